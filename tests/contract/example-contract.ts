import { z } from 'zod'
import { command, errand, query } from '../../src-shared/contract/kit.ts'

/** A small contract of every kind of operation, for tests of the kit. */
export const exampleContract = {
  operations: {
    dryers: {
      list: query({ input: z.object({}), output: z.array(z.object({ name: z.string() })) }),
      find: query({
        input: z.object({ name: z.string(), floor: z.int().exactOptional() }),
        output: z.object({ name: z.string() }),
        refusals: { gone: z.object({}) },
      }),
      add: command({
        input: z.object({ name: z.string().trim().min(1) }),
        output: z.object({ id: z.string() }),
        refusals: { 'name-taken': z.object({ name: z.string() }), full: z.object({ most: z.int() }) },
      }),
      pick: errand({ input: z.object({}), output: z.object({ name: z.string().nullable() }) }),
    },
  },
  pushes: { changed: z.object({ revision: z.int() }) },
}
export type ExampleContract = typeof exampleContract
