import { refused, type Result } from '../../src-shared/domain/result.ts'
import type { Answer, Refusal } from './answers.ts'
import type { Book, VisitRequest } from './types.ts'

/**
 * A holder for every demand of the request, the least answer by `order-of-choice.ts`, or a refusal: all or nothing.
 * Nothing else moves. Of a request that edits a visit, that visit has been lifted out of the book (`liftOut`).
 */
export function allocate(_request: VisitRequest, _book: Book): Result<Answer, Refusal> {
  return refused({ reason: 'does-not-fit', proved: true })
}
