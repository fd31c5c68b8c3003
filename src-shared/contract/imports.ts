import { z } from 'zod'
import { command } from './kit.ts'

export const imports = {
  /** Resources of the answer of Altegio's `GET /resources/{location_id}`. All or nothing. */
  altegioResources: command({
    /** A handle of a file that the person picked; never a path. */
    input: z.object({ file: z.uuid() }),
    output: z.object({
      resourcesAdded: z.int(),
      instancesAdded: z.int(),
      renamed: z.int(),
      unchanged: z.int(),
    }),
    refusals: {
      /** Nothing was changed. `where` points into the file: "line 3, column 7" or "data[2].title". */
      broken: z.object({ where: z.string(), what: z.string() }),
      'file-gone': z.object({}),
    },
  }),
}
