import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { performers, services } from './tables/service.ts'
import { staffMembers } from './tables/staff-member.ts'
import type { Unit } from './unit.ts'

export type StoredStaffMember = (typeof staffMembers)['$inferSelect']

const one = hotQuery((orm) =>
  orm
    .select()
    .from(staffMembers)
    .where(eq(staffMembers.id, sql.placeholder('id')))
    .prepare(),
)

export function findStaffMember(database: Database, id: string): StoredStaffMember | null {
  return one(database).get({ id }) ?? null
}

/** The active staff member of this name, `except` one. */
export function findStaffMemberNamed({ orm }: Database, nameKey: string, except = ''): StoredStaffMember | null {
  const named = and(eq(staffMembers.nameKey, nameKey), eq(staffMembers.archived, false), ne(staffMembers.id, except))
  return orm.select().from(staffMembers).where(named).get() ?? null
}

const performed = hotQuery((orm) =>
  orm
    .select({ staffId: performers.staffId, serviceId: services.id })
    .from(performers)
    .innerJoin(services, eq(services.id, performers.serviceId))
    .where(eq(services.archived, false))
    .orderBy(asc(services.category), asc(services.nameKey))
    .prepare(),
)

/** The active services that each staff member performs. */
export function readPerformedServices(database: Database): ReadonlyMap<string, readonly string[]> {
  const rows = Map.groupBy(performed(database).all(), ({ staffId }) => staffId)
  return new Map([...rows].map(([staffId, of]) => [staffId, of.map(({ serviceId }) => serviceId)]))
}

/** After the last of all, archived ones too. */
export function nextStaffPosition({ orm }: Database): number {
  const last = orm
    .select({ position: sql<number | null>`max(${staffMembers.position})` })
    .from(staffMembers)
    .get()
  return (last?.position ?? -1) + 1
}

export function addStaffMember(
  unit: Unit,
  member: Omit<(typeof staffMembers)['$inferInsert'], 'revision' | 'archived'>,
): void {
  unit.insert(staffMembers, member)
}

export function updateStaffMember(unit: Unit, id: string, change: Partial<StoredStaffMember>): void {
  unit.update(staffMembers, id, change)
}

/** Their shifts or services were changed, which stand in rows of their own. */
export function touchStaffMember(unit: Unit, id: string): void {
  unit.touch(staffMembers, id)
}
