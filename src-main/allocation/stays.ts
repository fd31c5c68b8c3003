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
  readonly reservations: readonly ReferredReservation[]
}

export interface ReferredReservation extends Reservation {
  readonly ref: DemandRef
}

/** One key for each demand of the book. */
export function keyOf({ visitId, lineId, demand }: DemandRef): string {
  return [visitId, lineId, demand].join(' ')
}

/** The demands of a visit with their times, filled or open. */
export function demandsIn(visit: BookedVisit): readonly ReferredReservation[] {
  return visit.lines.flatMap((line) =>
    line.demands.map((demand, position) => ({
      ...reservationOf({ visit, line, demand }),
      ref: { visitId: visit.id, lineId: line.id, demand: position },
    })),
  )
}

/** The stays of a visit: its demands on one holder whose holds touch or overlap. */
export function staysOf(visit: BookedVisit): readonly Stay[] {
  return [...Map.groupBy(demandsIn(visit), ({ demand }) => demand.holder)].flatMap(([holder, onOne]) =>
    holder === null ? [] : linked(onOne, areJoined).map((reservations) => stay(visit, holder, reservations)),
  )
}

function areJoined(a: Reservation, b: Reservation): boolean {
  return a.hold.some((one) => b.hold.some((other) => touch(one, other)))
}

function stay(visit: BookedVisit, holder: string, reservations: readonly ReferredReservation[]): Stay {
  const holds = reservations.flatMap(({ hold }) => hold)
  return {
    visit,
    holder,
    reservations,
    startsAt: Math.min(...holds.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...holds.map(({ endsAt }) => endsAt)),
  }
}
