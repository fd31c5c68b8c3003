import { isDeepStrictEqual } from 'node:util'
import type { Stretch } from '../../src-shared/domain/hours.ts'
import { gridMinutes, outside, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import {
  addDays,
  dateAt,
  datesBetween,
  dayInterval,
  instantOfWallClock,
  wallClockAt,
} from '../../src-shared/domain/salon-time.ts'
import { hoursInWindow, pauseWithin, span, stretchesOn, type HoursDay, type WallClock } from './hours-in-window.ts'

/** A date whose hours are to differ, and its hours then: a dated exception. */
export type OpenedDay = { readonly date: string; readonly stretches: Stretch[] }

/**
 * The dates that have to differ, so that all of the interval (UTC minutes) is open and no break lies in it; each keeps the
 * rest of its day. What passes midnight belongs to the date it begins on. Hours are wall clock: in the hour that the clocks
 * repeat the interval grows to the next times that are told apart. Of the salon's or somebody's stored days.
 */
export function openedDays(days: readonly HoursDay[], clock: WallClock, interval: Interval): OpenedDay[] {
  const wanted = onTheWall(clock.zone, interval)
  const first = addDays(dateAt(clock.zone, wanted.startsAt), -1)
  const last = dateAt(clock.zone, wanted.endsAt - gridMinutes)
  const opened = new Map(
    datesBetween(first, last).map((date) => [
      date,
      stretchesOn(days, date).map((stretch) => withoutBreaks(stretch, date, clock, wanted)),
    ]),
  )
  const { open } = hoursInWindow(days, clock, first, last)
  for (const missing of outside(wanted, open))
    for (const piece of piecesOfADay(clock.zone, missing)) addTo(opened, clock, piece)
  return [...opened]
    .map(([date, stretches]) => ({ date, stretches }))
    .filter(({ date, stretches }) => !isDeepStrictEqual(stretches, stretchesOn(days, date)))
}

/** From the last time at or before its begin to the first at or after its end that the wall clock tells apart. */
function onTheWall(zone: string, { startsAt, endsAt }: Interval): Interval {
  const toldAt = (at: number) => instantOfWallClock(zone, wallClockAt(zone, at))
  let end = endsAt
  while (toldAt(end) < endsAt) end += gridMinutes
  return { startsAt: toldAt(startsAt), endsAt: end }
}

function withoutBreaks(stretch: Stretch, date: string, clock: WallClock, wanted: Interval): Stretch {
  const shift = span(clock, date, stretch.from, stretch.to)
  if (!shift) return stretch
  const breaks = stretch.breaks.flatMap((pause) => {
    const [paused] = pauseWithin(clock, date, shift, pause)
    if (!paused || !overlaps(paused, wanted)) return [pause]
    return outside(paused, [wanted]).map((rest) => wallTimes(clock, rest))
  })
  return { ...stretch, breaks }
}

/** A stretch of a day and longer could not be told from a short one: it is cut at midnight. */
function piecesOfADay(zone: string, { startsAt, endsAt }: Interval): Interval[] {
  if (endsAt - startsAt <= longestStretchMinutes) return [{ startsAt, endsAt }]
  const midnight = dayInterval(zone, dateAt(zone, startsAt)).endsAt
  return midnight < endsAt
    ? [{ startsAt, endsAt: midnight }, ...piecesOfADay(zone, { startsAt: midnight, endsAt })]
    : [{ startsAt, endsAt }]
}

const longestStretchMinutes = 23 * 60

/** Lengthens the stretch that it touches, or two; else it is a stretch of its own, on the date it begins on. */
function addTo(opened: Map<string, Stretch[]>, clock: WallClock, piece: Interval): void {
  const own = dateAt(clock.zone, piece.startsAt)
  for (const date of [addDays(own, -1), own]) {
    const stretches = opened.get(date) ?? []
    const before = stretches.find((each) => span(clock, date, each.from, each.to)?.endsAt === piece.startsAt)
    const longer = before && joined(clock, date, before, { ...wallTimes(clock, piece), breaks: [] })
    if (!longer) continue
    opened.set(date, withJoined(clock, date, stretches.with(stretches.indexOf(before), longer), longer))
    return
  }
  const added = { ...wallTimes(clock, piece), breaks: [] }
  opened.set(own, withJoined(clock, own, [...(opened.get(own) ?? []), added], added).sort(byBegin))
}

/** The stretch made one with what begins on the same date where it ends. */
function withJoined(clock: WallClock, date: string, stretches: Stretch[], stretch: Stretch): Stretch[] {
  const endsAt = span(clock, date, stretch.from, stretch.to)?.endsAt
  const next = stretches.find((each) => span(clock, date, each.from, each.to)?.startsAt === endsAt)
  const one = next && joined(clock, date, stretch, next)
  return one ? stretches.filter((each) => each !== next).map((each) => (each === stretch ? one : each)) : stretches
}

/** Two that touch as one; null: that would be read as another time. */
function joined(clock: WallClock, date: string, first: Stretch, second: Stretch): Stretch | null {
  const begin = span(clock, date, first.from, first.to)
  const one = span(clock, date, first.from, second.to)
  const end = begin && span(clock, dateAt(clock.zone, begin.endsAt), second.from, second.to)
  if (!one || one.startsAt !== begin?.startsAt || one.endsAt !== end?.endsAt) return null
  return { from: first.from, to: second.to, breaks: [...first.breaks, ...second.breaks] }
}

function wallTimes({ zone }: WallClock, { startsAt, endsAt }: Interval): { from: string; to: string } {
  const time = (at: number) => wallClockAt(zone, at).slice(11)
  const to = time(endsAt)
  return { from: time(startsAt), to: to === '00:00' ? '24:00' : to }
}

const byBegin = (a: Stretch, b: Stretch) => (a.from < b.from ? -1 : 1)
