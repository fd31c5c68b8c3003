import type { Explanation } from './answers.ts'
import type { Book, Starts, VisitRequest } from './types.ts'

/**
 * Why the request fits or does not: every obstacle of every candidate, what cannot be had together, the nearest starts
 * of the mask that were answered yes, and whether "Book anyway" covers all that is in the way.
 */
export function explain(request: VisitRequest, _book: Book, _mask: Starts): Explanation {
  return {
    startsAt: request.startsAt,
    endsAt: request.startsAt,
    lines: [],
    answer: null,
    notTogether: [],
    nearestStarts: [],
    anyway: null,
  }
}
