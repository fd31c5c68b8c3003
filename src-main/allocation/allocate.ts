import { done, type Result } from '../../src-shared/domain/result.ts'
import { answerOf } from './answer.ts'
import type { Answer, Refusal } from './answers.ts'
import { indexOf } from './book-index.ts'
import { lineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import type { Book, VisitRequest } from './types.ts'

/**
 * A holder for every demand of the request, the least answer by `order-of-choice.ts`, or a refusal: all or nothing.
 * Nothing else moves. A request that edits a visit is asked of the book without that visit (`liftOut`).
 * O(demands × candidates) bit tests, where demands do not compete.
 *
 * @throws RangeError if a hold leaves the window of the book, where nothing is known.
 */
export function allocate({ startsAt, lines }: VisitRequest, book: Book): Result<Answer, Refusal> {
  const index = indexOf(book)
  const asked = { visitId: '', startsAt, lines: lines.map((line) => lineShape(line, index)) }
  const solved = solve([asked], index)
  return solved.ok ? done(answerOf(solved.value.lines, solved.value.holderOf)) : solved
}
