import { answerOf } from './answer.ts'
import type { Explanation } from './answers.ts'
import { bookAnyway } from './book-anyway.ts'
import { indexOf } from './book-index.ts'
import type { AskedVisit } from './combinations.ts'
import type { Demand, DerivedLine } from './derive.ts'
import { explainedLine } from './explained-line.ts'
import { findStarts } from './find-starts.ts'
import { withFirstLeads } from './first-leads.ts'
import { lineShape } from './line-shape.ts'
import { nearestTo } from './nearest-starts.ts'
import { notTogether } from './not-together.ts'
import { solve } from './solve.ts'
import type { Book, Starts, VisitRequest } from './types.ts'

/**
 * Why the request fits or does not: every obstacle of every candidate, what cannot be had together, the nearest starts
 * of the mask that were answered yes, and whether "Book anyway" covers all that is in the way. A refused request is
 * explained at the times it would have with the first lead of each line.
 */
export function explain(request: VisitRequest, book: Book, mask: Starts): Explanation {
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
    anyway: solved.ok ? null : bookAnyway(request, book),
  }
}

/** Positions in list order as line and demand of the line. */
function whereIn(lines: readonly DerivedLine[], positions: readonly number[]) {
  const places = lines.flatMap(({ demands }, line) => [...demands.keys()].map((demand) => ({ line, demand })))
  return positions.flatMap((position) => places[position] ?? [])
}
