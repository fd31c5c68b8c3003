import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStarts } from '../../src-main/allocation/find-starts.ts'
import { keptIndex } from '../../src-main/allocation/kept-index.ts'
import { everyStart, instantsOf } from '../../src-main/allocation/starts.ts'
import type { Book, BookedVisit, VisitRequest } from '../../src-main/allocation/types.ts'
import { arbitraryBook, arbitraryRequest } from './support/arbitrary-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import { from } from './support/salon.ts'

/** The visits of one book, coming and going in another of the same salon. */
const history = arbitraryBook.chain((book) =>
  fc.record({
    book: fc.constant(book),
    requests: fc.array(arbitraryRequest(book), { minLength: 1, maxLength: 3 }),
    steps: fc.array(
      fc.record({
        gone: fc.subarray([...book.visits]),
        shiftMinutes: fc.constantFrom(-720, -30, 0, 5, 60, 1440),
      }),
      { maxLength: 5 },
    ),
  }),
)

function later(visit: BookedVisit, minutes: number): BookedVisit {
  const lines = visit.lines.map((line) => ({
    ...line,
    startsAt: line.startsAt + minutes,
    endsAt: line.endsAt + minutes,
  }))
  return { ...visit, lines }
}

describe('the kept index', () => {
  it('gives the starts of one built anew, whatever comes and goes', { timeout: 120_000 }, () => {
    let found = 0
    const agree = (kept: ReturnType<typeof keptIndex>, book: Book, requests: readonly VisitRequest[]) => {
      for (const request of requests)
        for (const mask of [everyStart(from('00:00', '24:00'), 15), everyStart(from('09:10', '13:00'))]) {
          const starts = instantsOf(kept.freeStarts(frozen(request), mask))
          found += starts.length
          expect(starts).toEqual(instantsOf(findStarts(request, mask, book, 'none').free))
        }
    }
    fc.assert(
      fc.property(history, ({ book, requests, steps }) => {
        const kept = keptIndex(frozen(book))
        const standing = new Map(book.visits.map((visit) => [visit.id, visit]))
        agree(kept, book, requests)
        for (const { gone, shiftMinutes } of steps) {
          const before = gone.flatMap(({ id }) => standing.get(id) ?? [])
          const after = gone.filter((_, i) => i % 3 < 2).map((visit) => later(visit, shiftMinutes))
          for (const { id } of before) standing.delete(id)
          for (const visit of after) standing.set(visit.id, visit)
          kept.replace(frozen(before), frozen(after))
          agree(kept, { ...book, visits: [...standing.values()] }, requests)
        }
      }),
      runs(40),
    )
    expect(found).toBeGreaterThan(0)
  })
})
