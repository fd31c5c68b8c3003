import { gridMinutes } from '../../src-shared/domain/interval.ts'
import type { FoundStarts } from './answers.ts'
import { isSet, setAll, without } from './bits.ts'
import { indexOf } from './book-index.ts'
import { lineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import { boundOf } from './start-bound.ts'
import { startsWithMoves } from './starts-with-moves.ts'
import type { Book, Moves, Starts, VisitRequest } from './types.ts'

/**
 * Every start of the mask at which `allocate` would say yes; the request's own `startsAt` is not looked at. With moves
 * also those at which only `fitOneMore` would: a mask of one day is asked at a time, the nearest day first.
 * O(lines × durations × candidates × words of the window), but for demands that compete in other ways than as seats of
 * one requirement, and for moves: those starts are tried one by one.
 */
export function findStarts(request: VisitRequest, mask: Starts, book: Book, moves: Moves): FoundStarts {
  const index = indexOf(book)
  const lines = request.lines.map((line) => lineShape(line, index))
  const { may, are: free } = boundOf(lines, mask, index)
  const untried = without(may, free)
  for (let tick = 0; tick < mask.length; tick += 1) {
    const startsAt = mask.from + tick * gridMinutes
    if (isSet(untried, tick) && solve([{ visitId: '', startsAt, lines }], index).ok) setAll(free, tick, tick + 1)
  }
  const { bits, unproved } = startsWithMoves(lines, index, { mask, free, moves })
  return { free: { ...mask, bits: free }, withMoves: { ...mask, bits }, unproved }
}
