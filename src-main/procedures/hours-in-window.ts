import type { Stretch } from '../../src-shared/domain/hours.ts'
import { merged, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dayInterval, instantOf, weekdayOf } from '../../src-shared/domain/salon-time.ts'

/** Wall clock to UTC minutes, remembering what was asked: holders share their times, and the arithmetic is slow. */
export type WallClock = { readonly zone: string; readonly at: (date: string, time: string) => number }

export function wallClockOf(zone: string): WallClock {
  const known = new Map<string, number>()
  return {
    zone,
    at: (date, time) => {
      const key = date + time
      const found = known.get(key)
      if (found !== undefined) return found
      const minutes = instantOf(zone, date, time)
      known.set(key, minutes)
      return minutes
    },
  }
}

/** One stored day of somebody's hours: a weekday from a date on, or one date that replaces its weekday. */
export type HoursDay = {
  readonly weekday: number | null
  readonly validFrom: string
  readonly date: string | null
  readonly stretches: readonly Stretch[]
}

export type OpenTimes = { readonly open: Interval[]; readonly breaks: Interval[] }

/**
 * When the hours are open from one date to another (both included), in UTC minutes, and the breaks within. The night
 * that begins on the date before is counted; what begins on the last date runs on past its midnight.
 */
export function hoursInWindow(days: readonly HoursDay[], clock: WallClock, from: string, to: string): OpenTimes {
  const open: Interval[] = []
  const breaks: Interval[] = []
  for (let date = addDays(from, -1); date <= to; date = addDays(date, 1)) {
    for (const stretch of stretchesOn(days, date)) {
      const opened = span(clock, date, stretch.from, stretch.to)
      if (!opened) continue
      open.push(opened)
      for (const pause of stretch.breaks) breaks.push(...pauseWithin(clock, date, opened, pause))
    }
  }
  const begins = dayInterval(clock.zone, from).startsAt
  const isWithin = (interval: Interval) => interval.endsAt > begins
  return { open: merged(open).filter(isWithin), breaks: merged(breaks).filter(isWithin) }
}

/** A dated exception replaces its day, with nothing as well; of a weekday's patterns the latest that has begun holds. */
export function stretchesOn(days: readonly HoursDay[], date: string): readonly Stretch[] {
  const exception = days.find((each) => each.date === date)
  if (exception) return exception.stretches
  const weekday = weekdayOf(date)
  const patterns = days.filter((each) => each.weekday === weekday && each.validFrom <= date)
  return patterns.reduce((a, b) => (b.validFrom > a.validFrom ? b : a), noPattern).stretches
}

const noPattern: HoursDay = { weekday: null, validFrom: '', date: null, stretches: [] }

/** An end at or before the begin is the next day's; null: the hour that the clocks leap over, all of it. */
export function span(clock: WallClock, date: string, from: string, to: string): Interval | null {
  const startsAt = clock.at(date, from)
  const endsAt = clock.at(to > from ? date : addDays(date, 1), to)
  return endsAt > startsAt ? { startsAt, endsAt } : null
}

/** A break of a night shift may lie after its midnight: the one of the two that meets the shift is meant. */
export function pauseWithin(
  clock: WallClock,
  date: string,
  opened: Interval,
  pause: { from: string; to: string },
): Interval[] {
  for (const on of [date, addDays(date, 1)]) {
    const paused = span(clock, on, pause.from, pause.to)
    if (paused && overlaps(paused, opened)) {
      return [
        {
          startsAt: Math.max(paused.startsAt, opened.startsAt),
          endsAt: Math.min(paused.endsAt, opened.endsAt),
        },
      ]
    }
  }
  return []
}
