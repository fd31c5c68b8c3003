import { gridMinutes } from '../../src-shared/domain/interval.ts'
import { isSet, setAll, without, zeros } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import type { LineShape } from './line-shape.ts'
import { movingBook } from './moving-book.ts'
import { solveByMoving } from './solve-with-moves.ts'
import { boundOf } from './start-bound.ts'
import type { Moves, Starts } from './types.ts'

export interface StartsWithMoves {
  readonly bits: Uint32Array
  /** How many starts were left out because the search for them was cut short. */
  readonly unproved: number
}

/**
 * The starts of the mask, but for the free ones, at which others could make room. Freeable time in the place of free time gives
 * an upper bound; it is too high wherever stays that could each make way cannot do so together, so each start in it is
 * asked of the search that moves them. Some hundred such questions a month, where people move too.
 */
export function startsWithMoves(
  lines: readonly LineShape[],
  index: BookIndex,
  { mask, free, moves }: { readonly mask: Starts; readonly free: Uint32Array; readonly moves: Moves },
): StartsWithMoves {
  const bits = zeros(mask.length)
  let unproved = 0
  if (moves === 'none') return { bits, unproved }
  const book = movingBook(index, moves)
  const { may } = boundOf(lines, mask, index, ({ holder }) => book.freeable(holder.id))
  const untried = without(may, free)
  for (let tick = 0; tick < mask.length; tick += 1) {
    if (!isSet(untried, tick)) continue
    const solved = solveByMoving([{ visitId: '', startsAt: mask.from + tick * gridMinutes, lines }], book)
    if (solved.ok) setAll(bits, tick, tick + 1)
    else if (solved.refusal.reason === 'does-not-fit' && !solved.refusal.proved) unproved += 1
  }
  return { bits, unproved }
}
