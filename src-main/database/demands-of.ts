import type { StoredDemand } from './stored-visit.ts'
import type { reservations } from './tables/reservation.ts'
import type { wishes } from './tables/wish.ts'
import type { Requirement } from '../../src-shared/domain/requirement.ts'

type ReservationRow = {
  readonly reservation: (typeof reservations)['$inferSelect']
  readonly requirementKind: Requirement['kind'] | null
  /** Of the requirement within its service. */
  readonly position: number | null
}
type WishRow = (typeof wishes)['$inferSelect']

/** The demands of one line: its reservations by requirement and seat, each with its wish. `rows` by part. */
export function demandsOf(rows: readonly ReservationRow[], wished: readonly WishRow[]): StoredDemand[] {
  const wishOf = Map.groupBy(wished, seatKey)
  const seats = Map.groupBy(rows, ({ reservation }) => seatKey(reservation))
  return [...seats.entries()]
    .flatMap(([key, [first, ...more]]) => (first ? [demandOf(first, [first, ...more], wishOf.get(key) ?? [])] : []))
    .sort((a, b) => byPlace(a.place, b.place))
    .map(({ demand }) => demand)
}

/** Staff, resources, added by hand; then by requirement and seat. */
type Place = readonly [group: number, position: number, requirementId: string, seat: number]

function demandOf({ reservation, requirementKind, position }: ReservationRow, rows: ReservationRow[], wish: WishRow[]) {
  const kind = requirementKind === 'staff' ? 'staff' : 'instance'
  const { requirementId, seat, mark, markReason, markedBy } = reservation
  const place: Place = [requirementId === null ? 2 : kind === 'staff' ? 0 : 1, position ?? 0, requirementId ?? '', seat]
  const demand: StoredDemand = {
    requirementId,
    kind,
    seat,
    holderId: reservation.staffId ?? reservation.instanceId,
    wish: wish.flatMap(({ staffId, instanceId }) => staffId ?? instanceId ?? []),
    wishIds: wish.map(({ id }) => id),
    mark: mark === null ? null : { kind: mark, reason: markReason ?? '', by: markedBy },
    bufferBeforeMinutes: reservation.bufferBeforeMinutes,
    bufferAfterMinutes: reservation.bufferAfterMinutes,
    reservations: rows.map(({ reservation: each }) => ({
      id: each.id,
      part: each.part,
      startsAt: each.startsAt,
      endsAt: each.endsAt,
      workStartsAt: each.workStartsAt,
      workEndsAt: each.workEndsAt,
      holding: each.holding,
    })),
  }
  return { place, demand }
}

function seatKey(row: { readonly requirementId: string | null; readonly seat: number }): string {
  return `${row.requirementId ?? ''}/${row.seat.toString()}`
}

function byPlace(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0) || a[3] - b[3]
}
