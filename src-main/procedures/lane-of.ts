import type { Rules } from './gather-rules.ts'
import type { Lane } from './moved-visit.ts'

/** The lane of a holder; null: nobody and nothing has this id. */
export function laneOf({ staff, instances }: Rules, holderId: string): Lane | null {
  if (staff.some(({ id }) => id === holderId)) return { holderId, kind: 'staff', resourceId: null }
  const instance = instances.find(({ id }) => id === holderId)
  return instance ? { holderId, kind: 'instance', resourceId: instance.resourceId } : null
}
