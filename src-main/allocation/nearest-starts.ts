import { instantsOf } from './starts.ts'
import type { Book, Starts } from './types.ts'

const mostOnEachSide = 3
const daysOnEachSide = 14

/**
 * Of the free starts, up to three before and three after the one asked for: those of its day first, then of the 14 days to
 * each side, nearest first.
 */
export function nearestTo(asked: number, free: Starts, { days }: Book): readonly number[] {
  const today = days.findIndex(({ startsAt, endsAt }) => startsAt <= asked && asked < endsAt)
  const dayAway = (days_: number) => days[Math.min(Math.max(today + days_, 0), days.length - 1)]
  const first = dayAway(-daysOnEachSide)?.startsAt ?? asked
  const end = dayAway(daysOnEachSide)?.endsAt ?? asked
  const starts = instantsOf(free).filter((at) => first <= at && at < end)
  const before = starts.filter((at) => at < asked).slice(-mostOnEachSide)
  const after = starts.filter((at) => at > asked).slice(0, mostOnEachSide)
  const isThatDay = (at: number) => at >= (days[today]?.startsAt ?? asked) && at < (days[today]?.endsAt ?? asked)
  return [...before, ...after].sort(
    (a, b) => Number(isThatDay(b)) - Number(isThatDay(a)) || Math.abs(a - asked) - Math.abs(b - asked) || a - b,
  )
}
