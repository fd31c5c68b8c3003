import { contains } from '../../src-shared/domain/interval.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import { lastReservedUntil } from '../database/reservation-store.ts'
import { readSalon } from '../database/salon-store.ts'
import { gatherBook } from './gather-book.ts'
import type { Means } from './means.ts'

/** How many visits from now on have work of this person outside the shifts as they are now; marked ones do not count. */
export function countVisitsOutsideShifts(means: Pick<Means, 'database' | 'clock'>, staffId: string): number {
  const now = Math.floor(means.clock.now())
  const last = lastReservedUntil(means.database, [staffId], now)
  if (last === now) return 0
  const { zone } = readSalon(means.database)
  const { book, visits } = gatherBook(means, dateAt(zone, now), dateAt(zone, last))
  const open = book.holders.find(({ id }) => id === staffId)?.open ?? []
  return [...visits.values()].filter(
    ({ holding, lines }) =>
      holding &&
      lines
        .flatMap(({ demands }) => demands)
        .filter(({ holderId, mark }) => holderId === staffId && mark === null)
        .flatMap(({ reservations }) => reservations)
        .map(({ workStartsAt, workEndsAt }) => ({ startsAt: workStartsAt, endsAt: workEndsAt }))
        .some((work) => work.endsAt > now && !open.some((shift) => contains(shift, work))),
  ).length
}
