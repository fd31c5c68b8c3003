import { v4 } from 'uuid'
import type { Provocations } from './provocations.ts'

export const importRefusals: Provocations<'imports'> = {
  altegioResources: {
    broken: ({ desk, files }) => {
      const file = v4()
      files.set(file, new TextEncoder().encode('{"success": true, "data": [{"id": 1}]}'))
      return desk.imports.altegioResources({ file })
    },
    'file-gone': ({ desk }) => desk.imports.altegioResources({ file: v4() }),
  },
}
