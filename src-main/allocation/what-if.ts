import type { WhatIf } from './answers.ts'
import type { Book, Change, Moves } from './types.ts'

/**
 * What the change would break, which of it finds another holder by itself, and what would be left open. Whatever ends at
 * or before `from` is past and is not looked at.
 */
export function whatIf(_change: Change, _from: number, _book: Book, _moves: Moves): WhatIf {
  return { rehomed: [], left: [], visits: [] }
}
