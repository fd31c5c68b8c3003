import { eq, ne, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { changes } from './tables/change.ts'
import { lines } from './tables/line.ts'
import { salons } from './tables/salon.ts'
import type { Unit } from './unit.ts'

export type StoredSalon = (typeof salons)['$inferSelect']

const one = hotQuery((orm) => orm.select().from(salons).prepare())

/** The salon of this book: there is exactly one. */
export function readSalon(database: Database): StoredSalon {
  const salon = one(database).get()
  if (!salon) throw new Error('the book has no salon')
  return salon
}

export function updateSalon(unit: Unit, id: string, settings: Partial<StoredSalon>): void {
  unit.update(salons, id, settings)
}

/** Its hours were changed, which stand in rows of their own. */
export function touchSalon(unit: Unit, id: string): void {
  unit.touch(salons, id)
}

const demo = hotQuery((orm) =>
  orm
    .select({ found: sql<number>`1` })
    .from(changes)
    .where(eq(changes.origin, demoDevice))
    .limit(1)
    .prepare(),
)

/** Under which device the change log keeps what the demo salon brought. */
export const demoDevice = 'demo'

export function hasDemo(database: Database): boolean {
  return demo(database).get() !== undefined
}

/** Whether nobody has written anything since the book was founded: a demo that was cut off leaves it so. */
export function isUntouched({ orm }: Database): boolean {
  const anything = orm.select({ id: changes.id }).from(changes).where(ne(changes.command, 'salon.found')).limit(1)
  return anything.get() === undefined
}

const earliest = hotQuery((orm) =>
  orm
    .select({ startsAt: sql<number | null>`min(${lines.startsAt})` })
    .from(lines)
    .prepare(),
)

/** Whether anything stands in the book that began before; the past keeps the hours it was booked in. */
export function hasVisitsBefore(database: Database, at: number): boolean {
  const startsAt = earliest(database).get()?.startsAt ?? null
  return startsAt !== null && startsAt < at
}
