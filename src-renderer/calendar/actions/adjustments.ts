import { gridMinutes } from '../../../src-shared/domain/interval.ts'
import { dateAt } from '../../../src-shared/domain/salon-time.ts'
import type { HowAdjusted } from '../card-asked.ts'
import type { DayCard } from '../day/day.ts'

/** What can be said of a card on its day: it began late, takes longer, or is over early. Main decides by its own clock. */
export function adjustmentsOf(zone: string, card: DayCard, now: number): HowAdjusted[] {
  const isToday = dateAt(zone, card.startsAt) === dateAt(zone, Math.floor(now))
  if (!card.holding || card.status === 'completed' || !isToday) return []
  const isLate = now >= card.startsAt + gridMinutes
  const isUnderWay = card.startsAt < now && now <= card.endsAt - gridMinutes
  return [
    ...(isLate ? (['started late'] as const) : []),
    'ten more minutes',
    ...(isUnderWay ? (['finished early'] as const) : []),
  ]
}
