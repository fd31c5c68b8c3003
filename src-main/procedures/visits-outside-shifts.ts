import { contains, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import type { Holder } from '../allocation/types.ts'
import { lastReservedUntil } from '../database/reservation-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredDemand, StoredVisit } from '../database/stored-visit.ts'
import { gatherBook } from './gather-book.ts'
import { gatherRules } from './gather-rules.ts'
import type { Means } from './means.ts'

type Reach = Pick<Means, 'database' | 'clock'>

/** How many visits from now on have this person outside the shifts as they are now, or in a break; marked ones do not count. */
export function countVisitsOutsideShifts(means: Reach, staffId: string): number {
  const { holders, visits, now } = ahead(means, [staffId])
  const shifts = holders.find(({ id }) => id === staffId)
  return visits.filter(({ lines }) =>
    lines.some(({ demands }) =>
      demands.some((demand) => demand.holderId === staffId && (!shifts || isOutside(demand, shifts, now))),
    ),
  ).length
}

/** What from now on lies outside the opening hours or somebody's shifts as they are now, by line and person. */
export function placesOutsideHours(means: Reach): ReadonlySet<string> {
  const { staff, instances } = gatherRules(means.database)
  const everybody = [...staff, ...instances].map(({ id }) => id)
  const { holders, openingHours, visits, now } = ahead(means, everybody)
  const shifts = new Map(holders.filter(({ kind }) => kind === 'staff').map((holder) => [holder.id, holder]))
  const lines = visits.flatMap((visit) => visit.lines).filter(({ endsAt }) => endsAt > now)
  return new Set(
    lines.flatMap((line) => [
      ...(line.demands.every(({ mark }) => mark === null) && !openingHours.some((open) => contains(open, line))
        ? [line.id]
        : []),
      ...line.demands
        .filter((demand) => {
          const holder = shifts.get(demand.holderId ?? '')
          return holder && isOutside(demand, holder, now)
        })
        .map(({ holderId }) => `${line.id} ${holderId ?? ''}`),
    ]),
  )
}

/** The visits that hold from now to the last of these holders', and the times they are to lie in. */
function ahead(means: Reach, holderIds: readonly string[]) {
  const now = Math.floor(means.clock.now())
  const { zone } = readSalon(means.database)
  const last = lastReservedUntil(means.database, holderIds, now)
  const { book, visits } = gatherBook(means, dateAt(zone, now), dateAt(zone, last))
  const holding: StoredVisit[] = [...visits.values()].filter(({ holding }) => holding)
  return { holders: book.holders, openingHours: book.openingHours, visits: holding, now }
}

function isOutside({ mark, reservations }: StoredDemand, { open, closed }: Holder, now: number): boolean {
  const breaks = closed.filter(({ kind }) => kind === 'break')
  const meetsBreak = (hold: Interval) => breaks.some((each) => overlaps(each, hold))
  return (
    mark === null &&
    reservations
      .filter(({ workEndsAt }) => workEndsAt > now)
      .some((each) => {
        const work = { startsAt: each.workStartsAt, endsAt: each.workEndsAt }
        return meetsBreak(each) || !open.some((shift) => contains(shift, work))
      })
  )
}
