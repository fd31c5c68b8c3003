import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import type { WriteCall } from './call.ts'
import type { Connection } from './connection.ts'
import { statement } from './statements.ts'
import { type AskedFor, refusals } from './tables/refusal.ts'
import { UnitOfWork } from './unit-of-work.ts'

/** A missed booking for the refusal log; what every row of it has is filled in by the book. */
export type MissedBooking = Omit<
  (typeof refusals)['$inferInsert'],
  'id' | 'salonId' | 'origin' | 'refusedAt' | 'source' | 'requestId' | 'command' | 'becameVisitId'
>

/** What was booked, or changed, and may have been refused a little earlier. */
export type BookedAfterAll = {
  readonly visitId: string
  readonly isNew: boolean
  readonly clientId: string | null
  readonly serviceIds: readonly string[]
}

/** How long the same asking counts as one. */
const sameForMinutes = 10

type Recorded = { readonly id: string; readonly salonId: string; readonly refusedAt: number }

/** Keeps a missed booking, unless the same was refused just before: it counts once. */
export function storeMissed(
  connection: Connection,
  call: WriteCall,
  missed: MissedBooking,
  { id, salonId, refusedAt }: Recorded,
): void {
  const asking: Asking = {
    origin: call.device,
    clientId: missed.clientId ?? null,
    visitId: missed.asked.visitId,
    serviceIds: missed.asked.lines.map(({ serviceId }) => serviceId),
    at: refusedAt,
  }
  if (openRows(connection, asking).some((row) => isJustBefore(row, asking) && isSameAsking(row, asking))) return
  const { device: origin, source, requestId, command } = call
  new UnitOfWork(connection).insert(refusals, {
    ...missed,
    ...{ id, salonId, origin, refusedAt, source, requestId, command },
  })
}

/**
 * Says of every missed booking that this is what it became: the same asking a little earlier, or, of a known client, the same
 * services for a day that is not over. Kept beside the change log, so that an undo leaves it: the visit is gone then.
 */
export function storeWhatItBecame(connection: Connection, call: WriteCall, booked: BookedAfterAll, at: number): void {
  const { clientId, serviceIds } = booked
  const asking: Asking = {
    ...{ origin: call.device, clientId, serviceIds, at },
    visitId: booked.isNew ? null : booked.visitId,
  }
  const { zone } = statement(connection, 'select zone from salon').get() as { readonly zone: string }
  const unit = new UnitOfWork(connection)
  for (const row of openRows(connection, asking)) {
    const isMeant = isJustBefore(row, asking) ? isSameAsking(row, asking) : isStillWanted(row, asking, zone)
    if (isMeant) unit.update(refusals, row.id, { becameVisitId: booked.visitId })
  }
}

type Asking = {
  readonly origin: string
  readonly clientId: string | null
  readonly visitId: string | null
  readonly serviceIds: readonly string[]
  readonly at: number
}

type OpenRow = {
  readonly id: string
  readonly origin: string
  readonly clientId: string | null
  readonly refusedAt: number
  readonly startsAt: number
  readonly asked: AskedFor
}

/** Missed bookings of the last minutes, and all of the same client, that have become nothing yet. */
function openRows(connection: Connection, { clientId, at }: Asking): OpenRow[] {
  const rows = statement(
    connection,
    `select id, origin, client_id as clientId, refused_at as refusedAt, starts_at as startsAt, asked from refusal
     where became_visit_id is null and (refused_at >= ? or client_id = ?)`,
  ).all(at - sameForMinutes, clientId) as (Omit<OpenRow, 'asked'> & { readonly asked: string })[]
  return rows.map((row) => ({ ...row, asked: JSON.parse(row.asked) as AskedFor }))
}

function isJustBefore(row: OpenRow, { at }: Asking): boolean {
  return row.refusedAt >= at - sameForMinutes
}

/** The same client, or, where one of the two is not known, the same desk asking for one of the same services. */
function isSameAsking(row: OpenRow, asking: Asking): boolean {
  if (row.asked.visitId !== asking.visitId) return false
  if (row.clientId !== null && asking.clientId !== null) return row.clientId === asking.clientId
  return row.origin === asking.origin && servicesOf(row).some((id) => asking.serviceIds.includes(id))
}

function isStillWanted(row: OpenRow, asking: Asking, zone: string): boolean {
  const isSameClient = row.clientId !== null && row.clientId === asking.clientId
  const lastDay = dayInterval(zone, dateAt(zone, Math.max(row.startsAt, row.asked.until ?? 0)))
  const isOver = lastDay.endsAt <= asking.at
  const sameServices = servicesOf(row).toSorted().join() === asking.serviceIds.toSorted().join()
  return isSameClient && !isOver && sameServices && row.asked.visitId === asking.visitId
}

function servicesOf({ asked }: OpenRow): string[] {
  return asked.lines.map(({ serviceId }) => serviceId)
}
