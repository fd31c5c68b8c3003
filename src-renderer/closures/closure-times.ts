import { isOnGrid } from '../../src-shared/domain/hours.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dayInterval, instantOf } from '../../src-shared/domain/salon-time.ts'

/** When somebody or something is closed, while it is being typed; without a last day it is the first one's. */
export type TypedTimes = {
  readonly from: string | null
  readonly to: string | null
  readonly wholeDays: boolean
  /** Wall clock on the first and on the last day; used when it is not whole days. */
  readonly span: { readonly from: string; readonly to: string }
}

export const noTimes: TypedTimes = { from: null, to: null, wholeDays: true, span: { from: '', to: '' } }

/** The interval that is meant; null while something is missing or the end is not after the start. */
export function intervalOf(zone: string, { from, to, wholeDays, span }: TypedTimes): Interval | null {
  if (from === null) return null
  const last = to ?? from
  const interval = wholeDays
    ? { startsAt: dayInterval(zone, from).startsAt, endsAt: dayInterval(zone, last).endsAt }
    : spanned(zone, from, last, span)
  return interval && interval.startsAt < interval.endsAt ? interval : null
}

function spanned(zone: string, first: string, last: string, span: TypedTimes['span']): Interval | null {
  if (![span.from, span.to].every((time) => time !== '' && isOnGrid(time))) return null
  // On one day an end at or before the start is on the next.
  const endDate = first === last && span.to <= span.from ? addDays(last, 1) : last
  return { startsAt: instantOf(zone, first, span.from), endsAt: instantOf(zone, endDate, span.to) }
}
