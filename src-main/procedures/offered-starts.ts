import type { Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dateAt, dayInterval, earlierDate, laterDate } from '../../src-shared/domain/salon-time.ts'
import { findStarts } from '../allocation/find-starts.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { Book, Starts, VisitRequest } from '../allocation/types.ts'
import { gatherBook } from './gather-book.ts'
import type { Rules } from './gather-rules.ts'
import { keptBook } from './kept-book.ts'
import { clientMayMove } from './making-room.ts'
import type { Means } from './means.ts'

type Reach = Pick<Means, 'database' | 'clock'>

const enough = 3
/** Nearest starts are looked for so many days to each side of the one that is gone. */
const daysToEachSide = 14

/** From when until when a client may book: the lead time from now on, to the end of the last date of the horizon. */
export function clientWindow({ salon }: Rules, now: number): Interval {
  const { zone, clientLeadMinutes, clientHorizonDays } = salon
  const last = addDays(dateAt(zone, Math.floor(now)), clientHorizonDays)
  return { startsAt: Math.ceil(now + clientLeadMinutes), endsAt: dayInterval(zone, last).endsAt }
}

/** Whether a start is one of those a client is offered, be it free or not: in the window, and not between two of them. */
export function isOffered(rules: Rules, startsAt: number, now: number): boolean {
  const { zone, offeredStartMinutes } = rules.salon
  const window = clientWindow(rules, now)
  if (startsAt < window.startsAt || startsAt >= window.endsAt) return false
  const begins = dayInterval(zone, dateAt(zone, startsAt)).startsAt
  return (startsAt - begins) % offeredStartMinutes === 0
}

/**
 * The starts a client may have, rooms making room by themselves, from one date to another (both included), in order. Of days
 * wholly after those on which the clock freezes visits the kept book is asked, which nobody has to read anew.
 */
export function offeredStarts(reach: Reach, rules: Rules, request: VisitRequest, from: string, to: string): number[] {
  const { zone, noticeMinutes } = rules.salon
  const now = reach.clock.now()
  const window = clientWindow(rules, now)
  const first = laterDate(from, dateAt(zone, window.startsAt))
  const last = laterDate(first, to) === to ? earlierDate(to, dateAt(zone, window.endsAt - 1)) : ''
  if (last < first) return []
  const moves = clientMayMove(rules).byItself
  const kept = keptBook(reach, first, last)
  if (kept && moves === 'none') return instantsOf(kept.freeStarts(request, maskOf(rules, window, first, last)))
  const startsIn = (book: Book, begin: string, end: string) => {
    const { free, withMoves } = findStarts(request, maskOf(rules, window, begin, end), book, moves)
    return [...instantsOf(free), ...instantsOf(withMoves)].sort((a, b) => a - b)
  }
  const readAnew = (end: string) => startsIn(gatherBook(reach, first, end, rules).book, first, end)
  const frozenOn = dateAt(zone, Math.ceil(now + noticeMinutes))
  if (!kept || last <= frozenOn) return readAnew(last)
  if (frozenOn < first) return startsIn(kept.book(), first, last)
  return [...readAnew(frozenOn), ...startsIn(kept.book(), addDays(frozenOn, 1), last)]
}

/**
 * The three starts that a client may have nearest to the one asked for, up to 14 days to each side: day by day outwards, until
 * no day that was not looked at could have a nearer one.
 */
export function nearestOffered(reach: Reach, rules: Rules, request: VisitRequest): number[] {
  const { zone } = rules.salon
  const { startsAt: asked } = request
  const date = dateAt(zone, asked)
  const distance = (at: number) => Math.abs(at - asked)
  let nearest: number[] = []
  for (let days = 0; days <= daysToEachSide; days += 1) {
    const dates = days === 0 ? [date] : [addDays(date, -days), addDays(date, days)]
    const farthest = nearest[enough - 1]
    if (farthest !== undefined && dates.every((each) => distance(farthest) <= distanceTo(each))) break
    const found = dates.flatMap((each) => offeredStarts(reach, rules, request, each, each))
    nearest = [...nearest, ...found].sort((a, b) => distance(a) - distance(b) || a - b).slice(0, enough)
  }
  return nearest

  /** To the nearest instant of a day. */
  function distanceTo(day: string): number {
    const { startsAt, endsAt } = dayInterval(zone, day)
    return Math.max(0, startsAt - asked, asked - endsAt)
  }
}

/** The offered starts from one date to another, as far as a client may book. */
function maskOf({ salon }: Rules, window: Interval, from: string, to: string): Starts {
  const days = { startsAt: dayInterval(salon.zone, from).startsAt, endsAt: dayInterval(salon.zone, to).endsAt }
  return everyStart(days, salon.offeredStartMinutes, (at) => at >= window.startsAt && at < window.endsAt)
}
