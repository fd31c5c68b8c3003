import type { Interval } from '../../src-shared/domain/interval.ts'
import type { DemandRef } from './answers.ts'
import { reservationOf, type Reservation } from './holder-time.ts'
import { linked } from './linked.ts'
import { touch } from './question.ts'
import type { BookedVisit } from './types.ts'

/** What one visit has on one holder without a gap: it moves as a whole or not at all. From its first hold to its last. */
export interface Stay extends Interval {
  readonly visit: BookedVisit
  readonly holder: string
  readonly reservations: readonly Reservation[]
}

/** One key for each demand of the book. */
export function keyOf({ visitId, lineId, demand }: DemandRef): string {
  return [visitId, lineId, demand].join(' ')
}

/** When a visit begins. */
export function startOf({ lines }: BookedVisit): number {
  return Math.min(...lines.map(({ startsAt }) => startsAt))
}

/** Which demand of the book it is. */
export function refOf({ visit, line, position }: Reservation): DemandRef {
  return { visitId: visit.id, lineId: line.id, demand: position }
}

/** The demands of a visit with their times, filled or open. */
export function demandsIn(visit: BookedVisit): readonly Reservation[] {
  return visit.lines.flatMap((line) =>
    line.demands.map((demand, position) => reservationOf({ visit, line, demand, position })),
  )
}

/** The stays of a visit. */
export function staysOf(visit: BookedVisit): readonly Stay[] {
  return staysAmong(demandsIn(visit))
}

/** The stays of any reservations: those of one visit on one holder whose holds touch or overlap. */
export function staysAmong(reservations: readonly Reservation[]): readonly Stay[] {
  const filled = reservations.filter(({ demand }) => demand.holder !== null)
  return [...Map.groupBy(filled, ({ visit, demand }) => `${visit.id} ${demand.holder ?? ''}`).values()].flatMap(
    (onOne) => linked(onOne, areJoined).flatMap(stay),
  )
}

function areJoined(a: Reservation, b: Reservation): boolean {
  return a.hold.some((one) => b.hold.some((other) => touch(one, other)))
}

function stay(reservations: readonly Reservation[]): Stay[] {
  const [first] = reservations
  const holds = reservations.flatMap(({ hold }) => hold)
  const startsAt = Math.min(...holds.map((piece) => piece.startsAt))
  const endsAt = Math.max(...holds.map((piece) => piece.endsAt))
  return first ? [{ visit: first.visit, holder: first.demand.holder ?? '', reservations, startsAt, endsAt }] : []
}
