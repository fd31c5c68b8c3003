import { longestReservationMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import type { Answer, ChangedVisit } from './answers.ts'

const isTooLong = ({ startsAt, endsAt }: Interval) => endsAt - startsAt > longestReservationMinutes

/** Whether a row of the visit would be longer than the book takes: buffers of two lines on one holder merge. */
export function isHeldTooLong({ demands }: ChangedVisit): boolean {
  return demands.some(({ rows }) => rows.some(isTooLong))
}

/** The same of an answer, whose holds were never in the book before. */
export function isAnswerTooLong({ lines }: Answer): boolean {
  return lines.some(({ demands }) => demands.some(({ hold, rows }) => [...hold, ...rows].some(isTooLong)))
}
