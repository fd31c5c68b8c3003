import type { Result } from '../../src-shared/domain/result.ts'
import type { Placement, Refusal } from './answers.ts'
import { replan } from './replan.ts'
import type { Book, Moves, VisitRequest } from './types.ts'

/**
 * A holder for every demand of the request with the fewest moves of others, staff moves before instance moves, or a refusal:
 * proved, or `proved: false` where the search was cut short. A move changes the holder of one stay and nothing else;
 * nobody is moved out of a wish, nor once their visit is frozen. The visit of the answer has the id ''.
 */
export function fitOneMore(request: VisitRequest, book: Book, moves: Moves): Result<Placement, Refusal> {
  return replan([{ visitId: '', request }], book, moves)
}
