import type { DrawnCard } from '../day/drawn-card.ts'
import type { Lane } from '../day/lanes.ts'
import { mayCarry, movedInstant } from '../day/moved.ts'
import type { CarryNews, Places } from './timeline-actions.ts'

/** Where a card is carried: from which lane, over which, and so many wall minutes later. */
type Carried = { readonly drawn: DrawnCard; readonly from: Lane; readonly to: Lane; readonly minutes: number }

/**
 * Whether a card would fit where it is carried, and the next start there at which it does. A lane without any starts is
 * full that day; a lane that main did not name can never take the card. `places` is null until main has answered.
 */
export function verdictOf(
  zone: string,
  { drawn, from, to, minutes }: Carried,
  places: Places | null,
): Pick<CarryNews, 'verdict' | 'freeFrom'> {
  if (!mayCarry(drawn.card, from, to)) return { verdict: 'not this lane', freeFrom: null }
  if (!places) return { verdict: 'unknown', freeFrom: null }
  const starts = places.get(to.id)
  if (!starts) return { verdict: 'cannot', freeFrom: null }
  const at = movedInstant(zone, drawn.card.startsAt, minutes)
  if (starts.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)) return { verdict: 'fits', freeFrom: at }
  const next = Math.min(...starts.filter(({ endsAt }) => endsAt > at).map(({ startsAt }) => startsAt))
  return { verdict: 'does not fit', freeFrom: Number.isFinite(next) ? next : null }
}
