import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { simpleResourceRequirement } from '../../src-shared/domain/requirement.ts'
import type { ResourceId } from '../../src-shared/domain/id.ts'
import { readServices } from '../database/book-store.ts'
import { touchService } from '../database/service-store.ts'
import type { Unit } from '../database/unit.ts'
import type { Means } from './means.ts'
import { draftOf, writeRequirements } from './write-requirements.ts'

/**
 * Assigns the resource to exactly these active services. One that did not name it gets the simplest requirement; where it
 * is taken away it leaves every set that names it, and a requirement goes with its last resource. Gives how many services
 * changed and the requirements that were added for it.
 */
export function assignResource(
  { database, newId }: Pick<Means, 'database' | 'newId'>,
  unit: Unit,
  resourceId: string,
  serviceIds: readonly string[],
): { readonly servicesChanged: number; readonly addedIds: ReadonlySet<string> } {
  const { services, requirements } = readServices(database)
  const wanted = new Set(serviceIds)
  const addedIds = new Set<string>()
  let servicesChanged = 0
  for (const { id } of services.filter(({ archived }) => !archived)) {
    const stored = requirements.filter((each) => each.serviceId === id && !each.archived)
    const drafts = stored.map(draftOf)
    const isAssigned = drafts.some((draft) => names(draft, resourceId))
    if (isAssigned === wanted.has(id)) continue
    const next = isAssigned
      ? drafts.flatMap((draft) => withoutResource(draft, resourceId))
      : [...drafts, simpleResourceRequirement(resourceId as ResourceId)]
    const written = writeRequirements(unit, newId, id, stored, next)
    if (!isAssigned) for (const added of written.addedIds) addedIds.add(added)
    touchService(unit, id)
    servicesChanged++
  }
  return { servicesChanged, addedIds }
}

function names(draft: RequirementDraft, resourceId: string): boolean {
  return draft.kind === 'resource' && draft.resourceIds.some((id) => id === resourceId)
}

function withoutResource(draft: RequirementDraft, resourceId: string): RequirementDraft[] {
  if (draft.kind === 'staff') return [draft]
  const resourceIds = draft.resourceIds.filter((id) => id !== resourceId)
  return resourceIds.length > 0 ? [{ ...draft, resourceIds }] : []
}
