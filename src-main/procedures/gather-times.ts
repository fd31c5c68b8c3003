import { dayAndNight } from '../../src-shared/domain/hours.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import type { Closed, Holder } from '../allocation/types.ts'
import { readClosures, readHolders, readHours } from '../database/book-store.ts'
import { hoursInWindow, wallClockOf, type HoursDay, type OpenTimes } from './hours-in-window.ts'
import type { Means } from './means.ts'

/** A holder as the engine knows it. */
type HolderTimes = Omit<Holder, 'closed'> & { readonly closed: readonly ClosedTime[] }

/** A closure keeps its id, by which it can be opened again; a break has none. */
type ClosedTime = Closed & { readonly closureId: string | null }

/** When the salon is open, and everybody's and everything's open and closed times, from the first date to the last. */
export function gatherTimes(
  database: Means['database'],
  salon: { readonly id: string; readonly zone: string },
  dates: readonly string[],
  window: Interval,
) {
  const clock = wallClockOf(salon.zone)
  const first = dates[0] ?? ''
  const last = dates.at(-1) ?? ''
  const { staff, instances } = readHolders(database)
  const days = Map.groupBy(
    readHours(database, addDays(first, -1), last),
    ({ salonId, staffId, instanceId }) => salonId ?? staffId ?? instanceId ?? '',
  )
  const closures = Map.groupBy(readClosures(database, window), ({ staffId, instanceId }) => staffId ?? instanceId ?? '')
  const openTimes = (of: readonly HoursDay[]): OpenTimes => hoursInWindow(of, clock, first, last)

  const holder = (kind: Holder['kind'], { id, position, archived }: HolderRow): HolderTimes => {
    const times = openTimes(kind === 'instance' ? instanceDays(days.get(id) ?? []) : (days.get(id) ?? []))
    const breaks = times.breaks.map((each) => ({ ...each, kind: 'break' as const, reason: '', closureId: null }))
    const closed = (closures.get(id) ?? []).map(({ startsAt, endsAt, kind: of, reason, id: closureId }) => ({
      ...{ startsAt, endsAt, reason, closureId },
      kind: of,
    }))
    return { id, kind, position, open: archived ? [] : times.open, closed: [...breaks, ...closed] }
  }
  return {
    openingHours: openTimes(days.get(salon.id) ?? []).open,
    holders: [
      ...staff.map((member) => holder('staff', member)),
      ...instances.map((instance) => holder('instance', instance)),
    ],
  }
}

type HolderRow = { readonly id: string; readonly position: number; readonly archived: boolean }

/** An instance without a weekly pattern is open always, but on the dates that differ. */
export function instanceDays(days: readonly HoursDay[]): readonly HoursDay[] {
  return days.some(({ weekday }) => weekday !== null) ? days : [...days, ...everyDay]
}

const everyDay = dayAndNight.map((day): HoursDay => ({ ...day, validFrom: '1970-01-01', date: null }))
