import { farthestApartMinutes } from '../../src-shared/domain/interval.ts'
import type { VisitRequest } from '../allocation/types.ts'
import type { Rules } from './gather-rules.ts'
import { startsAtLongest } from './longest-span.ts'

type Begin = { readonly startsAt: number }

/**
 * The lines of one visit begin within a day. What stands farther apart in the book already may stay so, and come nearer, but
 * goes no farther. A refusal, or null.
 */
export function tooFarApart(lines: readonly Begin[], stored: readonly Begin[] = []) {
  return minutesApart(lines) > mostApart(stored) ? ({ reason: 'too-far-apart' } as const) : null
}

/** The same of what is asked of the engine, lines that follow others taken at their longest. */
export function askedTooFarApart(request: VisitRequest, rules: Pick<Rules, 'catalogue'>, stored?: readonly Begin[]) {
  return tooFarApart(
    startsAtLongest(request, rules).map((startsAt) => ({ startsAt })),
    stored,
  )
}

/** So many minutes may the lines of a visit begin apart that stands in the book so. */
export function mostApart(stored: readonly Begin[]): number {
  return Math.max(farthestApartMinutes, minutesApart(stored))
}

function minutesApart(lines: readonly Begin[]): number {
  const starts = lines.map(({ startsAt }) => startsAt)
  return Math.max(...starts) - Math.min(...starts)
}
