import type { Plan, PlanMove } from '../../src-shared/contract/visit.ts'
import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import { isAnswerTooLong } from '../allocation/held-too-long.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { touchVisit } from '../database/visit-rows.ts'
import { writeVisits } from '../database/write-visits.ts'
import type { AskedVisit } from './asked-visit.ts'
import { draftLines } from './draft-lines.ts'
import type { Rules } from './gather-rules.ts'
import { deskMayMove, movesOf, type MayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { missedBooking } from './missed-booking.ts'
import { planVisit } from './plan-visit.ts'
import { notPlanned } from './visit-refusals.ts'
import { visitsToWrite } from './what-if-shown.ts'

type Wanted = {
  readonly visit: Pick<StoredVisit, 'kind' | 'id'>
  /** As it stands; null: it is new. */
  readonly stored: StoredVisit | null
  readonly asked: AskedVisit
  /** Null: not known, or several. */
  readonly clientId: string | null
  /** Why named people are to be taken without being asked; null: they are asked. */
  readonly anyway: { readonly reason: string } | null
  /** The plan that was shown and agreed to. */
  readonly planShown: string | undefined
  readonly rules: Rules
  /** As the desk may, unless said otherwise. */
  readonly mayMove?: MayMove
  /** Which starts a refusal may propose; all unless said otherwise. */
  readonly isWanted?: (startsAt: number) => boolean
}

export type NotWritten =
  | { readonly reason: 'does-not-fit'; readonly plan: Plan }
  | { readonly reason: 'not-covered'; readonly plan: Plan }
  | { readonly reason: 'plan-changed'; readonly plan: Plan }
  | { readonly reason: 'impossible-length' }

/**
 * Asks the engine within the command's transaction, on the rows that stand there now, and stores its answer together with
 * the visits that make room; gives who moved. Stores nothing but the missed booking when it does not fit, and nothing at all
 * when it is not what was shown, or when somebody or something would be held for longer than a day.
 */
export function writePlanned(means: Means, unit: Unit, wanted: Wanted): Result<PlanMove[], NotWritten> {
  const { visit, stored, asked, clientId, anyway, planShown, rules } = wanted
  const asking = {
    anyway: anyway !== null,
    planShown: planShown ?? null,
    mayMove: wanted.mayMove ?? deskMayMove(rules),
    ...(wanted.isWanted ? { isWanted: wanted.isWanted } : {}),
  }
  const planned = planVisit(means, { visitId: visit.id, request: asked.request }, asking, rules)
  if (!planned.ok) {
    const { plan, isOther, oneMoreOf } = planned.refusal
    if (!isOther) unit.noteMissed(missedBooking({ ...wanted, oneMoreOf }, plan, rules))
    return refused(notPlanned(planned.refusal, anyway))
  }
  const { answer, placement, gathered } = planned.value
  if (isAnswerTooLong(answer)) return refused({ reason: 'impossible-length' })
  const after = draftLines(asked, planned.value, anyway?.reason ?? '', means.newId)
  const moved = visitsToWrite({ visits: placement.moved, left: [] }, gathered)
  writeVisits(unit, means.newId, [{ visit, before: stored?.lines ?? [], after, holding: true }, ...moved])
  for (const { visit: other } of moved) touchVisit(unit, other)
  const serviceIds = asked.request.lines.map(({ serviceId }) => serviceId)
  unit.noteBooked({ visitId: visit.id, isNew: stored === null, clientId, serviceIds })
  return done(movesOf(placement, gathered))
}
