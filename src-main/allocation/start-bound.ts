import { and, or, shifted } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import type { HoldableOf } from './demand-starts.ts'
import { bitsOf, ticksOf } from './holder-time.ts'
import type { LineShape } from './line-shape.ts'
import type { Starts } from './types.ts'
import { visitStarts } from './visit-starts.ts'

export interface StartBound {
  /** The starts of the mask that may be possible: no other is. */
  readonly may: Uint32Array
  /** Those of them that are, for sure, where nobody moves. */
  readonly are: Uint32Array
}

/** What the strings of the holders say of the starts of a mask. */
export function boundOf(
  lines: readonly LineShape[],
  mask: Starts,
  index: BookIndex,
  holdableOf?: HoldableOf,
): StartBound {
  const { window } = index.book
  const { bits, isExact, whereMarksStay } = visitStarts(lines, index, holdableOf)
  const inMask = (all: Uint32Array) => and(mask.bits, shifted(all, ticksOf(window, mask.from), mask.bits.length))
  const found = inMask(bits)
  return {
    may: or(found, inMask(bitsOf(window, whereMarksStay))),
    are: isExact ? found : new Uint32Array(mask.bits.length),
  }
}
