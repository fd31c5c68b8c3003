import { done, type Result } from '../../src-shared/domain/result.ts'
import { answerOf } from './answer.ts'
import type { AnsweredVisit, Placement, Refusal } from './answers.ts'
import { indexOf } from './book-index.ts'
import { liftOut } from './lift-out.ts'
import { lineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import type { Book, Edit, Moves } from './types.ts'

/**
 * Edits of any number of visits as one question: the edited visits are lifted out of the book and the state after all of
 * them counts, so two visits can swap. Present holders are kept where they still fit, of a restored visit its last
 * ones.
 */
export function replan(edits: readonly Edit[], book: Book, _moves: Moves): Result<Placement, Refusal> {
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
  const solved = solve(visits, index)
  if (!solved.ok) return solved
  const { lines, holderOf } = solved.value
  const answers = visits.map((visit, position): AnsweredVisit => {
    const first = visits.slice(0, position).reduce((count, earlier) => count + earlier.lines.length, 0)
    return { visitId: visit.visitId, ...answerOf(lines.slice(first, first + visit.lines.length), holderOf) }
  })
  return done({ visits: answers, moves: [], moved: [], minimal: true })
}

function byStart(a: Edit, b: Edit): number {
  return a.request.startsAt - b.request.startsAt || (a.visitId < b.visitId ? -1 : 1)
}
