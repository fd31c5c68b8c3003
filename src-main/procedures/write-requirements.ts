import { isDeepStrictEqual } from 'node:util'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import type { CatalogueRequirement } from '../database/book-store.ts'
import { addRequirement, archiveRequirement, placeRequirement } from '../database/requirement-store.ts'
import type { Unit } from '../database/unit.ts'

/**
 * Makes the service require what the drafts say, in their order. A requirement that stays as it is keeps its id; a changed
 * one is archived and another added. Gives the ids of those that were added, and whether anything differed.
 */
export function writeRequirements(
  unit: Unit,
  newId: () => string,
  serviceId: string,
  stored: readonly CatalogueRequirement[],
  drafts: readonly RequirementDraft[],
): { readonly addedIds: ReadonlySet<string>; readonly differs: boolean } {
  const left = [...stored]
  const addedIds = new Set<string>()
  let differs = false
  for (const [position, draft] of drafts.map(withoutRepetition).entries()) {
    const at = left.findIndex((requirement) => isDeepStrictEqual(draftOf(requirement), draft))
    const kept = at < 0 ? undefined : left.splice(at, 1)[0]
    if (kept) {
      differs ||= stored[position] !== kept
      placeRequirement(unit, kept.id, position)
    } else {
      const id = newId()
      addRequirement(unit, { id, serviceId, position }, draft)
      addedIds.add(id)
    }
  }
  for (const { id } of left) archiveRequirement(unit, id)
  return { addedIds, differs: differs || addedIds.size > 0 || left.length > 0 }
}

/** What a requirement asks for, without its identity. */
export function draftOf(requirement: CatalogueRequirement): RequirementDraft {
  const { quantity, parts, bufferBeforeMinutes, bufferAfterMinutes } = requirement
  const common = { quantity, parts, bufferBeforeMinutes, bufferAfterMinutes }
  return requirement.kind === 'staff'
    ? { kind: 'staff', staffIds: requirement.staffIds, ...common }
    : { kind: 'resource', resourceIds: requirement.resourceIds, ...common }
}

/** Nobody and nothing is named twice. */
function withoutRepetition(draft: RequirementDraft): RequirementDraft {
  return draft.kind === 'staff'
    ? { ...draft, staffIds: [...new Set(draft.staffIds)] }
    : { ...draft, resourceIds: [...new Set(draft.resourceIds)] }
}
