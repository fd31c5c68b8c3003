import type { BookIndex } from './book-index.ts'
import type { Requirement } from './types.ts'

/** A holder that could serve a requirement if it had the time. */
export interface Member {
  readonly holder: string
  /** Place of its resource among the alternatives; 0 for staff. */
  readonly place: number
  readonly resourceId: string | null
}

/**
 * Everyone who could ever serve the requirement, whatever was wished: instances in the order of choice, staff in lane
 * order. Without a requirement, who was added by hand.
 */
export function membersOf(
  requirement: Requirement | null,
  serviceId: string,
  wish: readonly string[],
  index: BookIndex,
): readonly Member[] {
  if (!requirement) return wish.map(person)
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

function instances(resourceIds: readonly string[], serviceId: string, index: BookIndex): readonly Member[] {
  const members = new Map<string, Member>()
  for (const [place, resourceId] of resourceIds.entries())
    for (const { id, serviceIds } of index.resources.get(resourceId)?.instances ?? [])
      if (serviceIds.length === 0 || serviceIds.includes(serviceId))
        if (!members.has(id)) members.set(id, { holder: id, place, resourceId })
  return [...members.values()]
}

function byLane(index: BookIndex) {
  const laneOf = (id: string) => index.timeOf(id)?.holder.position ?? Infinity
  return (a: string, b: string) => laneOf(a) - laneOf(b) || (a < b ? -1 : 1)
}

function person(holder: string): Member {
  return { holder, place: 0, resourceId: null }
}
