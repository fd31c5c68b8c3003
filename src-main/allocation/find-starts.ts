import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import type { FoundStarts } from './answers.ts'
import { and, isSet, or, setAll, shifted, without, zeros } from './bits.ts'
import { indexOf, type BookIndex } from './book-index.ts'
import { combinations } from './combinations.ts'
import { startBits } from './demand-starts.ts'
import type { DerivedLine } from './derive.ts'
import { bitsOf, ticksOf } from './holder-time.ts'
import { lineShape, type LineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import type { Book, Moves, Starts, VisitRequest } from './types.ts'

/**
 * Every start of the mask at which `allocate` would say yes; the request's own `startsAt` is not looked at. With moves
 * also those that moves would open. O(candidates × words of the window), but for demands that compete in other ways than
 * as seats of one requirement: those starts are tried one by one.
 */
export function findStarts(request: VisitRequest, mask: Starts, book: Book, _moves: Moves): FoundStarts {
  const index = indexOf(book)
  const lines = request.lines.map((line) => lineShape(line, index))
  const { sure, unsure } = startsOf(lines, index)
  const inMask = (bits: Uint32Array) => and(mask.bits, shifted(bits, ticksOf(book.window, mask.from), mask.bits.length))
  const free = inMask(sure)
  const untried = without(inMask(unsure), free)
  for (let tick = 0; tick < mask.length; tick += 1) {
    const startsAt = mask.from + tick * gridMinutes
    if (isSet(untried, tick) && solve([{ visitId: '', startsAt, lines }], index).ok) setAll(free, tick, tick + 1)
  }
  return { free: { ...mask, bits: free }, withMoves: { ...mask, bits: zeros(mask.length) }, unproved: 0 }
}

/** The starts in the window that are surely free, and those that must be tried. */
function startsOf(lines: readonly LineShape[], index: BookIndex) {
  const { window } = index.book
  let sure = bitsOf(window, [])
  let unsure = sure
  const visit = { visitId: '', startsAt: window.startsAt, lines: lines.map(withoutMarks) }
  for (const combination of combinations([visit], index, () => true)) {
    const { bits, isExact } = startBits(combination, visit.startsAt, index)
    if (isExact) sure = or(sure, bits)
    else unsure = or(unsure, bits)
    unsure = or(unsure, bitsOf(window, whereMarksStay(combination, visit.startsAt)))
  }
  return { sure, unsure }
}

function withoutMarks(line: LineShape): LineShape {
  return { ...line, seats: line.seats.map((seat) => ({ ...seat, keepsMark: false })) }
}

/** The starts that put a stored line with a marked demand back to its time, where the mark stays. */
function whereMarksStay(combination: readonly DerivedLine[], reference: number): Interval[] {
  return combination.flatMap(({ shape: { request }, startsAt }) => {
    if (request.asks.kind === 'new' || !request.asks.line.demands.some(({ marked }) => marked)) return []
    const start = request.asks.line.startsAt - (startsAt - reference)
    return [{ startsAt: start, endsAt: start + gridMinutes }]
  })
}
