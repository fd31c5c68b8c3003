import { contains, merged, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import type { Reservation } from './holder-time.ts'
import { demandsIn, keyOf, refOf, startOf, staysOf, type Stay } from './stays.ts'
import type { BookedVisit, Book, Change, Holder } from './types.ts'

/** A visit that cannot stay as it is. */
export interface BrokenVisit {
  readonly visit: BookedVisit
  /** The visit with those demands open. */
  readonly remains: BookedVisit
  /** The demands that lose their holder, and those that the change added. */
  readonly demands: readonly Reservation[]
  /** Those that may be given another holder by themselves. */
  readonly automatic: readonly Reservation[]
}

/**
 * The visits with stays that could be served and, after the change, no longer can, or with demands that the change added,
 * by start, then id. What stood against a stay before is not judged again; completed visits, and stays over by `from`,
 * are past.
 */
export function brokenVisits(before: Book, after: Book, change: Change, from: number): readonly BrokenVisit[] {
  const loses = losesHolder(before, change)
  return after.visits
    .filter(({ status }) => status !== 'completed')
    .map((visit): BrokenVisit => {
      const stays = staysOf(visit).filter((stay) => stay.endsAt > from && stay.reservations.some(loses))
      const added = change.visits.includes(visit) ? addedDemands(visit, before) : []
      const demands = [...stays.flatMap(({ reservations }) => reservations), ...added]
      return {
        visit,
        remains: withoutHolders(visit, demands),
        demands,
        automatic: [...stays.filter(isAutomatic).flatMap(({ reservations }) => reservations), ...added],
      }
    })
    .filter(({ demands }) => demands.length > 0)
    .sort((a, b) => startOf(a.visit) - startOf(b.visit) || (a.visit.id < b.visit.id ? -1 : 1))
}

function withoutHolders(visit: BookedVisit, lost: readonly Reservation[]): BookedVisit {
  const isLost = new Set(lost.map((each) => keyOf(refOf(each))))
  const lines = visit.lines.map((line) => ({
    ...line,
    demands: line.demands.map((each, demand) =>
      isLost.has(keyOf({ visitId: visit.id, lineId: line.id, demand })) ? { ...each, holder: null } : each,
    ),
  }))
  return { ...visit, lines }
}

/** Nobody insists on its holder, and its visit is not being served. */
function isAutomatic({ visit, reservations }: Stay): boolean {
  return visit.status !== 'in service' && reservations.every(({ demand }) => demand.wish.length !== 1 && !demand.marked)
}

function losesHolder(before: Book, { holders, visits }: Change): (reservation: Reservation) => boolean {
  const was = new Map(before.holders.map((holder) => [holder.id, holder]))
  const is = new Map(holders.map((holder) => [holder.id, holder]))
  const changed = visits.map((visit) => ({
    id: visit.id,
    earlier: before.visits.filter(({ id }) => id === visit.id).flatMap(demandsIn),
    later: demandsIn(visit),
  }))
  return (reservation) => {
    const holder = reservation.demand.holder ?? ''
    const [then, now] = [was.get(holder), is.get(holder)]
    const isInTheWay = (other: Reservation) => other.demand.holder === holder && meets(other.hold, reservation.hold)
    return (
      (then !== undefined && now !== undefined && isLessFree(then, now, reservation)) ||
      changed.some(
        ({ id, earlier, later }) => id !== reservation.visit.id && later.some(isInTheWay) && !earlier.some(isInTheWay),
      )
    )
  }
}

/** Not open any more for the work, or closed for more of the hold than before. */
function isLessFree(then: Holder, now: Holder, { core, hold }: Reservation): boolean {
  const isOpen = (holder: Holder) => {
    const open = merged(holder.open)
    return core.every((piece) => open.some((interval) => contains(interval, piece)))
  }
  const closedMinutes = (holder: Holder) =>
    merged(holder.closed)
      .flatMap((interval) => hold.map((piece) => sharedMinutes(interval, piece)))
      .reduce((total, minutes) => total + minutes, 0)
  return (isOpen(then) && !isOpen(now)) || closedMinutes(now) > closedMinutes(then)
}

function addedDemands(visit: BookedVisit, before: Book): readonly Reservation[] {
  const earlier = before.visits.find(({ id }) => id === visit.id)
  const known = new Set(earlier && demandsIn(earlier).map(nameOf))
  return demandsIn(visit).filter((demand) => demand.demand.holder === null && !known.has(nameOf(demand)))
}

function nameOf({ line, demand }: Reservation): string {
  return [line.id, demand.requirement?.id ?? demand.wish[0], demand.seat].join(' ')
}

function meets(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)))
}

function sharedMinutes(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.endsAt, b.endsAt) - Math.max(a.startsAt, b.startsAt))
}
