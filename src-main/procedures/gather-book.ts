import type { VisitMention } from '../../src-shared/contract/visit.ts'
import { longestReservationMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dateAt, datesBetween, dayInterval } from '../../src-shared/domain/salon-time.ts'
import type { Book } from '../allocation/types.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { readVisitsStarting } from '../database/visit-store.ts'
import { bookedVisit } from './booked-visit.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import { gatherTimes } from './gather-times.ts'
import type { Means } from './means.ts'
import { mentionOf } from './mention.ts'

/** The longest buffer a requirement may have: so far can a reservation reach beyond its line. */
const longestBufferMinutes = 720

export type Reach = Pick<Means, 'database' | 'clock'> & {
  /** Where a question may be answered from memory. */
  readonly visitsStarting?: typeof readVisitsStarting
}

export type Gathered = {
  readonly book: Book
  readonly rules: Rules
  /** The days asked for, without the one to each side. */
  readonly asked: Interval
  /** Every visit with a line near the window, resting ones too, by id. */
  readonly visits: ReadonlyMap<string, StoredVisit>
  /** Names the line that stands in the way. */
  readonly mention: (lineId: string) => VisitMention
}

/**
 * All that the engine may be told about some days of the salon: from the first asked date to the last, and one to each
 * side, because a night shift, a buffer or a move may reach over midnight.
 */
export function gatherBook(
  { database, clock, visitsStarting = readVisitsStarting }: Reach,
  from: string,
  to: string,
  rules: Rules = gatherRules(database),
): Gathered {
  const { salon, catalogue, requirements } = rules
  const dates = datesBetween(addDays(from, -1), addDays(to, 1))
  const days = dates.map((date) => dayInterval(salon.zone, date))
  const window = spanOf(days)
  const near = visitsStarting(
    database,
    window.startsAt - longestReservationMinutes,
    window.endsAt + longestBufferMinutes,
  )
  const { openingHours, holders } = gatherTimes(database, salon, dates, window)
  return {
    book: {
      window,
      days,
      openingHours,
      frozenUntil: Math.ceil(clock.now() + salon.noticeMinutes),
      holders,
      catalogue,
      visits: near.filter(({ holding }) => holding).map((visit) => bookedVisit(visit, requirements)),
    },
    rules,
    asked: { startsAt: dayInterval(salon.zone, from).startsAt, endsAt: dayInterval(salon.zone, to).endsAt },
    visits: new Map(near.map((visit) => [visit.id, visit])),
    mention: mentioner(near),
  }
}

/** The dates that a time touches, for `gatherBook`. */
export function datesOf(zone: string, { startsAt, endsAt }: Interval): readonly [from: string, to: string] {
  return [dateAt(zone, startsAt), dateAt(zone, Math.max(startsAt, endsAt - 1))]
}

function spanOf(days: readonly Interval[]): Interval {
  return { startsAt: days[0]?.startsAt ?? 0, endsAt: days.at(-1)?.endsAt ?? 0 }
}

function mentioner(visits: readonly StoredVisit[]): (lineId: string) => VisitMention {
  const lines = new Map(visits.flatMap((visit) => visit.lines.map((line) => [line.id, { visit, line }] as const)))
  return (lineId) => {
    const found = lines.get(lineId)
    if (!found) throw new Error('a line stands in the way that is not in the book')
    return mentionOf(found.visit, found.line)
  }
}
