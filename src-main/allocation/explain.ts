import { answerOf } from './answer.ts'
import type { ExplainedPlacement, Explanation } from './answers.ts'
import { bookAnyway } from './book-anyway.ts'
import { indexOf, type BookIndex } from './book-index.ts'
import type { AskedVisit } from './combinations.ts'
import type { Demand, DerivedLine } from './derive.ts'
import { explainedLine } from './explained-line.ts'
import { findStarts } from './find-starts.ts'
import { withFirstLeads } from './first-leads.ts'
import { lineShape } from './line-shape.ts'
import { nearestTo } from './nearest-starts.ts'
import { notTogether } from './not-together.ts'
import { placementOf } from './placement.ts'
import { solve } from './solve.ts'
import { solveWithMoves } from './solve-with-moves.ts'
import type { Book, Moves, Starts, VisitRequest } from './types.ts'

/**
 * Why the request fits or does not: every obstacle of every candidate, what cannot be had together, the nearest starts
 * of the mask that were answered yes, the plan by which others would make room, and whether "Book anyway" covers all that
 * is in the way. A refused request is explained at the times it would have with the first lead of each line.
 */
export function explain(request: VisitRequest, book: Book, mask: Starts, moves: Moves): Explanation {
  const index = indexOf(book)
  const visit: AskedVisit = {
    visitId: '',
    startsAt: request.startsAt,
    lines: request.lines.map((line) => lineShape(line, index)),
  }
  const solved = solve([visit], index)
  const lines = solved.ok ? solved.value.lines : withFirstLeads(visit, index)
  const holderOf = solved.ok ? solved.value.holderOf : new Map<Demand, string>()
  return {
    startsAt: Math.min(...lines.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...lines.map(({ endsAt }) => endsAt)),
    lines: lines.map((line) => explainedLine(line, holderOf, index)),
    answer: solved.ok ? answerOf(lines, holderOf) : null,
    notTogether: solved.ok ? [] : whereIn(lines, notTogether(visit, index)),
    nearestStarts: nearestTo(request.startsAt, findStarts(request, mask, book, 'none').free, book),
    withMoves: solved.ok || moves === 'none' ? null : withMoves(visit, index, moves),
    anyway: solved.ok ? null : bookAnyway(request, book),
  }
}

function withMoves(visit: AskedVisit, index: BookIndex, moves: Moves): ExplainedPlacement | null {
  const solved = solveWithMoves([visit], index, moves)
  if (!solved.ok) return null
  const { lines, holderOf } = solved.value
  return { ...placementOf([visit], solved.value), lines: lines.map((line) => explainedLine(line, holderOf, index)) }
}

/** Positions in list order as line and demand of the line. */
function whereIn(lines: readonly DerivedLine[], positions: readonly number[]) {
  const places = lines.flatMap(({ demands }, line) => [...demands.keys()].map((demand) => ({ line, demand })))
  return positions.flatMap((position) => places[position] ?? [])
}
