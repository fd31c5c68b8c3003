import type { FoundStarts } from './answers.ts'
import type { Book, Moves, Starts, VisitRequest } from './types.ts'

/**
 * Every start of the mask at which the request fits, exactly; its own `startsAt` is not looked at. With moves also those
 * that moves would open.
 */
export function findStarts(_request: VisitRequest, mask: Starts, _book: Book, _moves: Moves): FoundStarts {
  const none: Starts = { ...mask, bits: new Uint32Array(mask.bits.length) }
  return { free: none, withMoves: none, unproved: 0 }
}
