import { and, gt, inArray, or, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { reservations } from './tables/reservation.ts'

/** When the last reservation of these holders ends, of those that end after `from`; `from` itself if there is none. */
export function lastReservedUntil({ orm }: Database, holderIds: readonly string[], from: number): number {
  if (holderIds.length === 0) return from
  const ofHolders = or(inArray(reservations.staffId, [...holderIds]), inArray(reservations.instanceId, [...holderIds]))
  const last = orm
    .select({ endsAt: sql<number | null>`max(${reservations.endsAt})` })
    .from(reservations)
    .where(and(ofHolders, gt(reservations.endsAt, from)))
    .get()
  return last?.endsAt ?? from
}
