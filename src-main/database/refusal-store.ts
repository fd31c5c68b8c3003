import { and, asc, gte, lt, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { refusals } from './tables/refusal.ts'

const between = hotQuery((orm) =>
  orm
    .select()
    .from(refusals)
    .where(and(gte(refusals.refusedAt, sql.placeholder('from')), lt(refusals.refusedAt, sql.placeholder('to'))))
    .orderBy(asc(refusals.refusedAt), asc(refusals.id))
    .prepare(),
)

/** Missed bookings by when they were refused, oldest first. */
export function readRefusals(database: Database, interval: { readonly startsAt: number; readonly endsAt: number }) {
  return between(database).all({ from: interval.startsAt, to: interval.endsAt })
}
