import type { AppointmentStatus } from '../../../src-shared/domain/appointment.ts'
import { statusSteps } from '../../../src-shared/domain/status-steps.ts'
import type { DayCard } from '../day/day.ts'
import type { CardStatusWanted } from './use-card-deeds.ts'

type MenuStatuses = { readonly onward: readonly CardStatusWanted[]; readonly corrections: readonly CardStatusWanted[] }

/** The statuses a card can be given from its menu, in the order of a visit, and apart from them those that mend a slip. */
export function menuStatuses(card: DayCard, usesInService: boolean): MenuStatuses {
  if (card.visit.kind === 'event')
    return { onward: [card.status === 'cancelled' ? 'planned' : 'cancelled'], corrections: [] }
  return statusSteps(card.status as AppointmentStatus, usesInService)
}
