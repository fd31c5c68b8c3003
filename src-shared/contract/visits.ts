import { z } from 'zod'
import { changeId, clientId, holderId, lineId, resourceInstanceId } from '../domain/id.ts'
import { instant } from '../domain/interval.ts'
import { command, query } from './kit.ts'
import { changedSince, gone, revision } from './shapes.ts'
import { doesNotFit, plan, visitRef, visitRequest } from './visit.ts'

/*
 * What appointments and events have in common: asking what a request would get, and moving what stands in the book.
 */

/** The toast undoes `change`; null: nothing differed, nothing was written. */
const changed = z.object({ visit: visitRef, revision, change: changeId.nullable() })

export const visits = {
  /** What the request would get now; of an edited visit, its own reservations are not in its way. Writes nothing. */
  preview: query({
    input: z.object({
      editing: visitRef.nullable(),
      clientId: clientId.nullable(),
      request: visitRequest,
      /** As "Book anyway" would see it: named people are taken without being asked. */
      anyway: z.boolean(),
    }),
    output: plan,
    refusals: { gone },
  }),
  /** Another time, for the whole visit with its distances kept, or for one line; another lane, for one line. */
  move: command({
    input: z.object({
      lineId,
      revision,
      /** Where the dragged line shall start. */
      startsAt: instant,
      moves: z.enum(['whole visit', 'this line only']),
      /** The lane it left and the lane it was dropped on; an instance dropped on is pinned. `from` null: from "To solve". */
      lane: z.object({ from: holderId.nullable(), to: holderId }).nullable(),
    }),
    output: changed,
    refusals: {
      'does-not-fit': doesNotFit,
      'changed-since': changedSince,
      gone,
      /** The lane is not one that this line's reservation could stand in. */
      'wrong-lane': z.object({ to: holderId }),
      resting: z.object({}),
    },
  }),
  /** Another end for one line; the later lines of the visit are pushed. */
  resize: command({
    input: z.object({ lineId, revision, startsAt: instant, endsAt: instant }),
    output: changed,
    refusals: { 'does-not-fit': doesNotFit, 'changed-since': changedSince, gone, resting: z.object({}) },
  }),
  /** Takes the pin off: the reservation is automatic again and stays where it is. */
  unpin: command({
    input: z.object({ lineId, revision, instanceId: resourceInstanceId }),
    output: changed,
    refusals: { 'changed-since': changedSince, gone },
  }),
}
