import { gridMinutes, merged, type Interval } from '../../src-shared/domain/interval.ts'
import type { Piece } from './answers.ts'
import { setAll, without, zeros } from './bits.ts'
import { holdOf, possibleCoreOf } from './pieces.ts'
import type { BookedDemand, BookedLine, BookedVisit, Book, Holder } from './types.ts'

/** One demand of the book that has a holder. */
export interface Booked {
  readonly visit: BookedVisit
  readonly line: BookedLine
  readonly demand: BookedDemand
  /** Its index in the line. */
  readonly position: number
}

/** The same with its times. */
export interface Reservation extends Booked {
  readonly core: readonly Piece[]
  readonly hold: readonly Piece[]
}

/** What is known of one holder: bit strings over the window, and what stands in them. */
export interface HolderTime {
  readonly holder: Holder
  readonly open: Uint32Array
  /** Neither closed nor taken. */
  readonly unblocked: Uint32Array
  readonly reservations: readonly Reservation[]
}

/** What a stored demand works and holds. Parts that its line is too short for hold nothing; the book is not judged again. */
export function reservationOf({ visit, line, demand, position }: Booked): Reservation {
  const core = possibleCoreOf(line, demand.requirement?.parts ?? [])
  const hold = holdOf(core, demand.bufferBeforeMinutes, demand.bufferAfterMinutes)
  return { visit, line, demand, position, core, hold }
}

export function holderTime(book: Book, holder: Holder, booked: readonly Booked[]): HolderTime {
  const reservations = booked.map(reservationOf)
  const held = reservations.flatMap(({ hold }) => hold)
  return {
    holder,
    open: bitsOf(book.window, merged(holder.open)),
    unblocked: without(bitsOf(book.window, [book.window]), bitsOf(book.window, [...holder.closed, ...held])),
    reservations,
  }
}

/** One bit a grid step of the window, set within the intervals. */
export function bitsOf(window: Interval, intervals: readonly Interval[]): Uint32Array {
  const length = ticksOf(window, window.endsAt)
  const bits = zeros(length)
  for (const { startsAt, endsAt } of intervals)
    setAll(bits, Math.max(0, ticksOf(window, startsAt)), Math.min(length, ticksOf(window, endsAt)))
  return bits
}

/** Grid steps from the window's begin. */
export function ticksOf(window: Interval, at: number): number {
  return (at - window.startsAt) / gridMinutes
}
