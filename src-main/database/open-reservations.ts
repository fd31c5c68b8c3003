import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { lines } from './tables/line.ts'
import { reservations } from './tables/reservation.ts'

const openFrom = hotQuery((orm) =>
  orm
    .selectDistinct({ lineId: lines.id, startsAt: lines.startsAt })
    .from(reservations)
    .innerJoin(lines, eq(lines.id, reservations.lineId))
    .where(
      and(
        eq(reservations.holding, true),
        isNull(reservations.staffId),
        isNull(reservations.instanceId),
        gte(reservations.startsAt, sql.placeholder('from')),
      ),
    )
    .orderBy(asc(lines.startsAt), asc(lines.id))
    .prepare(),
)

/** When each line with something to solve starts, in order, from an instant on. */
export function readOpenStarts(database: Database, from: number): number[] {
  return openFrom(database)
    .all({ from })
    .map(({ startsAt }) => startsAt)
}
