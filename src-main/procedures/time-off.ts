import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { ClosureId } from '../../src-shared/domain/id.ts'
import { overlaps } from '../../src-shared/domain/interval.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { wallClockWithOffset } from '../../src-shared/domain/salon-time.ts'
import { readClosures } from '../database/book-store.ts'
import { addClosure, findClosure, removeClosure } from '../database/closure-store.ts'
import { readSalon } from '../database/salon-store.ts'
import { findStaffMember } from '../database/staff-store.ts'
import { close, closedFor, planOf } from './closing.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

type TimeOffVerb = 'planTimeOff' | 'addTimeOff' | 'removeTimeOff'

/** Days off and hours off of staff; a part of the staff's procedures. */
export function timeOffProcedures(means: Means): Pick<Handlers<DeskContract>['staff'], TimeOffVerb> {
  const { database, newId } = means
  return {
    planTimeOff: ({ id, interval }) =>
      done(planOf(means, closedFor(id, { ...interval, kind: 'time off', reason: '' }))),

    addTimeOff: (input, context) =>
      runCommand(means, context, { ...facts('staff.addTimeOff', input), planShown: input.closing }, (unit) => {
        const { id: staffId, interval, reason, closing } = input
        if (!findStaffMember(database, staffId)) return refused({ reason: 'gone' })
        if (interval.endsAt <= interval.startsAt) return refused({ reason: 'empty-interval' })
        const other = readClosures(database, interval).find(
          (each) => each.staffId === staffId && overlaps(each, interval),
        )
        if (other) {
          const { startsAt, endsAt } = other
          return refused({ reason: 'already-closed', interval: { startsAt, endsAt }, because: other.reason })
        }
        const refusal = close(means, unit, closedFor(staffId, { ...interval, kind: 'time off', reason }), closing)
        if (refusal) return refused(refusal)
        const id = newId() as ClosureId
        const { zone } = readSalon(database)
        const startsWall = wallClockWithOffset(zone, interval.startsAt)
        const endsWall = wallClockWithOffset(zone, interval.endsAt)
        addClosure(unit, { id, staffId, ...interval, startsWall, endsWall, kind: 'time off', reason })
        return done({ id })
      }),

    removeTimeOff: (input, context) =>
      runCommand(means, context, facts('staff.removeTimeOff', input), (unit) => {
        const closure = findClosure(database, input.id)
        if (!closure?.staffId) return refused({ reason: 'gone' })
        removeClosure(unit, closure.id)
        return done({})
      }),
  }
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['staff', 'visits'] }
}
