import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import type { ClosureId, ResourceId, ResourceInstanceId, ServiceId } from '../../src-shared/domain/id.ts'
import { nameKey } from '../../src-shared/domain/name.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { readClosures, readServices } from '../database/book-store.ts'
import { instanceHoursOf, readInstanceHours } from '../database/hours-store.ts'
import {
  readResources,
  findResource,
  findResourceNamed,
  nextResourcePosition,
  readInstancesOf,
  addResource,
  updateResource,
} from '../database/resource-store.ts'
import type { Unit } from '../database/unit.ts'
import { areAllOf } from './are-all-of.ts'
import { assignResource } from './assign-resource.ts'
import { absenceOf, close, planOf } from './closing.ts'
import type { Handlers } from './handlers.ts'
import { addNamedInstances, instanceProcedures, nameTwice } from './instances.ts'
import { findLacking } from './lacking.ts'
import type { Means } from './means.ts'
import { repairProcedures } from './repairs.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

type Operations = DeskContract['operations']['resources']
type Resource = OutputOf<Operations['list']>[number]

export function resourceProcedures(means: Means): Handlers<DeskContract>['resources'] {
  const { database, newId } = means
  return {
    list: () => done(listResources(means)),

    add: (input, context) =>
      runCommand(means, context, facts('resources.add', input), (unit) => {
        const { name, description, colour, serviceIds, instanceNames } = input
        const taken = nameTaken(means, name)
        if (taken) return refused(taken)
        const known = new Set(readServices(database).services.map((service): string => service.id))
        if (!serviceIds.every((service) => known.has(service))) return refused({ reason: 'gone' })
        const twice = nameTwice(instanceNames)
        if (twice !== null) return refused({ reason: 'instance-name-taken', name: twice })
        const id = newId()
        const position = nextResourcePosition(database)
        addResource(unit, { id, name, nameKey: nameKey(name), description, colour, position })
        addNamedInstances(means, unit, id, instanceNames)
        return done(saveServices(means, unit, id, serviceIds))
      }),

    edit: (input, context) =>
      runCommand(means, context, facts('resources.edit', input), (unit) => {
        const resource = findResource(database, input.id)
        if (!resource) return refused({ reason: 'gone' })
        const { id, revision } = resource
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const { name, description, colour, serviceIds } = input
        const taken = resource.archived ? null : nameTaken(means, name, id)
        if (taken) return refused(taken)
        updateResource(unit, id, { name, nameKey: nameKey(name), description, colour })
        return done(saveServices(means, unit, id, serviceIds))
      }),

    reorder: (input, context) =>
      runCommand(means, context, facts('resources.reorder', input), (unit) => {
        const active = readResources(database).filter(({ archived }) => !archived)
        if (!areAllOf(active, input.ids)) return refused({ reason: 'gone' })
        for (const [position, id] of input.ids.entries()) updateResource(unit, id, { position })
        return done({})
      }),

    planArchive: ({ id }) => done(planOf(means, absenceOf(activeInstancesOf(means, id)))),

    archive: (input, context) =>
      runCommand(means, context, closingFacts('resources.archive', input), (unit) => {
        const resource = findResource(database, input.id)
        if (!resource) return refused({ reason: 'gone' })
        const { id, revision } = resource
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const refusal = close(means, unit, absenceOf(activeInstancesOf(means, id)), input.closing)
        if (refusal) return refused(refusal)
        updateResource(unit, id, { archived: true })
        return done({})
      }),

    restore: (input, context) =>
      runCommand(means, context, facts('resources.restore', input), (unit) => {
        const resource = findResource(database, input.id)
        if (!resource) return refused({ reason: 'gone' })
        const { id, revision, name } = resource
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const taken = nameTaken(means, name, id)
        if (taken) return refused(taken)
        updateResource(unit, id, { archived: false })
        return done({})
      }),

    lacking: ({ id }) => done(lackingOf(means, id)),

    ...instanceProcedures(means),
    ...repairProcedures(means),
  }
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['resources', 'services', 'visits'] }
}

function closingFacts(command: string, input: { readonly closing: unknown }): CommandFacts {
  return { ...facts(command, input), planShown: input.closing }
}

/** In the manager's order, archived ones last. */
function listResources({ database, clock }: Means): Resource[] {
  const hours = readInstanceHours(database)
  const ahead = { startsAt: Math.floor(clock.now()), endsAt: Number.MAX_SAFE_INTEGER }
  const closures = Map.groupBy(readClosures(database, ahead), ({ instanceId }) => instanceId)
  return readResources(database).map(
    ({ id, name, description, colour, archived, revision, instances, serviceIds }) => ({
      ...{ id: id as ResourceId, name, description, colour, archived, revision },
      serviceIds: serviceIds as ServiceId[],
      instances: instances.map((instance) => ({
        id: instance.id as ResourceInstanceId,
        name: instance.name,
        archived: instance.archived,
        revision: instance.revision,
        serviceIds: instance.serviceIds as ServiceId[],
        hours: instanceHoursOf(hours.get(instance.id) ?? []),
        closures: (closures.get(instance.id) ?? []).map(({ id: closureId, kind, reason, startsAt, endsAt }) => ({
          id: closureId as ClosureId,
          kind,
          reason,
          interval: { startsAt, endsAt },
        })),
      })),
    }),
  )
}

function nameTaken({ database }: Means, name: string, except?: string) {
  const other = findResourceNamed(database, nameKey(name), except)
  return other ? ({ reason: 'name-taken', name: other.name } as const) : null
}

function activeInstancesOf({ database }: Means, resourceId: string): string[] {
  return readInstancesOf(database, resourceId).flatMap(({ id, archived }) => (archived ? [] : [id]))
}

/** Which services it is assigned to, which stands with them. */
function saveServices(means: Means, unit: Unit, id: string, serviceIds: readonly string[]) {
  const { servicesChanged, addedIds } = assignResource(means, unit, id, serviceIds)
  const lacking = findLacking(means, (requirement) => addedIds.has(requirement.id))
  return { id: id as ResourceId, servicesChanged, lacking }
}

/** Future visits that are without this resource although their service requires it, alone or beside others. */
function lackingOf(means: Means, id: string) {
  return findLacking(
    means,
    ({ resourceIds }) => resourceIds.some((each) => each === id),
    () => id,
  )
}
