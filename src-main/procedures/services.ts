import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { OutputOf, ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { nameKey } from '../../src-shared/domain/name.ts'
import { problemOfRequirement } from '../../src-shared/domain/requirement-problem.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { archivedLast } from '../database/archived-last.ts'
import { readServices } from '../database/book-store.ts'
import { readResources } from '../database/resource-store.ts'
import {
  addService,
  findService,
  findServiceNamed,
  readPerformersOf,
  touchService,
  updateService,
} from '../database/service-store.ts'
import { findStaffMember } from '../database/staff-store.ts'
import type { Unit } from '../database/unit.ts'
import { cannotBeBooked } from './cannot-be-booked.ts'
import type { Handlers } from './handlers.ts'
import { findLacking } from './lacking.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'
import { writePerformers } from './write-performers.ts'
import { draftOf, writeRequirements } from './write-requirements.ts'

type Operations = DeskContract['operations']['services']
type Service = OutputOf<Operations['list']>[number]
type ServiceFields = ReadInputOf<Operations['add']>

export function serviceProcedures(means: Means): Handlers<DeskContract>['services'] {
  const { database, newId } = means
  return {
    list: () => done(listServices(means)),

    add: (input, context) =>
      runCommand(means, context, facts('services.add', input), (unit) => {
        const refusal = nameTaken(means, input.name) ?? problemOfService(input, [])
        if (refusal) return refused(refusal)
        const id = newId()
        addService(unit, { id, ...columnsOf(input) })
        return done(saveLinks(means, unit, id, input))
      }),

    edit: (input, context) =>
      runCommand(means, context, facts('services.edit', input), (unit) => {
        const service = findService(database, input.id)
        if (!service) return refused({ reason: 'gone' })
        const { id, revision, archived } = service
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const taken = archived ? null : nameTaken(means, input.name, id)
        const refusal = taken ?? problemOfService(input, archivedPerformers(means, id))
        if (refusal) return refused(refusal)
        updateService(unit, id, columnsOf(input))
        return done(saveLinks(means, unit, id, input))
      }),

    archive: (input, context) =>
      runCommand(means, context, facts('services.archive', input), (unit) => {
        const service = findService(database, input.id)
        if (!service) return refused({ reason: 'gone' })
        const { id, revision } = service
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        updateService(unit, id, { archived: true })
        return done({})
      }),

    restore: (input, context) =>
      runCommand(means, context, facts('services.restore', input), (unit) => {
        const service = findService(database, input.id)
        if (!service) return refused({ reason: 'gone' })
        const { id, revision, name } = service
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const refusal = nameTaken(means, name, id)
        if (refusal) return refused(refusal)
        updateService(unit, id, { archived: false })
        return done({})
      }),
  }
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['services', 'resources', 'staff', 'visits'] }
}

/** By category and name, archived ones last. */
function listServices({ database }: Means): Service[] {
  const { services, performers, requirements } = readServices(database)
  const resources = readResources(database)
  const performing = Map.groupBy(performers, ({ serviceId }) => serviceId)
  const required = Map.groupBy(
    requirements.filter(({ archived }) => !archived),
    ({ serviceId }) => serviceId,
  )
  const byCategory = [...services].sort((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : 0))
  return archivedLast(byCategory).map((row) => {
    const people = performing.get(row.id) ?? []
    const needs = required.get(row.id) ?? []
    const { id, name, category, durationMinutes, price, colour, bookableByClients, archived, revision } = row
    return {
      ...{ id: id as ServiceId, name, category, durationMinutes, price, colour, bookableByClients, archived, revision },
      performers: people.map(({ staffId, durationMinutes, price }) => ({
        staffId: staffId as StaffMemberId,
        durationMinutes,
        price,
      })),
      requirements: needs.map((need) => ({ ...draftOf(need), id: need.id })),
      cannotBeBooked: cannotBeBooked(id, needs, {
        performers: new Set(people.map(({ staffId }) => staffId)),
        resources,
      }),
    }
  })
}

function columnsOf({ name, category, durationMinutes, price, colour, bookableByClients }: ServiceFields) {
  return { name, nameKey: nameKey(name), category, durationMinutes, price, colour, bookableByClients }
}

function nameTaken({ database }: Means, name: string, except?: string) {
  const other = findServiceNamed(database, nameKey(name), except)
  return other ? ({ reason: 'name-taken', name: other.name } as const) : null
}

/** Forms do not show them, and requirements may still name them. */
function archivedPerformers({ database }: Means, serviceId: string): string[] {
  return readPerformersOf(database, serviceId)
    .map(({ staffId }) => staffId)
    .filter((id) => findStaffMember(database, id)?.archived)
}

/** Why nobody could ever be booked for it. */
function problemOfService({ durationMinutes, performers, requirements }: ServiceFields, archived: readonly string[]) {
  const durations = [durationMinutes, ...performers.map((performer) => performer.durationMinutes ?? durationMinutes)]
  const range = { shortestMinutes: Math.min(...durations), longestMinutes: Math.max(...durations) }
  const people = new Set<string>([...performers.map(({ staffId }) => staffId), ...archived])
  for (const [index, requirement] of requirements.entries()) {
    const problem = problemOfRequirement(requirement, range)
    if (problem) return { ...problem, index }
    const named = requirement.kind === 'staff' ? requirement.staffIds : []
    const staffId = named.find((id) => !people.has(id))
    if (staffId) return { reason: 'does-not-perform', staffId } as const
  }
  return null
}

/** Who performs it and what it requires, which stand in rows of their own. */
function saveLinks(means: Means, unit: Unit, id: string, { performers, requirements }: ServiceFields) {
  const { database, newId } = means
  const stored = readServices(database).requirements.filter((each) => each.serviceId === id && !each.archived)
  const written = writeRequirements(unit, newId, id, stored, requirements)
  if (writePerformers(database, unit, id, performers) || written.differs) touchService(unit, id)
  const lacking = findLacking(means, (requirement) => written.addedIds.has(requirement.id))
  return { id: id as ServiceId, lacking }
}
