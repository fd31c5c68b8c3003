import { eq, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { closures } from './tables/closure.ts'
import type { Unit } from './unit.ts'

export type StoredClosure = (typeof closures)['$inferSelect']

const one = hotQuery((orm) =>
  orm
    .select()
    .from(closures)
    .where(eq(closures.id, sql.placeholder('id')))
    .prepare(),
)

export function findClosure(database: Database, id: string): StoredClosure | null {
  return one(database).get({ id }) ?? null
}

export function addClosure(unit: Unit, closure: (typeof closures)['$inferInsert']): void {
  unit.insert(closures, closure)
}

export function updateClosure(unit: Unit, id: string, change: Partial<(typeof closures)['$inferInsert']>): void {
  unit.update(closures, id, change)
}

export function removeClosure(unit: Unit, id: string): void {
  unit.remove(closures, id)
}
