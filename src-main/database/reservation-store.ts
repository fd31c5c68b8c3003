import { and, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Interval } from '../../src-shared/domain/interval.ts'
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

/** Whether the holder is held for anything in this time, but for what was booked anyway. However long it is, only its rows are read. */
export function isHeldWithin({ orm }: Database, holderId: string, { startsAt, endsAt }: Interval): boolean {
  const held = orm
    .select({ id: reservations.id })
    .from(reservations)
    .where(
      and(
        or(eq(reservations.staffId, holderId), eq(reservations.instanceId, holderId)),
        eq(reservations.holding, true),
        isNull(reservations.mark),
        lt(reservations.startsAt, endsAt),
        gt(reservations.endsAt, startsAt),
      ),
    )
    .limit(1)
    .get()
  return held !== undefined
}
