import type { OutputOf } from '../../src-shared/contract/kit.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { Requirement } from '../../src-shared/domain/requirement.ts'

export type CannotBeBooked = OutputOf<DeskContract['operations']['services']['list']>[number]['cannotBeBooked']

/** Who and what there is to fulfil requirements: active ones only. */
export type Supply = {
  readonly performers: ReadonlySet<string>
  readonly resources: readonly {
    readonly id: string
    readonly archived: boolean
    readonly instances: readonly { readonly archived: boolean; readonly serviceIds: readonly string[] }[]
  }[]
}

/** Why nobody can ever book the service as things stand, the first requirement that fails; null: it can be booked. */
export function cannotBeBooked(
  serviceId: string,
  requirements: readonly Requirement[],
  { performers, resources }: Supply,
): CannotBeBooked {
  const instancesOf = (resourceId: string) =>
    resources
      .filter(({ id, archived }) => id === resourceId && !archived)
      .flatMap(({ instances }) => instances)
      .filter(({ archived, serviceIds }) => !archived && (serviceIds.length === 0 || serviceIds.includes(serviceId)))
  for (const requirement of requirements) {
    const { quantity } = requirement
    if (requirement.kind === 'resource') {
      const { resourceIds } = requirement
      const instances = resourceIds.flatMap(instancesOf).length
      if (instances === 0) return { reason: 'no active instance', resourceIds }
      if (instances < quantity) return { reason: 'too few instances', resourceIds, quantity }
    } else {
      const { staffIds } = requirement
      const people = staffIds.length > 0 ? staffIds.filter((id) => performers.has(id)).length : performers.size
      if (people === 0) return { reason: 'nobody performs it' }
      if (people < quantity) return { reason: 'too few performers', quantity }
    }
  }
  return null
}
