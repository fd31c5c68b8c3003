import { and, eq, inArray, isNull, min } from 'drizzle-orm'
import type { Database } from './database.ts'
import type { StoredVisit } from './stored-visit.ts'
import { changeImages, changes } from './tables/change.ts'

/** When each of these visits was booked, by id: whole UTC minutes, from the change log. */
export function readBookedAt({ orm }: Database, visits: readonly Pick<StoredVisit, 'id'>[]): Map<string, number> {
  const ids = [...new Set(visits.map(({ id }) => id))]
  const rows = orm
    .select({ id: changeImages.recordId, at: min(changes.changedAt) })
    .from(changeImages)
    .innerJoin(changes, eq(changes.id, changeImages.changeId))
    .where(
      and(
        inArray(changeImages.tableName, ['appointment', 'event']),
        inArray(changeImages.recordId, ids),
        isNull(changeImages.before),
      ),
    )
    .groupBy(changeImages.recordId)
    .all()
  return new Map(rows.map(({ id, at }) => [id, Math.floor(at ?? 0)]))
}
