import { z } from 'zod'
import { closureKind } from '../domain/appointment.ts'
import { hours, hoursProblem } from '../domain/hours.ts'
import { closureId, serviceId, staffMemberId } from '../domain/id.ts'
import { interval } from '../domain/interval.ts'
import { name, text } from '../domain/name.ts'
import { closing, closingPlan, mustSeePlan } from './closing.ts'
import { command, query } from './kit.ts'
import { outsideShifts, wouldLeaveOutsideShifts } from './outside.ts'
import { changedSince, colour, gone, nameTaken, nothing, revision } from './shapes.ts'

const staffMember = z.object({
  id: staffMemberId,
  name,
  colour,
  archived: z.boolean(),
  revision,
  /** Active services they perform. */
  serviceIds: z.array(serviceId),
  shifts: hours,
  /** Time off and blocked time that has not ended. */
  closures: z.array(z.object({ id: closureId, kind: closureKind, interval, reason: text })),
})

const fields = { name, colour, serviceIds: z.array(serviceId).max(500), shifts: hours }

export const staff = {
  /** In lane order; archived ones last. */
  list: query({ input: z.object({}), output: z.array(staffMember) }),
  add: command({
    input: z.object(fields),
    output: z.object({ id: staffMemberId }),
    refusals: { 'name-taken': nameTaken, 'hours-unclear': hoursProblem },
  }),
  /** Changed shifts move no visit silently: what would lie outside them is listed first. */
  edit: command({
    input: z.object({ id: staffMemberId, revision, ...fields, outside: outsideShifts.exactOptional() }),
    output: nothing,
    refusals: {
      'name-taken': nameTaken,
      'hours-unclear': hoursProblem,
      'changed-since': changedSince,
      gone,
      'would-leave-outside': wouldLeaveOutsideShifts,
    },
  }),
  /** The order of all active staff members: the order of the lanes. */
  reorder: command({ input: z.object({ ids: z.array(staffMemberId).max(500) }), output: nothing, refusals: { gone } }),
  planArchive: query({ input: z.object({ id: staffMemberId }), output: closingPlan }),
  archive: command({
    input: z.object({ id: staffMemberId, revision, closing }),
    output: nothing,
    refusals: { 'changed-since': changedSince, gone, 'must-see-plan': mustSeePlan },
  }),
  restore: command({
    input: z.object({ id: staffMemberId, revision }),
    output: nothing,
    refusals: { 'name-taken': nameTaken, 'changed-since': changedSince, gone },
  }),
  planTimeOff: query({ input: z.object({ id: staffMemberId, interval }), output: closingPlan }),
  addTimeOff: command({
    input: z.object({ id: staffMemberId, interval, reason: text, closing }),
    output: z.object({ id: closureId }),
    refusals: {
      gone,
      'must-see-plan': mustSeePlan,
      'already-closed': z.object({ interval, because: z.string() }),
      'empty-interval': z.object({}),
    },
  }),
  removeTimeOff: command({ input: z.object({ id: closureId }), output: nothing, refusals: { gone } }),
}
