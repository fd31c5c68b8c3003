import type { Closing, ClosingPlan } from '../../src-shared/contract/closing.ts'
import { overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import { changedVisit } from '../allocation/changed-visit.ts'
import { isHeldTooLong } from '../allocation/held-too-long.ts'
import { leastMinutesOf } from '../allocation/pieces.ts'
import type { BookedVisit } from '../allocation/types.ts'
import { whatIf } from '../allocation/what-if.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { touchVisit } from '../database/visit-rows.ts'
import { writeVisits, type DemandDraft, type LinesChange } from '../database/write-visits.ts'
import { bookedVisit } from './booked-visit.ts'
import { unlessAgreed } from './closing.ts'
import { draftOf } from './draft-lines.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import { datesOf, gatherBook } from './gather-book.ts'
import { gatherRules } from './gather-rules.ts'
import { deskMayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { demandWith, planShown, visitsToWrite } from './what-if-shown.ts'

type NotAdjusted =
  { readonly reason: 'must-see-plan'; readonly plan: ClosingPlan } | { readonly reason: 'impossible-length' }

/**
 * Stores a visit at times that must stand, with the holders it has: nobody is asked whether they are free. The visits it runs
 * into are given other holders or left open, exactly as it was shown; touched by nothing, it is stored at once.
 */
export function adjustVisit(
  means: Means,
  unit: Unit,
  visit: StoredVisit,
  times: readonly Interval[],
  closing: Closing,
): Result<null, NotAdjusted> {
  const rules = gatherRules(means.database)
  const span = spanOf([...visit.lines, ...times])
  const gathered = gatherBook(means, ...datesOf(rules.salon.zone, span), rules)
  const adjusted = atTimes(bookedVisit(visit, rules.requirements), times)
  if (!adjusted.lines.every(isLongEnough)) return refused({ reason: 'impossible-length' })

  const change = { holders: [], visits: [adjusted] }
  const now = Math.floor(means.clock.now())
  const outcome = whatIf(change, now, gathered.book, deskMayMove(rules).agreed)
  const foreseen = planShown(outcome, change, now, gathered)
  const plan = { ...foreseen, fingerprint: fingerprintOf([foreseen.fingerprint, times]) }
  const refusal = unlessAgreed(plan, closing)
  if (refusal) return refused(refusal)

  const isOwn = ({ visitId }: { readonly visitId: string }) => visitId === visit.id
  const changed = new Set(outcome.visits.map(({ visitId }) => visitId))
  const laidOver = [...gathered.visits.values()].filter(
    ({ id, holding }) => holding && id !== visit.id && !changed.has(id),
  )
  const cut = outcome.visits.find(isOwn) ?? changedVisit(adjusted, new Map())
  if (isHeldTooLong(cut)) return refused({ reason: 'impossible-length' })
  const own = linesAt(visit, times, cut, { zone: rules.salon.zone, laidOver })
  const others = visitsToWrite({ ...outcome, visits: outcome.visits.filter((each) => !isOwn(each)) }, gathered)
  writeVisits(unit, means.newId, [own, ...others])
  for (const { visit: other } of others) touchVisit(unit, other)
  return done(null)
}

function atTimes(visit: BookedVisit, times: readonly Interval[]): BookedVisit {
  return { ...visit, lines: visit.lines.map((line, index) => ({ ...line, ...times[index] })) }
}

/**
 * The stored lines at their new times, with the rows that the engine has cut for them. Where somebody was booked anyway over
 * the visit, both bear the mark from then on: only marked rows may be stored beside each other.
 */
function linesAt(
  visit: StoredVisit,
  times: readonly Interval[],
  { demands }: ReturnType<typeof changedVisit>,
  { zone, laidOver }: { readonly zone: string; readonly laidOver: readonly StoredVisit[] },
): LinesChange {
  const marked = laidOver.flatMap(({ lines }) => lines.flatMap(({ demands: all }) => all.filter(({ mark }) => mark)))
  const after = visit.lines.map((line, index) => {
    const { startsAt, endsAt } = times[index] ?? line
    const durationByHand = line.durationByHand || endsAt - startsAt !== line.endsAt - line.startsAt
    const drafts = line.demands.map((demand, at) => {
      const cut = demands.find((each) => each.lineId === line.id && each.demand === at)
      const draft: DemandDraft = cut ? demandWith(demand, cut) : demand
      const over = marked.find((other) => other.holderId === draft.holderId && doMeet(other, draft))
      return { ...draft, mark: draft.mark ?? over?.mark ?? null }
    })
    return draftOf({ ...line, startsAt, endsAt, durationByHand }, zone, drafts)
  })
  return { visit, before: visit.lines, after, holding: true }
}

function doMeet(one: Pick<DemandDraft, 'reservations'>, other: Pick<DemandDraft, 'reservations'>): boolean {
  return one.reservations.some((a) => other.reservations.some((b) => overlaps(a, b)))
}

/** Every part of what is wanted for it has a length. */
function isLongEnough({ startsAt, endsAt, demands }: BookedVisit['lines'][number]): boolean {
  return demands.every(({ requirement }) => {
    const least = leastMinutesOf(requirement?.parts ?? [])
    return least !== null && endsAt - startsAt >= least
  })
}

function spanOf(intervals: readonly Interval[]): Interval {
  return {
    startsAt: Math.min(...intervals.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...intervals.map(({ endsAt }) => endsAt)),
  }
}
