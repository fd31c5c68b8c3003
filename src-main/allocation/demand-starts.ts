import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import { and, or, runs, shifted } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import type { Demand, DerivedLine } from './derive.ts'
import type { HolderTime } from './holder-time.ts'
import { linked } from './linked.ts'
import { areAlike, exclude, haveCommonCandidate } from './question.ts'

/*
 * All starts of a line at once. The line was derived at some time; bit t of every string here speaks of it beginning at
 * tick t of the window instead, so all that a demand needs lies at its distance from the line's start.
 */

export interface StartBits {
  readonly bits: Uint32Array
  /** False: demands compete in a way that only trying tells; the bits are an upper bound. */
  readonly isExact: boolean
}

/** The grid steps at which a holder could be held: unblocked, or freeable where others may move. */
export type HoldableOf = (time: HolderTime) => Uint32Array

/** The starts at which the line is within the opening hours and every demand of it finds a holder. */
export function lineStarts(line: DerivedLine, index: BookIndex, holdableOf: HoldableOf): StartBits {
  const groups = linked(line.demands, compete)
  const opening = asksOpeningHours(line) ? lasting(index.openingHours, line, line.startsAt) : index.always
  const bits = groups.map((group) => groupBits(group, line.startsAt, index, holdableOf)).reduce(and, opening)
  return { bits, isExact: groups.every(isOfOneKind) }
}

/** A line without a person who is not asked must lie within the opening hours. */
export function asksOpeningHours({ demands }: DerivedLine): boolean {
  return !demands.some(({ unasked, seat }) => unasked && seat.kind === 'staff')
}

/** Whether the two may be in each other's way: overlapping work and a common candidate. */
export function compete(a: Demand, b: Demand): boolean {
  return exclude(a, b) && haveCommonCandidate(a, b)
}

/** Seats that nothing tells apart, or one demand alone: as many free holders as there are of them will do. */
export function isOfOneKind([first, ...others]: readonly Demand[]): boolean {
  return others.every((other) => first && areAlike(first, other))
}

function groupBits(group: readonly Demand[], reference: number, index: BookIndex, holdableOf: HoldableOf): Uint32Array {
  const bitsFor = (demand: Demand, n: number) => atLeast(n, freeBits(demand, reference, index, holdableOf), index)
  const [first] = group
  if (first && isOfOneKind(group)) return bitsFor(first, group.length)
  return group.map((demand) => bitsFor(demand, 1)).reduce(and)
}

/** For each holder that the demand accepts, the starts at which that holder can serve it. */
function freeBits(demand: Demand, reference: number, index: BookIndex, holdableOf: HoldableOf): readonly Uint32Array[] {
  const { candidates, leads, core, hold, unasked } = demand
  return candidates.flatMap(({ holder }) => {
    const time = index.timeOf(holder)
    if (!time || (leads && !leads.has(holder))) return []
    if (unasked) return [index.always]
    const worked = core.map((piece) => lasting(time.open, piece, reference))
    const held = hold.map((piece) => lasting(holdableOf(time), piece, reference))
    return [[...worked, ...held].reduce(and)]
  })
}

/** The starts at which the interval, at its distance from the line's start, is wholly set. */
export function lasting(bits: Uint32Array, { startsAt, endsAt }: Interval, reference: number): Uint32Array {
  return shifted(knownRuns(bits, (endsAt - startsAt) / gridMinutes), (startsAt - reference) / gridMinutes)
}

const known = new WeakMap<Uint32Array, Map<number, Uint32Array>>()

/** The same lengths are asked of the same strings again and again: kept with the string, they save four fifths of a search. */
function knownRuns(bits: Uint32Array, n: number): Uint32Array {
  const ofBits = known.get(bits) ?? new Map<number, Uint32Array>()
  known.set(bits, ofBits)
  const found = ofBits.get(n) ?? runs(bits, n)
  ofBits.set(n, found)
  return found
}

/** Set where at least n of the strings are. */
function atLeast(n: number, strings: readonly Uint32Array[], { always }: BookIndex): Uint32Array {
  const none = always.map(() => 0)
  const atLeastSoMany = strings.reduce(
    (known, bits) =>
      known.map((soMany, count) => (count === 0 ? soMany : or(soMany, and(known[count - 1] ?? none, bits)))),
    [always, ...Array.from({ length: n }, () => none)],
  )
  return atLeastSoMany.at(n) ?? none
}
