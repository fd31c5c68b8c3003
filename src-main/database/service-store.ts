import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { performers, services } from './tables/service.ts'
import type { Unit } from './unit.ts'

type ServiceRow = (typeof services)['$inferSelect']
type PerformerRow = (typeof performers)['$inferSelect']
export type StoredPerformer = Omit<PerformerRow, 'serviceId'>

/** Those of one service, archived staff members too: they perform it again when they are restored. */
export function readPerformersOf({ orm }: Database, serviceId: string): StoredPerformer[] {
  return orm
    .select({ staffId: performers.staffId, durationMinutes: performers.durationMinutes, price: performers.price })
    .from(performers)
    .where(eq(performers.serviceId, serviceId))
    .orderBy(asc(performers.staffId))
    .all()
}

const oneService = hotQuery((orm) =>
  orm
    .select()
    .from(services)
    .where(eq(services.id, sql.placeholder('id')))
    .prepare(),
)

export function findService(database: Database, id: string): ServiceRow | null {
  return oneService(database).get({ id }) ?? null
}

/** The active service of this name, `except` one. */
export function findServiceNamed({ orm }: Database, nameKey: string, except = ''): ServiceRow | null {
  const named = and(eq(services.nameKey, nameKey), eq(services.archived, false), ne(services.id, except))
  return orm.select().from(services).where(named).get() ?? null
}

export function addService(
  unit: Unit,
  service: Omit<(typeof services)['$inferInsert'], 'revision' | 'archived'>,
): void {
  unit.insert(services, service)
}

export function updateService(unit: Unit, id: string, change: Partial<ServiceRow>): void {
  unit.update(services, id, change)
}

/** Its performers or requirements were changed, which stand in rows of their own. */
export function touchService(unit: Unit, id: string): void {
  unit.touch(services, id)
}

export function addPerformer(unit: Unit, serviceId: string, performer: StoredPerformer): void {
  unit.insert(performers, { serviceId, ...performer })
}

export function updatePerformer(unit: Unit, serviceId: string, { staffId, ...own }: StoredPerformer): void {
  unit.update(performers, [serviceId, staffId], own)
}

export function removePerformer(unit: Unit, serviceId: string, staffId: string): void {
  unit.remove(performers, [serviceId, staffId])
}
