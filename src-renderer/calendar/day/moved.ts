import { instantOfWallClock, wallClockAfter, wallClockAt } from '../../../src-shared/domain/salon-time.ts'
import type { DayCard, Reservation } from './day.ts'
import type { Lane } from './lanes.ts'

/**
 * An instant after the card was drawn so many wall minutes further along. Without a shift it stays the very same
 * instant, also in the autumn hour that comes twice.
 */
export function movedInstant(zone: string, at: number, minutes: number): number {
  return minutes === 0 ? at : instantOfWallClock(zone, wallClockAfter(wallClockAt(zone, at), minutes))
}

/**
 * Whether a card may be carried from one lane to another at all: staff lanes and resource lanes never mix, and what is
 * open goes to a lane of the kind that is wanted. Whether there is room is for the engine to say.
 */
export function mayCarry(card: DayCard, from: Lane, to: Lane): boolean {
  if (from.id === to.id) return true
  if (to.kind !== 'staff' && to.kind !== 'instance') return false
  if (from.kind === 'to solve') return card.reservations.some((reservation) => wants(reservation, to))
  return from.kind === to.kind
}

function wants(reservation: Reservation, lane: Extract<Lane, { kind: 'staff' | 'instance' }>): boolean {
  if (reservation.holderId !== null || reservation.kind !== lane.kind) return false
  return lane.kind === 'staff' || reservation.resourceIds.includes(lane.resourceId)
}
