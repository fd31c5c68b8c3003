import { fitOneMore } from '../../src-main/allocation/fit-one-more.ts'
import { findStarts } from '../../src-main/allocation/find-starts.ts'
import { keptIndex } from '../../src-main/allocation/kept-index.ts'
import { everyStart, instantsOf } from '../../src-main/allocation/starts.ts'
import type { Book, LineRequest, Starts, VisitRequest } from '../../src-main/allocation/types.ts'
import type { Database } from '../../src-main/database/database.ts'
import { randomFrom } from '../../src-main/demo/random.ts'
import { gatherBook } from '../../src-main/procedures/gather-book.ts'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import { benchMeans } from './bench-means.ts'
import { naiveSql } from './naive-sql.ts'
import { microseconds, microsecondsEach, mustEqual, ownMicroseconds, p50, quantile } from './spread.ts'
import { firstDate } from './stored-salon.ts'

export const lineFor = (serviceId: string): LineRequest => ({
  serviceId,
  begins: { kind: 'after' },
  durationMinutes: null,
  asks: { kind: 'new', staff: [], instances: [], added: [] },
  anyway: [],
})

/** One salon as it is searched: its book of so many days, and visits of so many services asked for in it. */
export function searched(database: Database, days: number) {
  const { book, asked } = gatherBook(benchMeans(database), firstDate, addDays(firstDate, days - 1))
  const ids = book.catalogue.services.map(({ id }) => id).sort()
  const random = randomFrom(42)
  const requests = (services: number): readonly VisitRequest[] =>
    ids.map(() => ({ startsAt: 0, lines: Array.from({ length: services }, () => lineFor(random.pick(ids))) }))
  return { database, book, asked, mask: everyStart(asked), three: requests(3), one: requests(1) }
}

export type Searched = ReturnType<typeof searched>

/** Medians in microseconds of the same questions to several engines, whose answers must be the same. */
export function compareSearches({ database, book, mask, three }: Searched, naiveRuns: number, times: number) {
  const naive = naiveSql(database, book)
  const kept = keptIndex(book)
  const naiveTook: number[] = []
  const pureTook: number[] = []
  for (const request of three.slice(0, naiveRuns)) {
    let slow: Starts | null = null
    naiveTook.push(ownMicroseconds(() => (slow = naive(request, mask))))
    let pure: Starts | null = null
    const anew = { ...book }
    pureTook.push(ownMicroseconds(() => (pure = findStarts(request, mask, anew, 'none').free)))
    mustEqual('naive SQL and findStarts', slow, pure)
  }
  let starts = 0
  for (const request of three) {
    const found = kept.freeStarts(request, mask)
    starts += instantsOf(found).length
    mustEqual('findStarts and the kept index', findStarts(request, mask, book, 'none').free, found)
  }
  const cached = cachedSearch(kept, three, mask, times)
  return { naive: p50(naiveTook), anew: p50(pureTook), ...cached, starts: starts / three.length }
}

/** Searches in the kept index, each by itself and for another visit than the one before. */
export function cachedSearch(
  kept: ReturnType<typeof keptIndex>,
  requests: readonly VisitRequest[],
  mask: Starts,
  times: number,
) {
  const search = (run: number) => kept.freeStarts(requests[run % requests.length] ?? { startsAt: 0, lines: [] }, mask)
  microsecondsEach(search, 1, 2 * times)
  const took = microsecondsEach(search, 1, 2 * times)
  return { p50: p50(took), p99: quantile(took, 0.99) }
}

/** The first search after each of so many bookings, and what keeping the index up to date took with the commit. */
export function searchesAfterBookings({ book, mask, three }: Searched, times: number) {
  const kept = keptIndex(book)
  const random = randomFrom(3)
  const [searches, updates]: [number[], number[]] = [[], []]
  for (let time = 0; time < 2 * times; time += 1) {
    const visit = random.pick(book.visits)
    const request = random.pick(three)
    for (const each of three) kept.freeStarts(each, mask)
    const update = microseconds(() => kept.replace([visit], []))
    const search = microseconds(() => kept.freeStarts(request, mask))
    if (time >= times) {
      updates.push(update)
      searches.push(search)
    }
    if (time % 50 === 0) {
      const visits = book.visits.filter((each) => each !== visit)
      const fresh = findStarts(request, mask, { ...book, visits }, 'none').free
      mustEqual('a search after a change', kept.freeStarts(request, mask), fresh)
    }
    kept.replace([], [visit])
  }
  return { search: p50(searches), p99: quantile(searches, 0.99), update: p50(updates) }
}

/** One service, anyone, staff moves: exact, against the naive search that knows no moves; and whether each start is true. */
export function compareMoves({ database, book, mask, one }: Searched, runs: number, triedEach: number) {
  const naive = naiveSql(database, book)
  const random = randomFrom(11)
  const [naiveTook, took]: [number[], number[]] = [[], []]
  let [found, tried, falseStarts, missed, unproved] = [0, 0, 0, 0, 0]
  for (const request of one.slice(0, runs)) {
    naiveTook.push(ownMicroseconds(() => naive(request, mask)))
    let answer = { withMoves: mask, free: mask, unproved: 0 }
    const anew: Book = { ...book }
    took.push(ownMicroseconds(() => (answer = findStarts(request, mask, anew, 'staff and instances'))))
    unproved += answer.unproved
    const offered = instantsOf(answer.withMoves)
    found += offered.length
    const free = new Set([...offered, ...instantsOf(answer.free)])
    const others = instantsOf(mask).filter((at) => !free.has(at))
    for (let n = 0; n < triedEach; n += 1) {
      tried += 1
      const at = offered[random.below(offered.length)]
      if (at !== undefined && !fitOneMore({ ...request, startsAt: at }, anew, 'staff and instances').ok)
        falseStarts += 1
      const other = random.pick(others)
      if (fitOneMore({ ...request, startsAt: other }, anew, 'staff and instances').ok) missed += 1
    }
  }
  return { naive: p50(naiveTook), took: p50(took), found, tried, falseStarts, missed, unproved }
}

/** Bytes that the index of a month holds on to beside the book, and by how many they grow over ten thousand searches. */
export function memoryOfIndex({ book, mask, three }: Searched, searches: number) {
  const heap = () => {
    globalThis.gc?.()
    globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  // Once before, so that what the compiler makes of it does not count.
  for (const request of three) keptIndex(book).freeStarts(request, mask)
  const before = heap()
  const kept = keptIndex(book)
  for (const request of three) kept.freeStarts(request, mask)
  const made = heap()
  for (let n = 0; n < searches; n += 1) kept.freeStarts(three[n % three.length] ?? { startsAt: 0, lines: [] }, mask)
  const after = heap()
  kept.freeStarts(three[0] ?? { startsAt: 0, lines: [] }, mask)
  return { monthBytes: made - before, growthBytes: after - made }
}
