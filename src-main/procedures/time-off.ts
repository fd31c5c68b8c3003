import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { findClosure, removeClosure } from '../database/closure-store.ts'
import { findStaffMember } from '../database/staff-store.ts'
import { closeForATime } from './close-for-a-time.ts'
import { closedFor, planOf } from './closing.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

type TimeOffVerb = 'planTimeOff' | 'addTimeOff' | 'removeTimeOff'

const kind = 'time off'

/** Days off and hours off of staff; a part of the staff's procedures. */
export function timeOffProcedures(means: Means): Pick<Handlers<DeskContract>['staff'], TimeOffVerb> {
  const { database } = means
  return {
    planTimeOff: ({ id, interval }) => done(planOf(means, closedFor(id, { ...interval, kind, reason: '' }))),

    addTimeOff: (input, context) =>
      runCommand(means, context, { ...facts('staff.addTimeOff', input), planShown: input.closing }, (unit) => {
        const { id: staffId, interval, reason, closing } = input
        if (!findStaffMember(database, staffId)) return refused({ reason: 'gone' })
        return closeForATime(means, unit, { staffId }, { interval, kind, reason }, closing)
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
