import type { Budget } from './budget.ts'
import { withMoves, type Fit } from './fewest-moves.ts'
import type { MovableStay } from './movable.ts'
import type { MovingBook } from './moving-book.ts'
import { prove } from './prove.ts'
import type { Choice } from './question.ts'

/** How many steps the search for the fewest moves may take, and how many the proof. */
const mostNodes = 20_000
/** With so many moves nearly every answer is found; beyond, first see whether there is one at all. */
const movesBeforeProof = 3

export type GroupFit =
  (Fit & { readonly isFit: true; readonly isMinimal: boolean }) | { readonly isFit: false; readonly isProved: boolean }

/**
 * Holders for a group of choices with the fewest moves: one more allowed at a time, and after three a proof that there is
 * a way at all. Exact, but where the budget of either is spent: then it says so.
 */
export function fitGroup(group: readonly Choice[], stays: readonly MovableStay[], book: MovingBook): GroupFit {
  const budget: Budget = { left: mostNodes }
  let anyFit: Fit | null | 'unknown' | undefined
  for (let most = 0; budget.left > 0; most += 1) {
    if (most > movesBeforeProof && anyFit === undefined) anyFit = prove(group, stays, book, { left: mostNodes })
    if (anyFit === null) return { isFit: false, isProved: true }
    const { fit, wasCut } = withMoves(group, most, book, budget)
    if (fit) return { ...fit, isFit: true, isMinimal: budget.left >= 0 }
    if (!wasCut && budget.left >= 0) return { isFit: false, isProved: true }
  }
  anyFit ??= prove(group, stays, book, { left: mostNodes })
  if (anyFit === null || anyFit === 'unknown') return { isFit: false, isProved: anyFit === null }
  return { ...anyFit, isFit: true, isMinimal: false }
}
