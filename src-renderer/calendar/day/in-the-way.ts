import type { Interval } from '../../../src-shared/domain/interval.ts'
import { overlaps } from '../../../src-shared/domain/interval.ts'
import type { Day, DayCard } from './day.ts'

/** What stands in a lane where a card would go, as far as the day itself shows it. */
type InTheWay =
  | { readonly kind: 'busy'; readonly by: DayCard; readonly until: number }
  | { readonly kind: 'closed'; readonly closed: Day['staff'][number]['closed'][number] }

/**
 * The first thing that stands in a lane during the work of a card that was carried so many minutes further. Main knows
 * more and decides; this names what the eye sees.
 */
export function inTheWay(day: Day, card: DayCard, laneId: string, shift: number): InTheWay | null {
  const work = card.reservations
    .flatMap((reservation) => reservation.work)
    .map(({ startsAt, endsAt }): Interval => ({ startsAt: startsAt + shift, endsAt: endsAt + shift }))
  const meets = (interval: Interval) => work.some((piece) => overlaps(piece, interval))
  const busy = day.cards.find(
    (other) => other.holding && other.visit.id !== card.visit.id && heldIn(other, laneId).some(meets),
  )
  if (busy) {
    const until = Math.max(
      ...heldIn(busy, laneId)
        .filter(meets)
        .map(({ endsAt }) => endsAt),
    )
    return { kind: 'busy', by: busy, until }
  }
  const lanes = [...day.staff, ...day.resources.flatMap(({ instances }) => instances)]
  const closed = lanes.find(({ id }) => id === laneId)?.closed.find(({ interval }) => meets(interval))
  return closed ? { kind: 'closed', closed } : null
}

function heldIn(card: DayCard, laneId: string): Interval[] {
  return card.reservations.filter(({ holderId }) => holderId === laneId).flatMap(({ hold }) => hold)
}
