import { addDays, dayInterval, daysFrom, wallClockAt } from '../../../../src-shared/domain/salon-time.ts'

/** The free starts of one day, in order. */
export type FoundDay = { readonly date: string; readonly starts: readonly number[] }

/** Free starts by day, the day nearest to the asked one first; days without any are left out. */
export function foundDays(
  zone: string,
  starts: readonly number[],
  { from, to, nearTo }: { readonly from: string; readonly to: string; readonly nearTo: string },
): FoundDay[] {
  const days: FoundDay[] = []
  let next = 0
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { endsAt } = dayInterval(zone, date)
    const first = next
    while ((starts[next] ?? Infinity) < endsAt) next += 1
    if (next > first) days.push({ date, starts: starts.slice(first, next) })
  }
  const apart = ({ date }: FoundDay) => Math.abs(daysFrom(date, nearTo))
  return days.sort((a, b) => apart(a) - apart(b) || (a.date < b.date ? 1 : -1))
}

/** So many starts of a day, those nearest to a time of the day; in order. */
export function nearestOfDay(zone: string, starts: readonly number[], askedAt: number, most: number): number[] {
  if (starts.length <= most) return [...starts]
  const asked = minuteOfDay(wallClockAt(zone, askedAt))
  const apart = (start: number) => Math.abs(minuteOfDay(wallClockAt(zone, start)) - asked)
  return [...starts]
    .sort((a, b) => apart(a) - apart(b) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
}

function minuteOfDay(wallClock: string): number {
  return Number(wallClock.slice(11, 13)) * 60 + Number(wallClock.slice(14, 16))
}
