import { clientIdOf, type StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { writeVisits } from '../database/write-visits.ts'
import { draftOf } from './draft-lines.ts'
import { gatherRules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { visitAsStored } from './moved-visit.ts'
import { doesNotFit } from './visit-refusals.ts'
import { writePlanned } from './write-planned.ts'

/**
 * Lets a visit's reservations rest where they are, or asks the engine to restore them with the same wishes, their last
 * holders first. Gives a refusal, or null: it holds, or rests, as it shall.
 */
export function restOrRestore(means: Means, unit: Unit, visit: StoredVisit, holding: boolean) {
  if (holding === visit.holding) return null
  const rules = gatherRules(means.database)
  if (holding) {
    const asked = visitAsStored(visit, rules.requirements)
    const clientId = clientIdOf(visit)
    const notFitting = writePlanned(means, unit, { visit, stored: visit, asked, clientId, anyway: null, rules })
    return notFitting && 'plan' in notFitting ? doesNotFit(notFitting.plan) : notFitting
  }
  const after = visit.lines.map((line) => draftOf(line, rules.salon.zone))
  writeVisits(unit, means.newId, [{ visit, before: visit.lines, after, holding }])
  return null
}
