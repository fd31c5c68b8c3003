import type { Interval } from '../../src-shared/domain/interval.ts'
import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import type { Format } from '../app/format.ts'

/** When somebody or something is closed: `Mon 2 Mar`, `Mon 2 Mar – Fri 6 Mar`, `Mon 2 Mar, 12:00–14:00`. */
export function closureWords(format: Format, interval: Interval): string {
  const { startsAt, endsAt } = interval
  const first = dateAt(format.zone, startsAt)
  const last = dateAt(format.zone, endsAt - 1)
  const wholeDays =
    dayInterval(format.zone, first).startsAt === startsAt && dayInterval(format.zone, last).endsAt === endsAt
  if (wholeDays)
    return first === last ? format.fullDate(first) : `${format.shortDate(first)} – ${format.fullDate(last)}`
  if (first === last) return `${format.fullDate(first)}, ${format.timeRange(interval)}`
  return `${format.dayAndTime(startsAt)} – ${format.dayAndTime(endsAt)}`
}
