import { v4 } from 'uuid'
import type { Provocations } from './provocations.ts'

export const importRefusals: Provocations<'imports'> = {
  altegioResources: {
    broken: ({ api, files }) => {
      const file = v4()
      files.set(file, new TextEncoder().encode('{"success": true, "data": [{"id": 1}]}'))
      return api.imports.altegioResources.outcome({ file })
    },
    'file-gone': ({ api }) => api.imports.altegioResources.outcome({ file: v4() }),
  },
}
