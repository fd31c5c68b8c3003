import { gridMinutes, type Interval } from '../../../src-shared/domain/interval.ts'
import {
  addDays,
  instantOf,
  wallClockAfter,
  wallClockAt,
  wallMinutesBetween,
} from '../../../src-shared/domain/salon-time.ts'

/**
 * An interval as the calendar draws it, in the salon's wall clock. In the autumn hour that comes twice an end can stand
 * at or before its start: then it is drawn one step of the grid long rather than not at all.
 */
export function wallSpan(zone: string, { startsAt, endsAt }: Interval): { start: string; end: string } {
  const start = wallClockAt(zone, startsAt)
  const end = wallClockAt(zone, endsAt)
  return wallMinutesBetween(start, end) > 0 ? { start, end } : { start, end: wallClockAfter(start, gridMinutes) }
}

/** The instant at which the salon's clock stands so many minutes after the midnight a date begins with. */
export function instantOnDay(zone: string, date: string, minutes: number): number {
  const day = addDays(date, Math.floor(minutes / 1440))
  const rest = ((minutes % 1440) + 1440) % 1440
  return instantOf(zone, day, `${two(Math.floor(rest / 60))}:${two(rest % 60)}`)
}

/** `09:05` of minutes since midnight, `26:00` for two in the next morning. */
export function clockText(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
