import { z } from 'zod'

/** A date of the salon's calendar, `2026-03-02`. */
export const date = z.iso.date()
/** A wall-clock time on the grid, `09:05`; `24:00` ends a day. */
export const wallTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5][05]|24:00)$/)

/** Whether a wall-clock time, `09:05`, is on the grid. */
export function isOnGrid(time: string): boolean {
  return /[05]$/.test(time)
}

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

/** Every day from 00:00 to 24:00: how an instance without hours of its own is open. */
export const dayAndNight: Hours['weekly'] = [1, 2, 3, 4, 5, 6, 7].map((each) => ({
  weekday: each,
  stretches: [{ from: '00:00', to: '24:00', breaks: [] }],
}))

/** Whether every weekday is open from 00:00 to 24:00, in this order. */
export function isDayAndNight({ weekly }: Hours): boolean {
  return JSON.stringify(weekly) === JSON.stringify(dayAndNight)
}

const day = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekday'), weekday }),
  z.object({ kind: z.literal('date'), date }),
])

/** What makes hours unclear, and on which day. */
export const hoursProblem = z.object({
  day,
  problem: z.enum(['day twice', 'stretches overlap', 'break outside', 'breaks overlap']),
})
export type HoursProblem = z.infer<typeof hoursProblem>

/** The first day whose hours say two things at once; null: they are clear. */
export function problemOfHours({ weekly, exceptions }: Hours): HoursProblem | null {
  const days = [
    ...weekly.map(({ weekday, stretches }) => ({ day: { kind: 'weekday' as const, weekday }, stretches })),
    ...exceptions.map(({ date, stretches }) => ({ day: { kind: 'date' as const, date }, stretches })),
  ]
  const seen = new Set<string>()
  for (const { day, stretches } of days) {
    const key = day.kind === 'weekday' ? String(day.weekday) : day.date
    const problem = seen.has(key) ? 'day twice' : problemOfDay(stretches)
    if (problem) return { day, problem }
    seen.add(key)
  }
  return null
}

function problemOfDay(stretches: readonly Stretch[]): HoursProblem['problem'] | null {
  if (overlapWithin(stretches.map((stretch) => span(stretch, 0)))) return 'stretches overlap'
  for (const stretch of stretches) {
    const open = span(stretch, 0)
    const breaks = stretch.breaks.map((pause) => span(pause, open.from))
    if (breaks.some((pause) => pause.from < open.from || pause.to > open.to)) return 'break outside'
    if (overlapWithin(breaks)) return 'breaks overlap'
  }
  return null
}

type Span = { readonly from: number; readonly to: number }

/** Minutes of the day's wall clock, at or after `earliest`: what passes midnight counts on beyond 24:00. */
function span({ from, to }: { from: string; to: string }, earliest: number): Span {
  const begin = minuteOfDay(from) + (minuteOfDay(from) < earliest ? 1440 : 0)
  const end = minuteOfDay(to) + Math.floor(begin / 1440) * 1440
  return { from: begin, to: end <= begin ? end + 1440 : end }
}

function overlapWithin(spans: readonly Span[]): boolean {
  const inOrder = [...spans].sort((a, b) => a.from - b.from)
  return inOrder.some((span, at) => at > 0 && span.from < (inOrder[at - 1]?.to ?? 0))
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
