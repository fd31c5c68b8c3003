import { z } from 'zod'

/** The engine's grid: every stored instant is a multiple of it. */
export const gridMinutes = 5

const latestInstant = 120_968_640

/** An instant: integer UTC minutes since 1970 on the 5-minute grid, before the year 2200. */
export const instant = z.int().multipleOf(gridMinutes).min(0).max(latestInstant)

/** Minutes from one instant to a later one. */
export const distance = z.int().multipleOf(gridMinutes).min(0).max(latestInstant)

/** A length of time in minutes on the grid, at least one step and at most a day. */
export const duration = z.int().multipleOf(gridMinutes).min(gridMinutes).max(1440)

/** No reservation lasts longer, in minutes, buffers included and whatever it merges with: the book looks back this far. */
export const longestReservationMinutes = 1440

/** So far apart, in minutes, may the lines of one visit begin: a day. */
export const farthestApartMinutes = 1440

/** Half-open: `endsAt` no longer belongs to it, so end = start is no clash. */
export const interval = z.object({ startsAt: instant, endsAt: instant })
export type Interval = Readonly<z.infer<typeof interval>>

/** Whether the two share at least one minute. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt
}

/** The intervals in order, with those that touch or overlap made one. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const runs: { startsAt: number; endsAt: number }[] = []
  for (const { startsAt, endsAt } of [...intervals].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = runs.at(-1)
    if (last && startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, endsAt)
    else runs.push({ startsAt, endsAt })
  }
  return runs
}

/** What is left of `from` outside all the others, in order. */
export function outside(from: Interval, others: readonly Interval[]): Interval[] {
  const pieces: Interval[] = []
  let startsAt = from.startsAt
  for (const other of merged(others)) {
    if (!overlaps({ startsAt, endsAt: from.endsAt }, other)) continue
    if (startsAt < other.startsAt) pieces.push({ startsAt, endsAt: other.startsAt })
    startsAt = other.endsAt
  }
  return startsAt < from.endsAt ? [...pieces, { startsAt, endsAt: from.endsAt }] : pieces
}
