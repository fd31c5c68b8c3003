import type { DayCard } from '../day/day.ts'
import type { CardStatusWanted } from './use-card-deeds.ts'

/** The statuses a card can be given from its menu, in the order of a visit; the words differ where one is restored. */
export function menuStatuses(card: DayCard, usesInService: boolean): readonly CardStatusWanted[] {
  if (card.visit.kind === 'event') return [card.status === 'cancelled' ? 'planned' : 'cancelled']
  if (!card.holding) return ['confirmed']
  const inOrder: readonly CardStatusWanted[] = [
    'pending',
    'confirmed',
    'arrived',
    'in service',
    'completed',
    'no-show',
    'cancelled',
  ]
  return inOrder.filter((status) => {
    if (status === card.status) return false
    if (status === 'pending') return card.status === 'confirmed'
    return status !== 'in service' || usesInService
  })
}
