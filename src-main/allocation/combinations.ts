import type { BookIndex } from './book-index.ts'
import { deriveLine, type DerivedLine } from './derive.ts'
import type { LineShape } from './line-shape.ts'

/** A visit as asked, its lines before their times are known. */
export interface AskedVisit {
  readonly visitId: string
  readonly startsAt: number
  readonly lines: readonly LineShape[]
}

/**
 * The lines of all visits with their times, once for every combination of durations that their leads allow. A line that
 * is not worth going on with ends its combinations early, so that few are ever made.
 */
export function* combinations(
  visits: readonly AskedVisit[],
  index: BookIndex,
  isWorthwhile: (line: DerivedLine) => boolean,
): Generator<readonly DerivedLine[]> {
  const order = visits.flatMap((visit) => visit.lines.map((shape) => ({ visit, shape })))

  function* goOn(before: readonly DerivedLine[]): Generator<readonly DerivedLine[]> {
    const next = order[before.length]
    if (!next) {
      yield before
      return
    }
    const { visit, shape } = next
    const startsAt = startOf(visit, shape, order[before.length - 1]?.visit === visit ? before.at(-1) : undefined)
    for (const duration of shape.durations) {
      const line = deriveLine(visit.visitId, shape, startsAt, duration, index)
      if (isWorthwhile(line)) yield* goOn([...before, line])
    }
  }

  yield* goOn([])
}

/** Where the line before it ends, or at its offset from the visit's start. */
export function startOf(
  visit: AskedVisit,
  { request: { begins } }: LineShape,
  before: DerivedLine | undefined,
): number {
  if (begins.kind === 'offset') return visit.startsAt + begins.minutes
  return before?.endsAt ?? visit.startsAt
}
