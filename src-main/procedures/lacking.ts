import type { BookedWithout } from '../../src-shared/contract/visit.ts'
import type { ResourceId } from '../../src-shared/domain/id.ts'
import type { Requirement } from '../../src-shared/domain/requirement.ts'
import { readHolders, readServices } from '../database/book-store.ts'
import type { StoredDemand, StoredLine } from '../database/stored-visit.ts'
import { readVisitsOfService } from '../database/visit-store.ts'
import type { Means } from './means.ts'
import { mentionOf } from './mention.ts'

type ResourceRequirement = Extract<Requirement, { kind: 'resource' }> & { readonly serviceId: string }

/**
 * Future visits that were booked before their service required what it requires now, or before it required as many:
 * nothing about them has changed, and each can be given one by hand. `isMeant` picks the requirements to look at.
 */
export function findLacking(
  { database, clock }: Pick<Means, 'database' | 'clock'>,
  isMeant: (requirement: ResourceRequirement) => boolean,
  namedAs: (requirement: ResourceRequirement) => string = ({ resourceIds }) => resourceIds[0] ?? '',
): BookedWithout[] {
  const catalogue = readServices(database)
  const resourceOf = new Map(readHolders(database).instances.map(({ id, resourceId }) => [id, resourceId]))
  const known = new Map(catalogue.requirements.map((requirement) => [requirement.id as string, requirement]))
  const offered = new Set(catalogue.services.filter(({ archived }) => !archived).map(({ id }) => id))
  const meant = catalogue.requirements.filter(
    (requirement): requirement is typeof requirement & ResourceRequirement =>
      requirement.kind === 'resource' &&
      !requirement.archived &&
      offered.has(requirement.serviceId) &&
      isMeant(requirement),
  )

  /** Whether a demand stands for one seat of the requirement although it was not booked with it. */
  const standsFor = ({ requirementId, holderId }: StoredDemand, { resourceIds }: ResourceRequirement) => {
    const booked = known.get(requirementId ?? '')
    if (booked?.archived === false) return false
    const wanted = booked?.kind === 'resource' ? booked.resourceIds : []
    return resourceIds.some((id) => wanted.includes(id) || resourceOf.get(holderId ?? '') === id)
  }
  const lacks = ({ demands }: StoredLine, requirement: ResourceRequirement) =>
    demands.every(({ requirementId }) => requirementId !== requirement.id) &&
    demands.filter((demand) => standsFor(demand, requirement)).length < requirement.quantity

  return meant.flatMap((requirement) =>
    readVisitsOfService(database, requirement.serviceId, Math.ceil(clock.now()))
      .filter(({ holding }) => holding)
      .flatMap((visit) =>
        visit.lines
          .filter((line) => line.serviceId === requirement.serviceId && line.startsAt >= clock.now())
          .filter((line) => lacks(line, requirement))
          .map((line) => ({ mention: mentionOf(visit, line), resourceId: namedAs(requirement) as ResourceId })),
      ),
  )
}
