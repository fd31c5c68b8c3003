import type { PlanMove } from '../../src-shared/contract/visit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import { clientIdOf, type StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { writeVisits } from '../database/write-visits.ts'
import { draftOf } from './draft-lines.ts'
import { gatherRules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { visitAsStored } from './moved-visit.ts'
import { writePlanned, type NotWritten } from './write-planned.ts'

type Wanted = {
  readonly holding: boolean
  /** Of a visit that is restored: where it shall start; undefined: where it stood. */
  readonly startsAt: number | undefined
  readonly planShown: string | undefined
}

type NotRestored = Exclude<NotWritten, { readonly reason: 'not-covered' }>

/**
 * Lets a visit's reservations rest where they are, or asks the engine to restore them with the same wishes, their last
 * holders first. Gives who made room for it; refused where it does not fit.
 *
 * @throws Fault `invalid-input` for a start of a visit that is not restored by this: no page asks for it
 */
export function restOrRestore(
  means: Means,
  unit: Unit,
  visit: StoredVisit,
  { holding, startsAt, planShown }: Wanted,
): Result<PlanMove[], NotRestored> {
  if (startsAt !== undefined && (visit.holding || !holding)) throw new Fault('invalid-input')
  if (holding === visit.holding) return done([])
  const rules = gatherRules(means.database)
  if (holding) {
    const asked = visitAsStored(visit, rules.requirements, startsAt)
    const clientId = clientIdOf(visit)
    const wanted = { visit, stored: visit, asked, clientId, anyway: null, planShown, rules }
    const written = writePlanned(means, unit, wanted)
    if (written.ok) return written
    const no = written.refusal
    if (no.reason === 'not-covered') throw new Error('nobody asked to restore it anyway')
    return refused(no)
  }
  const after = visit.lines.map((line) => draftOf(line, rules.salon.zone))
  writeVisits(unit, means.newId, [{ visit, before: visit.lines, after, holding }])
  return done([])
}
