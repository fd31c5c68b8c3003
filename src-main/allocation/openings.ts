import { overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { or } from './bits.ts'
import type { Cure } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import { isWithinOpeningHours } from './can-serve.ts'
import type { Asked, Try } from './remedy.ts'
import { asLedBy } from './explained-line.ts'
import { bitsOf, holderTime } from './holder-time.ts'
import { obstaclesOf } from './obstacles.ts'
import type { Closed } from './types.ts'

/**
 * Opening, for the time asked for, what is closed or not open, if that alone is in the way: of each demand the first candidate
 * for whom nothing else is; or the salon.
 */
export function openings(asked: Asked, tried: Try): readonly Cure[] {
  const { request, lines, index } = asked
  const found: Cure[] = []
  for (const [holder, interval, opened] of openable(asked)) {
    if (found.some((cure) => cure.kind === 'opening' && cure.holder === holder)) continue
    const cured = tried({ request, index: opened })
    if (cured) found.push({ kind: 'opening', holder, interval, ...cured })
  }
  const outside = lines.filter((line) => !isWithinOpeningHours(line, index))
  if (outside.length === 0) return found
  const openingHours = or(index.openingHours, bitsOf(index.book.window, outside))
  const cured = tried({ request, index: { ...index, openingHours } })
  return cured ? [...found, { kind: 'opening hours', interval: spanOf(outside), ...cured }] : found
}

/** Each candidate who is only closed or not open, when, and the book with them open then. */
function* openable({ lines, index }: Asked): Generator<readonly [holder: string, Interval, BookIndex]> {
  for (const line of lines)
    for (const [position, demand] of line.demands.entries())
      for (const { holder } of demand.candidates) {
        const wanted = asLedBy(holder, line, position, demand, index)
        const obstacles = obstaclesOf(wanted, holder, index)
        const isOnlyShut = obstacles.every(({ kind }) => kind === 'closed' || kind === 'not open')
        if (obstacles.length === 0 || !isOnlyShut) continue
        const interval = spanOf(wanted.hold)
        yield [holder, interval, withOpen(holder, interval, index)]
      }
}

function withOpen(id: string, interval: Interval, index: BookIndex): BookIndex {
  const time = index.timeOf(id)
  if (!time) return index
  const { open, closed } = time.holder
  const holder = {
    ...time.holder,
    open: [...open, interval],
    closed: closed.flatMap((each) => without(each, interval)),
  }
  const opened = holderTime(index.book, holder, time.reservations, index.always)
  return { ...index, timeOf: (other) => (other === id ? opened : index.timeOf(other)) }
}

/** What is left of the closure outside the interval. */
function without(closed: Closed, { startsAt, endsAt }: Interval): readonly Closed[] {
  if (!overlaps(closed, { startsAt, endsAt })) return [closed]
  const before = { ...closed, endsAt: startsAt }
  const after = { ...closed, startsAt: endsAt }
  return [before, after].filter((rest) => rest.startsAt < rest.endsAt)
}

function spanOf(intervals: readonly Interval[]): Interval {
  return {
    startsAt: Math.min(...intervals.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...intervals.map(({ endsAt }) => endsAt)),
  }
}
