import { z } from 'zod'
import { command } from './kit.ts'

/** Where a file is broken: a place in its text, or, where it is sound JSON, the path of the value: `data[2].title`. */
const placeInFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('position'), line: z.int(), column: z.int() }),
  z.object({ kind: z.literal('path'), path: z.string() }),
])

/** What is wrong there, as a reason that the screens put into words. */
const fileProblem = z.enum([
  'not UTF-8',
  'not JSON',
  /** More than 10,000 resources and instances: not a salon's list. */
  'too many',
  'missing',
  'not an object',
  'not a list',
  'not a text',
  'not a whole number',
  /** The source answered with an error instead of its resources. */
  'not successful',
  'empty name',
  'name too long',
  'id twice',
  /** An instance that names another resource than the one it stands in. */
  'of another resource',
])

export const brokenFile = z.object({ where: placeInFile, what: fileProblem })
export type BrokenFile = z.infer<typeof brokenFile>

export const imports = {
  /** Resources of the answer of Altegio's `GET /resources/{location_id}`. All or nothing; a second time changes nothing. */
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
      /** Nothing was changed. */
      broken: brokenFile,
      'file-gone': z.object({}),
    },
  }),
}
