import type { Closing } from '../../src-shared/contract/closing.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { problemOfHours } from '../../src-shared/domain/hours.ts'
import type { ResourceInstanceId } from '../../src-shared/domain/id.ts'
import { nameKey } from '../../src-shared/domain/name.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import {
  addInstance,
  findInstance,
  findInstanceNamed,
  findResource,
  readInstancesOf,
  touchInstance,
  updateInstance,
  writeInstanceLimits,
} from '../database/resource-store.ts'
import { writeInstanceHours } from '../database/hours-store.ts'
import type { Unit } from '../database/unit.ts'
import { areAllOf } from './are-all-of.ts'
import { changeInstanceHours } from './changed-hours.ts'
import { absenceOf, close, planOf } from './closing.ts'
import type { Handlers } from './handlers.ts'
import { hoursChangeFrom } from './hours-change-from.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

type InstanceVerb =
  'addInstances' | 'editInstance' | 'reorderInstances' | 'planArchiveInstance' | 'archiveInstance' | 'restoreInstance'

/** What concerns the instances of resources; a part of the resources' procedures. */
export function instanceProcedures(means: Means): Pick<Handlers<DeskContract>['resources'], InstanceVerb> {
  const { database, newId } = means
  return {
    addInstances: (input, context) =>
      runCommand(means, context, facts('resources.addInstances', input), (unit) => {
        const { resourceId, names } = input
        if (!findResource(database, resourceId)) return refused({ reason: 'gone' })
        const twice = nameTwice(names)
        if (twice !== null) return refused({ reason: 'name-taken', name: twice })
        for (const name of names) {
          const taken = nameTaken(means, resourceId, name)
          if (taken) return refused(taken)
        }
        return done({ ids: addNamedInstances(means, unit, resourceId, names) })
      }),

    editInstance: (input, context) =>
      runCommand(means, context, { ...facts('resources.editInstance', input), planShown: input.closing }, (unit) => {
        const instance = findInstance(database, input.id)
        if (!instance) return refused({ reason: 'gone' })
        const { id, resourceId, revision, archived } = instance
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const taken = archived ? null : nameTaken(means, resourceId, input.name, id)
        if (taken) return refused(taken)
        const unclear = input.hours ? problemOfHours(input.hours) : null
        if (unclear) return refused({ reason: 'hours-unclear', ...unclear })
        updateInstance(unit, id, { name: input.name, nameKey: nameKey(input.name) })
        writeInstanceLimits(database, unit, id, input.serviceIds)
        const { hours, closing = unseen } = input
        if (!hours) return done({})
        const changed = { from: hoursChangeFrom(means), newId }
        const write = () => writeInstanceHours(database, unit, id, hours, changed)
        const { differs, refusal } = changeInstanceHours(means, unit, id, write, closing)
        if (refusal) return refused(refusal)
        if (differs) touchInstance(unit, id)
        return done({})
      }),

    reorderInstances: (input, context) =>
      runCommand(means, context, facts('resources.reorderInstances', input), (unit) => {
        const active = readInstancesOf(database, input.resourceId).filter(({ archived }) => !archived)
        if (!areAllOf(active, input.ids)) return refused({ reason: 'gone' })
        for (const [position, id] of input.ids.entries()) updateInstance(unit, id, { position })
        return done({})
      }),

    planArchiveInstance: ({ id }) => done(planOf(means, absenceOf([id]))),

    archiveInstance: (input, context) =>
      runCommand(means, context, { ...facts('resources.archiveInstance', input), planShown: input.closing }, (unit) => {
        const instance = findInstance(database, input.id)
        if (!instance) return refused({ reason: 'gone' })
        const { id, revision } = instance
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const refusal = close(means, unit, absenceOf([id]), input.closing)
        if (refusal) return refused(refusal)
        updateInstance(unit, id, { archived: true })
        return done({})
      }),

    restoreInstance: (input, context) =>
      runCommand(means, context, facts('resources.restoreInstance', input), (unit) => {
        const instance = findInstance(database, input.id)
        if (!instance) return refused({ reason: 'gone' })
        const { id, resourceId, name, revision } = instance
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const taken = nameTaken(means, resourceId, name, id)
        if (taken) return refused(taken)
        updateInstance(unit, id, { archived: false })
        return done({})
      }),
  }
}

const unseen: Closing = { fingerprint: null, leaveOpen: false }

/** Adds instances after those that are there, in the order of their names. */
export function addNamedInstances(
  { database, newId }: Pick<Means, 'database' | 'newId'>,
  unit: Unit,
  resourceId: string,
  names: readonly string[],
): ResourceInstanceId[] {
  const next = Math.max(-1, ...readInstancesOf(database, resourceId).map(({ position }) => position)) + 1
  return names.map((name, at) => {
    const id = newId() as ResourceInstanceId
    addInstance(unit, { id, resourceId, name, nameKey: nameKey(name), position: next + at })
    return id
  })
}

/** The first name that stands twice in the list; null: none does. */
export function nameTwice(names: readonly string[]): string | null {
  const keys = names.map(nameKey)
  return names.find((_, at) => keys.indexOf(keys[at] ?? '') !== at) ?? null
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['resources', 'services', 'visits'] }
}

function nameTaken({ database }: Means, resourceId: string, name: string, except?: string) {
  const other = findInstanceNamed(database, resourceId, nameKey(name), except)
  return other ? ({ reason: 'name-taken', name: other.name } as const) : null
}
