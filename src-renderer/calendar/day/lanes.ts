import type { ResourceId, ResourceInstanceId, StaffMemberId } from '../../../src-shared/domain/id.ts'
import type { Day, InstanceOfDay, ResourceOfDay, StaffOfDay } from './day.ts'

export const toSolveLaneId = 'to-solve'
type LaneGroup = 'staff' | 'resources'

/** A row of the calendar. Only `to solve`, `staff` and `instance` are lanes that cards stand in; the others are headings. */
export type Lane =
  | { readonly kind: 'to solve'; readonly id: typeof toSolveLaneId }
  | {
      readonly kind: 'group'
      readonly id: `group-${LaneGroup}`
      readonly group: LaneGroup
      readonly count: number
      readonly open: boolean
    }
  | { readonly kind: 'staff'; readonly id: StaffMemberId; readonly name: string; readonly colour: string }
  | {
      readonly kind: 'resource'
      readonly id: ResourceId
      readonly name: string
      readonly colour: string | null
      readonly count: number
      readonly open: boolean
    }
  | {
      readonly kind: 'instance'
      readonly id: ResourceInstanceId
      readonly name: string
      readonly resourceId: ResourceId
      readonly resourceName: string
    }

/** What a person chose to see: rows folded away by their id, and whether people who do not work that day are shown. */
type LaneChoice = { readonly folded: ReadonlySet<string>; readonly everyone: boolean }

/**
 * The rows of a day from top to bottom: "To solve" if something stands there, then staff, then each resource with its
 * instances, in the manager's order. `hidden` counts the people left out because they do not work that day.
 */
export function lanesOf(day: Day, choice: LaneChoice): { lanes: Lane[]; hidden: number } {
  const held = holdersOf(day)
  const isThere = (holder: { id: string; archived: boolean }) => !holder.archived || held.has(holder.id)
  const there = day.staff.filter(isThere)
  const shown = there.filter((member) => choice.everyone || isAtWork(member) || held.has(member.id))
  const resources = day.resources.flatMap((resource) => {
    const instances = resource.instances.filter(isThere)
    return instances.length > 0 ? [{ resource, instances }] : []
  })
  const staffOpen = !choice.folded.has('group-staff')
  const resourcesOpen = !choice.folded.has('group-resources')
  const lanes: Lane[] = [
    ...(hasOpen(day) ? [{ kind: 'to solve', id: toSolveLaneId } as const] : []),
    { kind: 'group', id: 'group-staff', group: 'staff', count: shown.length, open: staffOpen },
    ...(staffOpen ? shown.map(staffLane) : []),
    { kind: 'group', id: 'group-resources', group: 'resources', count: resources.length, open: resourcesOpen },
    ...(resourcesOpen
      ? resources.flatMap(({ resource, instances }) => resourceLanes(resource, instances, choice))
      : []),
  ]
  return { lanes, hidden: there.length - shown.length }
}

/** Whether something of the day has no holder yet. */
function hasOpen(day: Day): boolean {
  return day.cards.some((card) => card.holding && card.reservations.some(({ holderId }) => holderId === null))
}

function holdersOf(day: Day): ReadonlySet<string> {
  return new Set(day.cards.flatMap((card) => card.reservations.flatMap(({ holderId }) => holderId ?? [])))
}

function isAtWork(member: StaffOfDay): boolean {
  return member.open.length > 0
}

function staffLane({ id, name, colour }: StaffOfDay): Lane {
  return { kind: 'staff', id, name, colour }
}

function resourceLanes(resource: ResourceOfDay, instances: readonly InstanceOfDay[], choice: LaneChoice): Lane[] {
  const open = !choice.folded.has(resource.id)
  const { id, name, colour } = resource
  return [
    { kind: 'resource', id, name, colour, count: instances.length, open },
    ...(open
      ? instances.map((instance): Lane => ({
          kind: 'instance',
          id: instance.id,
          name: instance.name,
          resourceId: id,
          resourceName: name,
        }))
      : []),
  ]
}
