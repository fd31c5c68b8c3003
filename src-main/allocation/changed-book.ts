import type { Book, Change } from './types.ts'

/** The book with the change made to its inputs. */
export function changedBook(book: Book, { holders, visits }: Change): Book {
  const holderOf = new Map(holders.map((holder) => [holder.id, holder]))
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]))
  return {
    ...book,
    holders: book.holders.map((holder) => holderOf.get(holder.id) ?? holder),
    visits: book.visits.map((visit) => visitOf.get(visit.id) ?? visit),
  }
}
