import { contains, gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import type { Piece } from './answers.ts'
import { clearAll, setAll, zeros } from './bits.ts'
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

/** `always`: every step of the window; a holder who is open all the time shares it, for strings are what a book costs. */
export function holderTime(
  { window }: Book,
  holder: Holder,
  booked: readonly Booked[],
  always: Uint32Array,
): HolderTime {
  const reservations = booked.map(reservationOf)
  const unblocked = always.slice()
  for (const each of holder.closed) clearWithin(unblocked, window, each)
  for (const { hold } of reservations) for (const each of hold) clearWithin(unblocked, window, each)
  const isAlwaysOpen = holder.open.some((each) => contains(each, window))
  return { holder, open: isAlwaysOpen ? always : bitsOf(window, holder.open), unblocked, reservations }
}

function clearWithin(bits: Uint32Array, window: Interval, { startsAt, endsAt }: Interval): void {
  clearAll(bits, Math.max(0, ticksOf(window, startsAt)), ticksOf(window, Math.min(window.endsAt, endsAt)))
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
