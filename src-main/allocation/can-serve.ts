import type { Interval } from '../../src-shared/domain/interval.ts'
import { isAllSet } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import type { Demand } from './derive.ts'
import { ticksOf } from './holder-time.ts'

/**
 * Whether the holder can serve the demand on this book: its work within open time, its hold clear of closures and of
 * every other visit. The demand's own visit has been lifted out of the book.
 */
export function canServe({ core, hold, unasked }: Demand, holder: string, index: BookIndex): boolean {
  const time = index.timeOf(holder)
  if (!time) return false
  if (unasked) return true
  return (
    hold.every((piece) => lies(piece, time.unblocked, index)) && core.every((piece) => lies(piece, time.open, index))
  )
}

/** Whether the line lies within the opening hours. */
export function isWithinOpeningHours(line: Interval, index: BookIndex): boolean {
  return lies(line, index.openingHours, index)
}

/**
 * Whether every grid step of the interval is set.
 *
 * @throws RangeError if it leaves the window, where nothing is known.
 */
export function lies({ startsAt, endsAt }: Interval, bits: Uint32Array, { book: { window } }: BookIndex): boolean {
  if (startsAt < window.startsAt || endsAt > window.endsAt)
    throw new RangeError('the book was loaded for a time too short for the request')
  return isAllSet(bits, ticksOf(window, startsAt), ticksOf(window, endsAt))
}
