import type { BookIndex } from './book-index.ts'
import type { Requirement, Resource } from './types.ts'

/** A holder that could serve a requirement if it had the time. */
export interface Member {
  readonly holder: string
  /** Place of its resource among the alternatives; 0 for staff. */
  readonly place: number
  readonly resourceId: string | null
}

/**
 * Everyone who could ever serve the requirement, whatever was wished: instances in the order of choice, staff in lane
 * order. Without a requirement, who was added by hand, but for an instance that is kept for other services.
 */
export function membersOf(
  requirement: Requirement | null,
  serviceId: string,
  wish: readonly string[],
  index: BookIndex,
): readonly Member[] {
  if (!requirement) return wish.filter((holder) => !isKeptForOthers(holder, serviceId, index)).map(person)
  return requirement.kind === 'staff'
    ? people(requirement.staffIds, serviceId, index)
    : instances(requirement.resourceIds, serviceId, index)
}

/** Who performs the service; of named ones those who still do. */
function people(named: readonly string[], serviceId: string, index: BookIndex): readonly Member[] {
  const performers = index.services.get(serviceId)?.performers ?? []
  const ids = new Set(performers.map(({ staffId }) => staffId).filter((id) => named.length === 0 || named.includes(id)))
  return [...ids].sort(byLane(index)).map(person)
}

function isKeptForOthers(holder: string, serviceId: string, { resources }: BookIndex): boolean {
  const all = [...resources.values()].flatMap((resource) => resource.instances)
  return all.some((instance) => instance.id === holder && !isFor(instance, serviceId))
}

/** No service named: for all. */
function isFor({ serviceIds }: Resource['instances'][number], serviceId: string): boolean {
  return serviceIds.length === 0 || serviceIds.includes(serviceId)
}

function instances(resourceIds: readonly string[], serviceId: string, index: BookIndex): readonly Member[] {
  const members = new Map<string, Member>()
  for (const [place, resourceId] of resourceIds.entries())
    for (const instance of index.resources.get(resourceId)?.instances ?? [])
      if (isFor(instance, serviceId) && !members.has(instance.id))
        members.set(instance.id, { holder: instance.id, place, resourceId })
  return [...members.values()]
}

function byLane(index: BookIndex) {
  const laneOf = (id: string) => index.timeOf(id)?.holder.position ?? Infinity
  return (a: string, b: string) => laneOf(a) - laneOf(b) || (a < b ? -1 : 1)
}

function person(holder: string): Member {
  return { holder, place: 0, resourceId: null }
}
