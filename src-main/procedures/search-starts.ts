import { mostDaysSearched, type Search } from '../../src-shared/contract/search.ts'
import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import {
  addDays,
  datesBetween,
  dayInterval,
  earlierDate,
  instantOf,
  laterDate,
} from '../../src-shared/domain/salon-time.ts'
import type { FoundStarts } from '../allocation/answers.ts'
import { findStarts } from '../allocation/find-starts.ts'
import type { KeptIndex } from '../allocation/kept-index.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { Book, Moves, Starts, VisitRequest } from '../allocation/types.ts'
import { gatherBook } from './gather-book.ts'
import type { Rules } from './gather-rules.ts'
import { keptBook } from './kept-book.ts'
import type { Means } from './means.ts'
import { longestSpan } from './longest-span.ts'
import { storableStarts } from './storable-starts.ts'

type Reach = Pick<Means, 'database' | 'clock'>

/** So much of a search is tried at once where others would have to make room. */
const stretchMinutes = 1440
const dayMinutes = 1440

/** A search as the engine is asked, in the book it is asked of. */
export type AskedSearch = {
  readonly request: VisitRequest
  readonly rules: Rules
  /** The offered starts of the days and the part of day that have not passed. */
  readonly mask: Starts
  /** Without the edited visit. */
  readonly book: () => Book
  /** Null: an edited visit, or within a transaction. */
  readonly kept: KeptIndex | null
}

/** `visitId`: of the visit being edited, which is not in its own way. */
export function askSearch(
  reach: Reach,
  rules: Rules,
  request: VisitRequest,
  { from, to, between }: Pick<Search, 'from' | 'to' | 'between'>,
  visitId = '',
): AskedSearch {
  const last = earlierDate(to, addDays(from, mostDaysSearched - 1))
  const { zone, offeredStartMinutes } = rules.salon
  const days = { startsAt: dayInterval(zone, from).startsAt, endsAt: dayInterval(zone, laterDate(from, last)).endsAt }
  const until = addDays(laterDate(from, last), daysBeyond(request, rules))
  const kept = keptBook(reach, from, until)
  const gathered = () => kept?.book() ?? gatherBook(reach, from, until, rules).book
  let book: Book | undefined
  const dates = datesBetween(from, last)
  const isWanted = within(dates.map((date) => partOf(zone, date, between)))
  const now = reach.clock.now()
  return {
    request,
    rules,
    mask: everyStart(days, offeredStartMinutes, (at) => at >= now && isWanted(at)),
    book: () => (book ??= liftOut(gathered(), [visitId])),
    kept: visitId === '' ? kept : null,
  }
}

/** The free starts of a search, from the first of its days on. */
export function freeStarts({ request, rules, mask, book, kept }: AskedSearch): Starts {
  const free = kept?.freeStarts(request, mask) ?? findStarts(request, mask, book(), 'none').free
  return storableStarts(free, request, rules, book)
}

/**
 * The starts of a search's first day that others making room would open: each is tried, so a day at a time. Asked of rows read
 * now, for whom nobody moves any more changes with the clock.
 */
export function startsByMoving(
  reach: Reach,
  rules: Rules,
  request: VisitRequest,
  { from, between, moves }: Pick<Search, 'from' | 'between'> & { readonly moves: Moves },
  visitId = '',
): FoundStarts {
  const { mask } = askSearch(reach, rules, request, { from, to: from, between }, visitId)
  const until = addDays(from, daysBeyond(request, rules))
  const book = liftOut(gatherBook(reach, from, until, rules).book, [visitId])
  return findStarts(request, mask, book, moves)
}

/** Whether others making room would open a start of a search, looked for a day's length at a time. */
export function opensByMoving({ request, mask, book }: AskedSearch, moves: Moves): boolean {
  if (moves === 'none') return false
  const wanted = new Set(instantsOf(mask))
  const last = mask.from + mask.length * gridMinutes
  for (let startsAt = mask.from; startsAt < last; startsAt += stretchMinutes) {
    const stretch = { startsAt, endsAt: Math.min(startsAt + stretchMinutes, last) }
    const part = everyStart(stretch, gridMinutes, (at) => wanted.has(at))
    if (instantsOf(findStarts(request, part, book(), moves).withMoves).length > 0) return true
  }
  return false
}

/** How many days the book must reach beyond the last start and the day that is always loaded after it. */
function daysBeyond(request: VisitRequest, rules: Rules): number {
  const { startsAt, endsAt } = longestSpan(request, rules)
  return Math.max(0, Math.ceil((endsAt - startsAt) / dayMinutes) - 1)
}

function partOf(zone: string, date: string, between: Search['between']): Interval {
  if (!between) return dayInterval(zone, date)
  return { startsAt: instantOf(zone, date, between.from), endsAt: instantOf(zone, date, between.to) }
}

/** Whether an instant lies in one of the intervals, which are in order; to be asked of instants in order. */
function within(intervals: readonly Interval[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while ((intervals[next]?.endsAt ?? Infinity) <= at) next += 1
    return (intervals[next]?.startsAt ?? Infinity) <= at
  }
}
