import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Requirement as StoredRequirement } from '../../src-shared/domain/requirement.ts'
import { type Database, hotQuery } from './database.ts'
import { closures } from './tables/closure.ts'
import { hours } from './tables/hours.ts'
import { requirementResources, requirements, requirementStaff } from './tables/requirement.ts'
import { instanceServices, resourceInstances } from './tables/resource-instance.ts'
import { resources } from './tables/resource.ts'
import { performers, services } from './tables/service.ts'
import { staffMembers } from './tables/staff-member.ts'

/*
 * What the engine's book is made of besides the visits: everybody and everything that can be reserved, and
 * what services require. All of it is read whole; a salon has tens of each.
 */

const holderQueries = hotQuery((orm) => ({
  staff: orm.select().from(staffMembers).orderBy(asc(staffMembers.position), asc(staffMembers.id)).prepare(),
  resources: orm.select().from(resources).orderBy(asc(resources.position), asc(resources.id)).prepare(),
  instances: orm
    .select()
    .from(resourceInstances)
    .orderBy(asc(resourceInstances.position), asc(resourceInstances.id))
    .prepare(),
  limits: orm.select().from(instanceServices).prepare(),
}))

/** Instances in the manager's order, each with the services it is limited to (none: all), archived ones too. */
export function readInstances(database: Database) {
  const query = holderQueries(database)
  const limits = Map.groupBy(query.limits.all(), ({ instanceId }) => instanceId)
  return query.instances.all().map((instance) => ({
    ...instance,
    serviceIds: (limits.get(instance.id) ?? []).map(({ serviceId }) => serviceId),
  }))
}

/**
 * Staff, resources and instances, archived ones too, each in the manager's order. An instance of an archived resource
 * counts as archived: it can be reserved no more than the others of it.
 */
export function readHolders(database: Database) {
  const query = holderQueries(database)
  const resources = query.resources.all()
  const archived = new Set(resources.filter((resource) => resource.archived).map(({ id }) => id))
  return {
    staff: query.staff.all(),
    resources,
    instances: readInstances(database).map((instance) => ({
      ...instance,
      archived: instance.archived || archived.has(instance.resourceId),
    })),
  }
}

const hoursBetween = hotQuery((orm) =>
  orm
    .select()
    .from(hours)
    .where(
      or(isNull(hours.date), and(gte(hours.date, sql.placeholder('from')), lte(hours.date, sql.placeholder('to')))),
    )
    .prepare(),
)

/** Weekly patterns, and dated exceptions from one date to another (both included), of salon, staff and instances. */
export function readHours(database: Database, from: string, to: string) {
  return hoursBetween(database).all({ from, to })
}

const closuresBetween = hotQuery((orm) =>
  orm
    .select()
    .from(closures)
    .where(and(lt(closures.startsAt, sql.placeholder('endsAt')), gt(closures.endsAt, sql.placeholder('startsAt'))))
    .orderBy(asc(closures.startsAt), asc(closures.id))
    .prepare(),
)

/** Closures that meet the interval. */
export function readClosures(database: Database, interval: { readonly startsAt: number; readonly endsAt: number }) {
  return closuresBetween(database).all({ ...interval })
}

const serviceQueries = hotQuery((orm) => ({
  services: orm.select().from(services).orderBy(asc(services.nameKey), asc(services.id)).prepare(),
  requirements: orm.select().from(requirements).orderBy(asc(requirements.position), asc(requirements.id)).prepare(),
  resources: orm.select().from(requirementResources).orderBy(asc(requirementResources.position)).prepare(),
  staff: orm.select().from(requirementStaff).orderBy(asc(requirementStaff.position)).prepare(),
  performers: orm
    .select({ performer: performers })
    .from(performers)
    .innerJoin(staffMembers, eq(staffMembers.id, performers.staffId))
    .where(eq(staffMembers.archived, false))
    .orderBy(asc(staffMembers.position), asc(staffMembers.id))
    .prepare(),
}))

/** A requirement as it is or was, with the service it belongs to. */
export type CatalogueRequirement = StoredRequirement & { readonly serviceId: string; readonly archived: boolean }

/** Services and requirements, archived ones too; people who perform a service, active ones only. */
export function readServices(database: Database) {
  const query = serviceQueries(database)
  const resourcesOf = Map.groupBy(query.resources.all(), ({ requirementId }) => requirementId)
  const staffOf = Map.groupBy(query.staff.all(), ({ requirementId }) => requirementId)
  return {
    services: query.services.all(),
    performers: query.performers.all().map(({ performer }) => performer),
    requirements: query.requirements.all().map((row): CatalogueRequirement => {
      const { id, serviceId, archived, quantity, bufferBeforeMinutes, bufferAfterMinutes } = row
      const common = { serviceId, archived, quantity, bufferBeforeMinutes, bufferAfterMinutes, parts: [...row.parts] }
      return (
        row.kind === 'staff'
          ? { ...common, id, kind: 'staff', staffIds: (staffOf.get(id) ?? []).map(({ staffId }) => staffId) }
          : {
              ...common,
              id,
              kind: 'resource',
              resourceIds: (resourcesOf.get(id) ?? []).map(({ resourceId }) => resourceId),
            }
      ) as CatalogueRequirement
    }),
  }
}
