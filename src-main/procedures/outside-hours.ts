import { contains, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import type { Holder } from '../allocation/types.ts'
import { lastReservedUntil } from '../database/reservation-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredDemand, StoredLine, StoredVisit } from '../database/stored-visit.ts'
import { gatherBook, type Gathered } from './gather-book.ts'
import { gatherRules } from './gather-rules.ts'
import type { Means } from './means.ts'

type Reach = Pick<Means, 'database' | 'clock'>

/** What from now on lies outside the opening hours the shifts or an instance's hours as they are now, by line and holder. */
export function placesOutsideHours(means: Reach): ReadonlySet<string> {
  const gathered = gatherAhead(means)
  const holders = new Map(gathered.book.holders.map((holder) => [holder.id, holder]))
  const now = Math.floor(means.clock.now())
  const held = linesAhead(gathered, now).flatMap(({ line }) =>
    line.demands
      .filter((demand) => {
        const holder = holders.get(demand.holderId ?? '')
        return holder && isOutside(demand, holder, now)
      })
      .map(({ holderId }) => `${line.id} ${holderId ?? ''}`),
  )
  return new Set([...linesOutsideOpeningHours(gathered, now).map(({ line }) => line.id), ...held])
}

/** The lines that hold and are not over by `now`, outside the opening hours, by start; those that were left so before do not count. */
export function linesOutsideOpeningHours(
  gathered: Gathered,
  now: number,
): readonly { readonly visit: StoredVisit; readonly line: StoredLine }[] {
  const { openingHours } = gathered.book
  return linesAhead(gathered, now)
    .filter(({ line }) => line.demands.every(({ mark }) => mark?.kind !== 'hours'))
    .filter(({ line }) => !openingHours.some((open) => contains(open, line)))
    .sort((a, b) => a.line.startsAt - b.line.startsAt || (a.line.id < b.line.id ? -1 : 1))
}

/** The days from now to the last on which anybody or anything is booked. */
export function gatherAhead(means: Reach): Gathered {
  const rules = gatherRules(means.database)
  const everybody = [...rules.staff, ...rules.instances].map(({ id }) => id)
  const now = Math.floor(means.clock.now())
  const { zone } = readSalon(means.database)
  const last = lastReservedUntil(means.database, everybody, now)
  return gatherBook(means, dateAt(zone, now), dateAt(zone, last), rules)
}

function linesAhead({ visits }: Gathered, now: number) {
  return [...visits.values()]
    .filter(({ holding }) => holding)
    .flatMap((visit) => visit.lines.map((line) => ({ visit, line })))
    .filter(({ line }) => line.endsAt > now)
}

function isOutside({ mark, reservations }: StoredDemand, { open, closed }: Holder, now: number): boolean {
  const breaks = closed.filter(({ kind }) => kind === 'break')
  const meetsBreak = (hold: Interval) => breaks.some((each) => overlaps(each, hold))
  return (
    mark?.kind !== 'hours' &&
    reservations
      .filter(({ workEndsAt }) => workEndsAt > now)
      .some((each) => {
        const work = { startsAt: each.workStartsAt, endsAt: each.workEndsAt }
        return meetsBreak(each) || !open.some((shift) => contains(shift, work))
      })
  )
}
