import type { Interval } from '../../src-shared/domain/interval.ts'
import { demandsIn } from './stays.ts'
import type { BookedVisit, Book } from './types.ts'

/**
 * The book in parts, cut at each midnight that no visit reaches over, with its buffers: where no visit changes its time,
 * what becomes of those of one part depends on no other part. Parts without visits are left out.
 */
export function daysApart(book: Book): readonly Book[] {
  const spans = book.visits.map(spanOf)
  const cuts = book.days.slice(1).flatMap(({ startsAt }) => (spans.some(reachesOver(startsAt)) ? [] : [startsAt]))
  const begins = [book.window.startsAt, ...cuts]
  const partOf = (startsAt: number) => begins.findLastIndex((begin) => begin <= startsAt)
  const visitsOf = Map.groupBy(book.visits, (_, position) => Math.max(0, partOf(spans[position]?.startsAt ?? 0)))
  return begins.flatMap((startsAt, part) => {
    const visits = visitsOf.get(part)
    if (!visits) return []
    const window = { startsAt, endsAt: begins[part + 1] ?? book.window.endsAt }
    const days = book.days.filter((day) => window.startsAt < day.endsAt && day.startsAt < window.endsAt)
    return [{ ...book, window, days, visits }]
  })
}

function reachesOver(midnight: number): (span: Interval) => boolean {
  return ({ startsAt, endsAt }) => startsAt < midnight && midnight < endsAt
}

/** From its first hold to its last. */
function spanOf(visit: BookedVisit): Interval {
  const times = [...visit.lines, ...demandsIn(visit).flatMap(({ hold }) => hold)]
  return {
    startsAt: Math.min(...times.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...times.map(({ endsAt }) => endsAt)),
  }
}
