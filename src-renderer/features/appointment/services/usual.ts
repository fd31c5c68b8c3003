import type { PlannedLine } from '../../../../src-shared/contract/visit.ts'
import type { Service } from '../draft/service-choice.ts'

/** The lead's own duration and price for a service, else the service's; the lead holds the first staff seat. */
export function usualOf(
  service: Service,
  line: PlannedLine | undefined,
): { readonly minutes: number; readonly price: number | null } {
  const lead = line?.seats.find(({ kind }) => kind === 'staff')?.holderId
  const performer = service.performers.find(({ staffId }) => staffId === lead)
  return {
    minutes: performer?.durationMinutes ?? service.durationMinutes,
    price: performer?.price ?? service.price,
  }
}
