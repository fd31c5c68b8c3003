import { z } from 'zod'
import { changeId, holderId } from '../domain/id.ts'
import { interval } from '../domain/interval.ts'
import { command } from './kit.ts'
import { gone } from './shapes.ts'

/*
 * The hours of one day: the salon's, a staff member's or an instance's. What repeats is set up with its owner.
 */

export const hours = {
  /**
   * Opens one interval, for somebody or something (`of`), or for the salon (null), as the cure of a refusal offers it: a
   * dated exception that keeps the rest of its day; breaks and closures then end or begin there. Nobody is moved. `change`
   * is null where all of it was open already.
   */
  open: command({
    input: z.object({ of: holderId.nullable(), interval }),
    output: z.object({ change: changeId.nullable() }),
    refusals: { gone, 'empty-interval': z.object({}) },
  }),
}
