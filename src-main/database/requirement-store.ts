import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { requirementResources, requirements, requirementStaff } from './tables/requirement.ts'
import type { Unit } from './unit.ts'

/*
 * What services require. A requirement is never changed, so that a line keeps what it was booked with: an edit archives
 * it and adds another.
 */

export function addRequirement(
  unit: Unit,
  { id, serviceId, position }: { readonly id: string; readonly serviceId: string; readonly position: number },
  { kind, quantity, parts, bufferBeforeMinutes, bufferAfterMinutes, ...named }: RequirementDraft,
): void {
  unit.insert(requirements, { id, serviceId, position, kind, quantity, parts, bufferBeforeMinutes, bufferAfterMinutes })
  if ('staffIds' in named)
    for (const [at, staffId] of named.staffIds.entries())
      unit.insert(requirementStaff, { requirementId: id, staffId, position: at })
  else
    for (const [at, resourceId] of named.resourceIds.entries())
      unit.insert(requirementResources, { requirementId: id, resourceId, position: at })
}

/** Lines that were booked with it keep it. */
export function archiveRequirement(unit: Unit, id: string): void {
  unit.update(requirements, id, { archived: true })
}

export function placeRequirement(unit: Unit, id: string, position: number): void {
  unit.update(requirements, id, { position })
}
