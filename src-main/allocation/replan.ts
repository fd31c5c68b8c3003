import { done, type Result } from '../../src-shared/domain/result.ts'
import type { Placement, Refusal } from './answers.ts'
import { indexOf } from './book-index.ts'
import { liftOut } from './lift-out.ts'
import { lineShape } from './line-shape.ts'
import { placementOf } from './placement.ts'
import { solveWithMoves } from './solve-with-moves.ts'
import type { Book, Edit, Moves } from './types.ts'

/**
 * Edits of any number of visits as one question: the edited visits are lifted out of the book and the state after all of
 * them counts, so two visits can swap. Present holders are kept where they still fit, of a restored visit its last
 * ones. Others move only if it does not fit otherwise, and only as `moves` allows.
 */
export function replan(edits: readonly Edit[], book: Book, moves: Moves): Result<Placement, Refusal> {
  const lifted = liftOut(
    book,
    edits.map(({ visitId }) => visitId),
  )
  const index = indexOf(lifted)
  const visits = edits.toSorted(byStart).map(({ visitId, request: { startsAt, lines } }) => ({
    visitId,
    startsAt,
    lines: lines.map((line) => lineShape(line, index)),
  }))
  const solved = solveWithMoves(visits, index, moves)
  return solved.ok ? done(placementOf(visits, solved.value)) : solved
}

function byStart(a: Edit, b: Edit): number {
  return a.request.startsAt - b.request.startsAt || (a.visitId < b.visitId ? -1 : 1)
}
