import type { Closing, ClosingPlan } from '../../src-shared/contract/closing.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import type { Closed, Holder } from '../allocation/types.ts'
import { whatIf } from '../allocation/what-if.ts'
import { lastReservedUntil } from '../database/reservation-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { Unit } from '../database/unit.ts'
import { touchVisit } from '../database/visit-rows.ts'
import { writeVisits } from '../database/write-visits.ts'
import { gatherBook } from './gather-book.ts'
import { deskMayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { planShown, visitsToWrite } from './what-if-shown.ts'

type Reach = Pick<Means, 'database' | 'clock' | 'newId'>

/** Holders that are not there: for good, or for a time. */
export type Absence = Interval & {
  readonly holderIds: readonly string[]
  readonly without: (holder: Holder) => Holder
}

/** From now on for good: what archiving means. */
export function absenceOf(holderIds: readonly string[]): Absence {
  return { holderIds, startsAt: -Infinity, endsAt: Infinity, without: (holder) => ({ ...holder, open: [] }) }
}

/** For a time: a day off, a repair. */
export function closedFor(holderId: string, closed: Closed): Absence {
  const { startsAt, endsAt } = closed
  const without = (holder: Holder) => ({ ...holder, closed: [...holder.closed, closed] })
  return { holderIds: [holderId], startsAt, endsAt, without }
}

/** What the absence would do to the visits that stand in the book. Writes nothing. */
export function planOf(means: Reach, absence: Absence): ClosingPlan {
  return foresee(means, absence).plan
}

/**
 * Lets visits that can be rehomed go to other holders and leaves the rest open, or gives the refusal: nothing is closed
 * before exactly what it does was seen, and nothing is left open without consent.
 */
export function close(means: Reach, unit: Unit, absence: Absence, closing: Closing): MustSeePlan | null {
  const { plan, outcome, gathered } = foresee(means, absence)
  const refusal = unlessAgreed(plan, closing)
  if (refusal) return refusal
  const changes = visitsToWrite(outcome, gathered)
  writeVisits(unit, means.newId, changes)
  for (const { visit } of changes) touchVisit(unit, visit)
  return null
}

type MustSeePlan = { readonly reason: 'must-see-plan'; readonly plan: ClosingPlan }

/** The refusal of what touches visits and was not seen so, or leaves some open without consent. */
export function unlessAgreed(plan: ClosingPlan, { fingerprint, leaveOpen }: Closing): MustSeePlan | null {
  const isHarmless = plan.rehomed.length + plan.left.length === 0
  const isAgreed = plan.fingerprint === fingerprint && (leaveOpen || plan.left.length === 0)
  return isHarmless || isAgreed ? null : { reason: 'must-see-plan', plan }
}

/** Looks at the days from now, or from the absence's begin, to the last on which one of the absent has something to do. */
function foresee({ database, clock }: Reach, { holderIds, startsAt, endsAt, without }: Absence) {
  const { zone } = readSalon(database)
  const now = Math.floor(clock.now())
  const from = Math.max(now, startsAt)
  const to = Math.max(from, Math.min(endsAt, lastReservedUntil(database, holderIds, now)))
  const gathered = gatherBook({ database, clock }, dateAt(zone, from), dateAt(zone, to))
  const holders = gathered.book.holders.filter(({ id }) => holderIds.includes(id)).map(without)
  const change = { holders, visits: [] }
  const outcome = whatIf(change, now, gathered.book, deskMayMove(gathered.rules).agreed)
  return { plan: planShown(outcome, change, now, gathered), outcome, gathered }
}
