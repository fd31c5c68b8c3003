import type { Book } from './types.ts'

/** The book as if these visits held nothing: what an edit of them is asked against. */
export function liftOut(book: Book, visitIds: readonly string[]): Book {
  return { ...book, visits: book.visits.filter(({ id }) => !visitIds.includes(id)) }
}
