import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { findClosure, removeClosure } from '../database/closure-store.ts'
import { findInstance } from '../database/resource-store.ts'
import { closeForATime } from './close-for-a-time.ts'
import { closedFor, planOf } from './closing.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

type RepairVerb = 'planCloseInstance' | 'closeInstance' | 'reopenInstance'

const kind = 'repair'

/** Instances that are closed for a time, for repair; a part of the resources' procedures. */
export function repairProcedures(means: Means): Pick<Handlers<DeskContract>['resources'], RepairVerb> {
  const { database } = means
  return {
    planCloseInstance: ({ id, interval }) => done(planOf(means, closedFor(id, { ...interval, kind, reason: '' }))),

    closeInstance: (input, context) =>
      runCommand(means, context, { ...facts('resources.closeInstance', input), planShown: input.closing }, (unit) => {
        const { id: instanceId, interval, reason, closing } = input
        if (!findInstance(database, instanceId)) return refused({ reason: 'gone' })
        return closeForATime(means, unit, { instanceId }, { interval, kind, reason }, closing)
      }),

    reopenInstance: (input, context) =>
      runCommand(means, context, facts('resources.reopenInstance', input), (unit) => {
        const closure = findClosure(database, input.id)
        if (!closure?.instanceId) return refused({ reason: 'gone' })
        removeClosure(unit, closure.id)
        return done({})
      }),
  }
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['resources', 'visits'] }
}
