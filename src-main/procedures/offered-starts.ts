import type { Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { findStarts } from '../allocation/find-starts.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { VisitRequest } from '../allocation/types.ts'
import { gatherBook } from './gather-book.ts'
import type { Rules } from './gather-rules.ts'
import { keptBook } from './kept-book.ts'
import { clientMayMove } from './making-room.ts'
import type { Means } from './means.ts'

type Reach = Pick<Means, 'database' | 'clock'>

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

/** The starts a client may have, rooms making room by themselves, from one date to another (both included), in order. */
export function offeredStarts(reach: Reach, rules: Rules, request: VisitRequest, from: string, to: string): number[] {
  const { zone, offeredStartMinutes } = rules.salon
  const window = clientWindow(rules, reach.clock.now())
  const first = later(from, dateAt(zone, window.startsAt))
  const last = later(first, to) === to ? earlier(to, dateAt(zone, window.endsAt - 1)) : ''
  if (last < first) return []
  const days = { startsAt: dayInterval(zone, first).startsAt, endsAt: dayInterval(zone, last).endsAt }
  const mask = everyStart(days, offeredStartMinutes, (at) => at >= window.startsAt && at < window.endsAt)
  const moves = clientMayMove(rules).byItself
  const kept = moves === 'none' ? keptBook(reach, first, last) : null
  if (kept) return instantsOf(kept.freeStarts(request, mask))
  const { free, withMoves } = findStarts(request, mask, gatherBook(reach, first, last, rules).book, moves)
  return [...instantsOf(free), ...instantsOf(withMoves)].sort((a, b) => a - b)
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
