import type { Search } from '../../../../src-shared/contract/search.ts'
import type { LineRequest } from '../../../../src-shared/contract/visit.ts'
import type { ServiceId, StaffMemberId } from '../../../../src-shared/domain/id.ts'
import type { Service } from '../draft/service-choice.ts'

/** The part of the day a visit is to begin in. */
export const partsOfDay = ['any', 'morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

const spans: Readonly<Record<PartOfDay, Search['between']>> = {
  any: null,
  morning: { from: '00:00', to: '12:00' },
  afternoon: { from: '12:00', to: '17:00' },
  evening: { from: '17:00', to: '24:00' },
}

/** A service that is looked for, and the people wished for it; none: anyone. */
export type SearchedService = {
  readonly key: number
  readonly serviceId: ServiceId
  readonly staffIds: readonly StaffMemberId[]
}

/** What is looked for: over which days, in which part of the day. */
export type SearchDraft = {
  readonly services: readonly SearchedService[]
  readonly from: string
  readonly to: string
  readonly part: PartOfDay
}

/** So many services can be chosen in a search. */
export const mostServices = 5

export function betweenOf(part: PartOfDay): Search['between'] {
  return spans[part]
}

/** The chosen services as lines, one after another. */
export function linesOf(
  services: readonly SearchedService[],
  serviceOf: (id: string) => Service | undefined,
): LineRequest[] {
  return services.map(({ serviceId, staffIds }) => ({
    serviceId,
    begins: { kind: 'after' },
    staff: wishes(serviceOf(serviceId), staffIds),
    instances: [],
    added: [],
  }))
}

/**
 * One wish a seat: where there are people enough, each of them will do for each seat; else each has a seat of their own, and
 * the rest is anyone's.
 */
function wishes(service: Service | undefined, staffIds: readonly StaffMemberId[]): LineRequest['staff'] {
  if (staffIds.length === 0) return []
  const seats = (service?.requirements ?? []).reduce(
    (sum, requirement) => sum + (requirement.kind === 'staff' ? requirement.quantity : 0),
    0,
  )
  if (staffIds.length >= seats) return Array.from({ length: seats }, () => ({ oneOf: [...staffIds] }))
  return staffIds.map((id) => ({ oneOf: [id] }))
}
