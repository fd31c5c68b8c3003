import { z } from 'zod'

/** A date of the salon's calendar, `2026-03-02`. */
export const date = z.iso.date()
/** A wall-clock time on the grid, `09:05`; `24:00` ends a day. */
export const wallTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5][05]|24:00)$/)
/** A wall-clock minute of the salon, `2026-03-02T09:05`. */
export const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/)

/** ISO weekday: 1 is Monday, 7 Sunday. */
export const weekday = z.int().min(1).max(7)

/** A pause within a shift, wall clock. */
export const breakTime = z.object({ from: wallTime, to: wallTime })

/** One stretch of open time, wall clock; a `to` at or before `from` passes midnight. */
export const stretch = z.object({ from: wallTime, to: wallTime, breaks: z.array(breakTime).max(12) })
export type Stretch = z.infer<typeof stretch>

/** What repeats every week, and the dates that differ. A dated exception replaces its day; no stretch means closed. */
export const hours = z.object({
  weekly: z.array(z.object({ weekday, stretches: z.array(stretch).max(6) })).max(7),
  exceptions: z.array(z.object({ date, stretches: z.array(stretch).max(6) })).max(1000),
})
export type Hours = z.infer<typeof hours>
