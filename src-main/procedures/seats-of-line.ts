import type { Requirement } from '../allocation/types.ts'
import type { StoredLine } from '../database/stored-visit.ts'
import type { Rules } from './gather-rules.ts'

/** The requirement of each seat of a kind: those a stored line was booked with, else those of the service. */
export function seatsOfLine(
  kind: Requirement['kind'],
  serviceId: string,
  stored: StoredLine | null,
  { catalogue, requirements }: Pick<Rules, 'catalogue' | 'requirements'>,
): Requirement[] {
  if (stored) {
    return stored.demands.flatMap(({ requirementId }) => {
      const requirement = requirements.get(requirementId ?? '')
      return requirement?.kind === kind ? [requirement] : []
    })
  }
  const required = catalogue.services.find(({ id }) => id === serviceId)?.requirements ?? []
  return required.flatMap((requirement) =>
    requirement.kind === kind ? Array.from({ length: requirement.quantity }, () => requirement) : [],
  )
}
