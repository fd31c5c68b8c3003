import { Temporal } from 'temporal-polyfill'
import { gridMinutes, type Interval } from './interval.ts'
import { remembered } from './remembered.ts'

/*
 * The one place where wall clock and UTC minutes meet, for main and renderer alike.
 * A time in the spring gap moves forward by the gap; in the autumn hour the first one is meant.
 */

/** The salon's wall clock at an instant: `2026-03-02T09:05`. */
export function wallClockAt(zone: string, at: number): string {
  return zoned(zone, at).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** The wall clock with its offset, `2026-03-02T09:05+02:00`, kept beside a stored instant. */
export function wallClockWithOffset(zone: string, at: number): string {
  const there = zoned(zone, at)
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' }) + there.offset
}

/** The salon's date at an instant: `2026-03-02`. */
export function dateAt(zone: string, at: number): string {
  return zoned(zone, at).toPlainDate().toString()
}

/** UTC minutes of a wall-clock time; `24:00` is the next midnight. */
export const instantOf = remembered((zone: string, date: string, time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const plain = Temporal.PlainDate.from(date)
    .toPlainDateTime({ hour: hour % 24, minute })
    .add({ days: hour === 24 ? 1 : 0 })
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000
})

/** UTC minutes of `2026-03-02T09:05`. */
export function instantOfWallClock(zone: string, wallClock: string): number {
  return instantOf(zone, wallClock.slice(0, 10), wallClock.slice(11, 16))
}

/** Minutes between two wall clocks, `2026-03-02T09:05`, as if no clock were ever changed. */
export function wallMinutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000
}

/** The wall clock so many wall minutes later, or earlier. */
export function wallClockAfter(wallClock: string, minutes: number): string {
  return new Date(Date.parse(`${wallClock}Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

/** A salon day runs from the start of its date to the start of the next: 23, 24 or 25 hours. */
export const dayInterval = remembered((zone: string, date: string): Interval => {
  const day = Temporal.PlainDate.from(date)
  const startOf = (plain: Temporal.PlainDate) => plain.toZonedDateTime(zone).startOfDay().epochMilliseconds / 60_000
  return { startsAt: startOf(day), endsAt: startOf(day.add({ days: 1 })) }
})

/** The date so many days later (or earlier). */
export const addDays = remembered((date: string, days: number): string => {
  return Temporal.PlainDate.from(date).add({ days }).toString()
})

/** Every date from one to another, both included; none where the first is the later. */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** How many days one date is after another; negative where it is before. */
export function daysFrom(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** The earlier of two dates. */
export function earlierDate(a: string, b: string): string {
  return a < b ? a : b
}

/** The later of two dates. */
export function laterDate(a: string, b: string): string {
  return a > b ? a : b
}

/** ISO weekday of a date: 1 is Monday. */
export const weekdayOf = remembered((date: string): number => {
  return Temporal.PlainDate.from(date).dayOfWeek
})

/** Whether the name is an IANA zone this machine knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** The next grid instant at or after. */
export function upToGrid(at: number): number {
  return Math.ceil(at / gridMinutes) * gridMinutes
}

function zoned(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at * 60_000)).toZonedDateTimeISO(zone)
}
