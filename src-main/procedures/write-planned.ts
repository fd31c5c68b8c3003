import type { Plan } from '../../src-shared/contract/visit.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { writeVisits } from '../database/write-visits.ts'
import type { AskedVisit } from './asked-visit.ts'
import { draftLines } from './draft-lines.ts'
import type { Rules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { missedBooking } from './missed-booking.ts'
import { planVisit } from './plan-visit.ts'

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

/**
 * Asks the engine within the command's transaction, on the rows that stand there now, and stores its answer. Gives the
 * refused plan, and stores nothing but the missed booking, when it does not fit.
 */
export function writePlanned(means: Means, unit: Unit, wanted: Wanted): Plan | null {
  const { visit, stored, asked, clientId, anyway, rules } = wanted
  const planned = planVisit(means, { visitId: visit.id, request: asked.request }, anyway !== null, rules)
  if (!planned.ok) {
    unit.noteMissed(missedBooking(wanted, planned.refusal, rules))
    return planned.refusal
  }
  const after = draftLines(asked, planned.value, anyway?.reason ?? '', means.newId)
  writeVisits(unit, means.newId, [{ visit, before: stored?.lines ?? [], after, holding: true }])
  const serviceIds = asked.request.lines.map(({ serviceId }) => serviceId)
  unit.noteBooked({ visitId: visit.id, isNew: stored === null, clientId, serviceIds })
  return null
}
