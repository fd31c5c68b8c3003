import type { DayCard } from './day.ts'

/** Nobody has checked in: the client is late, or seems not to come at all. A marker only; the status stays. */
export type Lateness = 'late' | 'no-show?'

/** How long after its start a line is called late. */
const graceMinutes = 5

/** What the clock says of a line that nobody was checked in for; `now` in UTC minutes. */
export function latenessOf({ visit, status, startsAt, endsAt }: DayCard, now: number): Lateness | null {
  const isAwaited = visit.kind === 'appointment' && (status === 'pending' || status === 'confirmed')
  if (!isAwaited || now < startsAt + graceMinutes) return null
  return now < endsAt ? 'late' : 'no-show?'
}
