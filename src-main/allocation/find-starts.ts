import { gridMinutes } from '../../src-shared/domain/interval.ts'
import type { FoundStarts } from './answers.ts'
import { and, isSet, or, setAll, shifted, without, zeros } from './bits.ts'
import { indexOf } from './book-index.ts'
import { bitsOf, ticksOf } from './holder-time.ts'
import { lineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import type { Book, Moves, Starts, VisitRequest } from './types.ts'
import { visitStarts } from './visit-starts.ts'

/**
 * Every start of the mask at which `allocate` would say yes; the request's own `startsAt` is not looked at. With moves
 * also those that moves would open. O(lines × durations × candidates × words of the window), but for demands that compete
 * in other ways than as seats of one requirement: those starts are tried one by one.
 */
export function findStarts(request: VisitRequest, mask: Starts, book: Book, _moves: Moves): FoundStarts {
  const index = indexOf(book)
  const lines = request.lines.map((line) => lineShape(line, index))
  const { bits, isExact, whereMarksStay } = visitStarts(lines, index)
  const inMask = (all: Uint32Array) => and(mask.bits, shifted(all, ticksOf(book.window, mask.from), mask.bits.length))
  const free = isExact ? inMask(bits) : zeros(mask.length)
  const untried = without(or(inMask(bits), inMask(bitsOf(book.window, whereMarksStay))), free)
  for (let tick = 0; tick < mask.length; tick += 1) {
    const startsAt = mask.from + tick * gridMinutes
    if (isSet(untried, tick) && solve([{ visitId: '', startsAt, lines }], index).ok) setAll(free, tick, tick + 1)
  }
  return { free: { ...mask, bits: free }, withMoves: { ...mask, bits: zeros(mask.length) }, unproved: 0 }
}
