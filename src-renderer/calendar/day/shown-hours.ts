import type { Interval } from '../../../src-shared/domain/interval.ts'
import { wallClockAt, wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'
import type { Day } from './day.ts'

/** Whole hours after midnight, from 0 to 24. */
export type ShownHours = { readonly from: number; readonly to: number }

/** The hours a day shows: when the salon is open, somebody works or something is booked; nine to six on a closed day. */
export function shownHours(zone: string, day: Day): ShownHours {
  const stretches: Interval[] = [...day.openingHours, ...day.staff.flatMap(({ open }) => open), ...day.cards]
  const midnight = `${day.date}T00:00`
  const hour = (at: number) => wallMinutesBetween(midnight, wallClockAt(zone, at)) / 60
  const from = Math.min(...stretches.map(({ startsAt }) => Math.floor(hour(startsAt))))
  const to = Math.max(...stretches.map(({ endsAt }) => Math.ceil(hour(endsAt))))
  if (stretches.length === 0) return { from: 9, to: 18 }
  return { from: Math.max(0, from), to: Math.min(24, Math.max(to, from + 1)) }
}
