import type { Plan } from '../../src-shared/contract/visit.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { longestReservationMinutes } from '../database/tables/reservation.ts'
import type { Unit } from '../database/unit.ts'
import { writeVisits, type DemandDraft } from '../database/write-visits.ts'
import type { AskedVisit } from './asked-visit.ts'
import { draftLines } from './draft-lines.ts'
import type { Rules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { missedBooking } from './missed-booking.ts'
import { planVisit } from './plan-visit.ts'
import { doesNotFitAnyway } from './visit-refusals.ts'

type Wanted = {
  readonly visit: Pick<StoredVisit, 'kind' | 'id'>
  /** As it stands; null: it is new. */
  readonly stored: StoredVisit | null
  readonly asked: AskedVisit
  /** Null: not known, or several. */
  readonly clientId: string | null
  /** Why named people are to be taken without being asked; null: they are asked. */
  readonly anyway: { readonly reason: string } | null
  readonly rules: Rules
}

export type NotWritten =
  | { readonly reason: 'does-not-fit'; readonly plan: Plan }
  | { readonly reason: 'not-covered'; readonly plan: Plan }
  | { readonly reason: 'impossible-length' }

/**
 * Asks the engine within the command's transaction, on the rows that stand there now, and stores its answer. Gives the
 * refusal, and stores nothing but the missed booking, when it does not fit, or when somebody or something would be held
 * for longer than a day.
 */
export function writePlanned(means: Means, unit: Unit, wanted: Wanted): NotWritten | null {
  const { visit, stored, asked, clientId, anyway, rules } = wanted
  const planned = planVisit(means, { visitId: visit.id, request: asked.request }, anyway !== null, rules)
  if (!planned.ok) {
    unit.noteMissed(missedBooking(wanted, planned.refusal, rules))
    return doesNotFitAnyway(planned.refusal, anyway)
  }
  const after = draftLines(asked, planned.value, anyway?.reason ?? '', means.newId)
  if (after.some(({ demands }) => demands.some(isHeldTooLong))) return { reason: 'impossible-length' }
  writeVisits(unit, means.newId, [{ visit, before: stored?.lines ?? [], after, holding: true }])
  const serviceIds = asked.request.lines.map(({ serviceId }) => serviceId)
  unit.noteBooked({ visitId: visit.id, isNew: stored === null, clientId, serviceIds })
  return null
}

/** With its buffers, or merged with what the visit has there besides, longer than the table takes one reservation. */
function isHeldTooLong({ reservations, bufferBeforeMinutes, bufferAfterMinutes }: DemandDraft): boolean {
  return reservations.some((each, part) => {
    const before = part === 0 ? bufferBeforeMinutes : 0
    const after = part === reservations.length - 1 ? bufferAfterMinutes : 0
    const holdMinutes = before + each.workEndsAt - each.workStartsAt + after
    return Math.max(holdMinutes, each.endsAt - each.startsAt) > longestReservationMinutes
  })
}
