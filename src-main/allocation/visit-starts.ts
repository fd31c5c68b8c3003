import { contains, gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import { and, or, shifted } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import { compete, lineStarts, type HoldableOf, type StartBits } from './demand-starts.ts'
import { deriveLine, type DerivedLine } from './derive.ts'
import type { LineShape } from './line-shape.ts'

/*
 * All starts of a visit at once. Lines that follow one another form a chain: it can begin where its first line can, with
 * some duration, and the rest of the chain can begin where that ends. So each line is looked at once for each duration
 * of its own, not once for every combination. A line at an offset begins another chain.
 */

export interface VisitStarts extends StartBits {
  /** Starts that put a stored line with a mark back to its time, where it is not asked. */
  readonly whereMarksStay: readonly Interval[]
}

/** A line with each duration it may have, derived at its distances from the visit's start. */
interface Place {
  readonly shape: LineShape
  /** Minutes from the visit's start at which its chain begins; null: it goes on with the chain of the line before. */
  readonly chainAt: number | null
  readonly derived: readonly DerivedLine[]
}

/** The starts in the window at which every demand finds a holder, or an upper bound of them. */
export function visitStarts(
  lines: readonly LineShape[],
  index: BookIndex,
  holdableOf: HoldableOf = ({ unblocked }) => unblocked,
): VisitStarts {
  const reference = index.book.window.startsAt
  const places = placesOf(lines.map(withoutMarks), reference, index)
  let isExact = !mayCompete(places)
  let bits = index.always
  let rest = index.always
  for (const { shape, chainAt } of places.toReversed()) {
    const ways = shape.durations.map((duration) => {
      const line = lineStarts(deriveLine('', shape, reference, duration, index), index, holdableOf)
      isExact &&= line.isExact
      return and(line.bits, shifted(rest, duration.minutes / gridMinutes))
    })
    rest = ways.reduce(or, new Uint32Array(rest.length))
    if (chainAt === null) continue
    bits = and(bits, shifted(rest, chainAt / gridMinutes))
    rest = index.always
  }
  return { bits, isExact, whereMarksStay: places.flatMap((place) => whereMarkStays(place, reference)) }
}

function placesOf(lines: readonly LineShape[], reference: number, index: BookIndex): readonly Place[] {
  let ends: ReadonlySet<number> = new Set([reference])
  return lines.map((shape, position): Place => {
    const { begins } = shape.request
    const starts = begins.kind === 'offset' ? [reference + begins.minutes] : [...ends]
    const derived = starts.flatMap((startsAt) =>
      shape.durations.map((duration) => deriveLine('', shape, startsAt, duration, index)),
    )
    ends = new Set(derived.map(({ endsAt }) => endsAt))
    return { shape, derived, chainAt: begins.kind === 'offset' ? begins.minutes : position === 0 ? 0 : null }
  })
}

/**
 * Whether demands of two lines have a candidate in common and, with some durations, overlap. Lines of one chain do not
 * overlap, unless a part reaches out of its line.
 */
function mayCompete(places: readonly Place[]): boolean {
  return places.some((place, position) =>
    places.slice(0, position).some((earlier, i) => {
      const isOneChain = places.slice(i + 1, position + 1).every(({ chainAt }) => chainAt === null)
      return !(isOneChain && [place, earlier].every(keepsWithinLine)) && canMeet(place, earlier)
    }),
  )
}

function keepsWithinLine({ derived }: Place): boolean {
  return derived.every((line) => line.demands.every(({ core }) => core.every((piece) => contains(line, piece))))
}

function canMeet(a: Place, b: Place): boolean {
  const demandsOf = ({ derived }: Place) => derived.flatMap(({ demands }) => demands)
  return demandsOf(a).some((demand) => demandsOf(b).some((other) => compete(demand, other)))
}

function withoutMarks(line: LineShape): LineShape {
  return { ...line, seats: line.seats.map((seat) => ({ ...seat, keepsMark: false })) }
}

function whereMarkStays({ shape: { request }, derived }: Place, reference: number): readonly Interval[] {
  if (request.asks.kind === 'new' || !request.asks.line.demands.some(({ marked }) => marked)) return []
  const { startsAt: stored } = request.asks.line
  return derived.map(({ startsAt }) => {
    const start = stored - (startsAt - reference)
    return { startsAt: start, endsAt: start + gridMinutes }
  })
}
