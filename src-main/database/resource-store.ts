import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { archivedLast } from './archived-last.ts'
import { readHolders, readInstances } from './book-store.ts'
import { type Database, hotQuery } from './database.ts'
import { requirementResources, requirements } from './tables/requirement.ts'
import { instanceServices, resourceInstances } from './tables/resource-instance.ts'
import { resources } from './tables/resource.ts'
import { services } from './tables/service.ts'
import type { Unit } from './unit.ts'

type ResourceRow = (typeof resources)['$inferSelect']
type InstanceRow = (typeof resourceInstances)['$inferSelect']
type NewResource = Omit<(typeof resources)['$inferInsert'], 'revision' | 'archived'>
type NewInstance = Omit<(typeof resourceInstances)['$inferInsert'], 'revision' | 'archived'>

export type StoredInstance = InstanceRow & {
  /** The services it is limited to; none: all. */
  readonly serviceIds: readonly string[]
}

export type StoredResource = ResourceRow & {
  /** In the manager's order, archived ones last. */
  readonly instances: readonly StoredInstance[]
  /** Active services with a requirement that names it. */
  readonly serviceIds: readonly string[]
}

const allAssignments = hotQuery((orm) =>
  orm
    .selectDistinct({ resourceId: requirementResources.resourceId, serviceId: services.id })
    .from(requirementResources)
    .innerJoin(requirements, eq(requirements.id, requirementResources.requirementId))
    .innerJoin(services, eq(services.id, requirements.serviceId))
    .where(and(eq(requirements.archived, false), eq(services.archived, false)))
    .orderBy(asc(services.nameKey))
    .prepare(),
)

/** All of them with their instances, in the manager's order, archived ones last. */
export function readResources(database: Database): StoredResource[] {
  const assigned = Map.groupBy(allAssignments(database).all(), ({ resourceId }) => resourceId)
  const instances = Map.groupBy(archivedLast(readInstances(database)), ({ resourceId }) => resourceId)
  return archivedLast(readHolders(database).resources).map((resource) => ({
    ...resource,
    serviceIds: (assigned.get(resource.id) ?? []).map(({ serviceId }) => serviceId),
    instances: instances.get(resource.id) ?? [],
  }))
}

const oneResource = hotQuery((orm) =>
  orm
    .select()
    .from(resources)
    .where(eq(resources.id, sql.placeholder('id')))
    .prepare(),
)
const oneInstance = hotQuery((orm) =>
  orm
    .select()
    .from(resourceInstances)
    .where(eq(resourceInstances.id, sql.placeholder('id')))
    .prepare(),
)

export function findResource(database: Database, id: string): ResourceRow | null {
  return oneResource(database).get({ id }) ?? null
}

export function findInstance(database: Database, id: string): InstanceRow | null {
  return oneInstance(database).get({ id }) ?? null
}

export function readInstancesOf({ orm }: Database, resourceId: string): InstanceRow[] {
  return orm
    .select()
    .from(resourceInstances)
    .where(eq(resourceInstances.resourceId, resourceId))
    .orderBy(asc(resourceInstances.position), asc(resourceInstances.id))
    .all()
}

/** The active resource of this name, `except` one. */
export function findResourceNamed({ orm }: Database, nameKey: string, except = ''): ResourceRow | null {
  const named = and(eq(resources.nameKey, nameKey), eq(resources.archived, false), ne(resources.id, except))
  return orm.select().from(resources).where(named).get() ?? null
}

/** The active instance of this name in its resource, `except` one. */
export function findInstanceNamed(
  { orm }: Database,
  resourceId: string,
  nameKey: string,
  except = '',
): InstanceRow | null {
  const named = and(
    eq(resourceInstances.resourceId, resourceId),
    eq(resourceInstances.nameKey, nameKey),
    eq(resourceInstances.archived, false),
    ne(resourceInstances.id, except),
  )
  return orm.select().from(resourceInstances).where(named).get() ?? null
}

/** After the last of all, archived ones too. */
export function nextResourcePosition({ orm }: Database): number {
  const last = orm
    .select({ position: sql<number | null>`max(${resources.position})` })
    .from(resources)
    .get()
  return (last?.position ?? -1) + 1
}

export function addResource(unit: Unit, resource: NewResource): void {
  unit.insert(resources, resource)
}

export function updateResource(unit: Unit, id: string, change: Partial<ResourceRow>): void {
  unit.update(resources, id, change)
}

export function addInstance(unit: Unit, instance: NewInstance): void {
  unit.insert(resourceInstances, instance)
}

export function updateInstance(unit: Unit, id: string, change: Partial<InstanceRow>): void {
  unit.update(resourceInstances, id, change)
}

/** Counts that something belonging to it changed: its hours. */
export function touchInstance(unit: Unit, id: string): void {
  unit.touch(resourceInstances, id)
}

/** Limits the instance to these services; none: to none, it serves all. */
export function writeInstanceLimits(
  { orm }: Database,
  unit: Unit,
  instanceId: string,
  serviceIds: readonly string[],
): void {
  const stored = orm.select().from(instanceServices).where(eq(instanceServices.instanceId, instanceId)).all()
  const wanted = new Set(serviceIds)
  const gone = stored.filter(({ serviceId }) => !wanted.has(serviceId))
  const added = [...wanted].filter((id) => !stored.some(({ serviceId }) => serviceId === id))
  for (const { serviceId } of gone) unit.remove(instanceServices, [instanceId, serviceId])
  for (const serviceId of added) unit.insert(instanceServices, { instanceId, serviceId })
  if (gone.length + added.length > 0) touchInstance(unit, instanceId)
}
