import { overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import type { BookIndex } from './book-index.ts'
import { canServe } from './can-serve.ts'
import type { Demand, Taker } from './derive.ts'

/** A holder that can serve a demand, and what choosing it costs. */
export interface Option {
  readonly holder: string
  /** Rank among the demand's candidates. */
  readonly rank: number
  readonly place: number
  /** It is not the holder that the demand has. */
  readonly isChange: boolean
}

/** What one demand may get, and which earlier ones of the question it must look at. */
export interface Choice {
  readonly demand: Demand
  readonly options: readonly Option[]
  /** Earlier choices that must get another holder. */
  readonly conflicts: readonly number[]
  /** Earlier choices of its visit that it touches and could sit with. */
  readonly partners: readonly number[]
  /** Whether it touches an earlier one whose holder it could share, were that holder free or not. */
  readonly isPartnered: boolean
  /** The seat before it, if nothing tells the two apart: then it gets the later option. −1: none. */
  readonly twin: number
}

/** Whom the demand may get on this book, in the order of choice. */
export function optionsOf(demand: Demand, index: BookIndex): readonly Option[] {
  return optionsWhere(demand, (holder) => canServe(demand, holder, index))
}

/** The demand's candidates that pass, as options. */
export function optionsWhere(demand: Demand, isPossible: (holder: string) => boolean): readonly Option[] {
  const { present } = demand.seat
  return demand.candidates.flatMap(({ holder, place }, rank) => {
    if (demand.leads && !demand.leads.has(holder)) return []
    if (!isPossible(holder)) return []
    return [{ holder, rank, place, isChange: present !== null && present !== holder }]
  })
}

/** How the demands bind one another, given whom each may get. */
export function choicesOf(
  demands: readonly Demand[],
  optionsOfDemand: (demand: Demand) => readonly Option[],
): readonly Choice[] {
  const sides = demands.map((demand) => side(demand, optionsOfDemand(demand)))
  return sides.map((here, i) => {
    const earlierWhere = (test: (there: Side) => boolean) =>
      sides.slice(0, i).flatMap((there, j) => (test(there) ? [j] : []))
    const partners = earlierWhere((there) => couldSit(there.demand, here.demand))
    const before = sides[i - 1]
    return {
      demand: here.demand,
      options: here.options,
      conflicts: earlierWhere((there) => exclude(there.demand, here.demand) && meet(there.holders, here.holders)),
      partners: partners.filter((j) => meet(sides[j]?.holders ?? new Set(), here.holders)),
      isPartnered: partners.length > 0,
      twin: before && areTwins(before.demand, here.demand) ? i - 1 : -1,
    }
  })
}

/**
 * Whether two demands cannot have one holder: their work overlaps, or, in different visits, their holds do. Two that are
 * not asked may, across visits; two that stand as they are are not judged.
 */
export function exclude(a: Taker, b: Taker): boolean {
  if (a.fixed && b.fixed) return false
  if (a.visitId === b.visitId) return anyPair(a.core, b.core, overlaps)
  return !(a.unasked && b.unasked) && anyPair(a.hold, b.hold, overlaps)
}

export function haveCommonCandidate(a: Demand, b: Demand): boolean {
  return anyPair(a.candidates, b.candidates, (one, other) => one.holder === other.holder)
}

/** Whether any holder that can serve the one can serve the other: same times, same candidates. */
export function areAlike(a: Demand, b: Demand): boolean {
  return (
    [a, b].every(({ unasked, leads }) => !unasked && !leads) &&
    a.candidates.length === b.candidates.length &&
    a.candidates.every(({ holder }, rank) => holder === b.candidates[rank]?.holder) &&
    areEqual(a.core, b.core) &&
    areEqual(a.hold, b.hold)
  )
}

interface Side {
  readonly demand: Demand
  readonly options: readonly Option[]
  readonly holders: ReadonlySet<string>
}

function side(demand: Demand, options: readonly Option[]): Side {
  return { demand, options, holders: new Set(options.map(({ holder }) => holder)) }
}

/** Whether the two touch in one visit and have a candidate in common, so that sitting together can be wished for. */
function couldSit(a: Demand, b: Demand): boolean {
  return (
    a.visitId === b.visitId &&
    anyPair(a.hold, b.hold, touch) &&
    !anyPair(a.core, b.core, overlaps) &&
    haveCommonCandidate(a, b)
  )
}

/** Seats that nothing tells apart: trying both ways round would only give the same answers twice. */
function areTwins(a: Demand, b: Demand): boolean {
  return (
    a.visitId === b.visitId &&
    a.seat.requirement !== null &&
    a.seat.requirement === b.seat.requirement &&
    a.seat.present === null &&
    b.seat.present === null &&
    areAlike(a, b)
  )
}

function areEqual(a: readonly Interval[], b: readonly Interval[]): boolean {
  return (
    a.length === b.length && a.every(({ startsAt, endsAt }, i) => startsAt === b[i]?.startsAt && endsAt === b[i].endsAt)
  )
}

/** Whether the two overlap, or the one begins where the other ends. */
export function touch(a: Interval, b: Interval): boolean {
  return a.startsAt <= b.endsAt && b.startsAt <= a.endsAt
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((holder) => b.has(holder))
}

export function anyPair<T>(a: readonly T[], b: readonly T[], test: (one: T, other: T) => boolean): boolean {
  return a.some((one) => b.some((other) => test(one, other)))
}
