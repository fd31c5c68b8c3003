import { wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'
import type { DrawnCard } from '../day/drawn-card.ts'
import { movedInstant } from '../day/moved.ts'
import type { Stretched } from './timeline-actions.ts'

/** A card whose edge is held, and how far it has come. */
type Stretching = {
  readonly to: (start: string, end: string) => void
  readonly stretch: () => Stretched
  /** The lines of the visit that go along with its end. */
  readonly later: ReadonlySet<string>
}

/**
 * The start of a line stops at the end of the visit's line before it: nobody is served twice at once unless the editor
 * was told so. The end has no such stop, for the later lines go along.
 */
export function stretchingOf(zone: string, drawn: DrawnCard, all: Iterable<DrawnCard>): Stretching {
  const { card } = drawn
  const others = [...all]
    .map((other) => other.card)
    .filter((other) => other.visit.id === card.visit.id && other.lineId !== card.lineId)
  const before = endsLast(others.filter(({ endsAt }) => endsAt <= card.startsAt))
  const later = new Set(others.filter(({ startsAt }) => startsAt >= card.endsAt).map(({ lineId }) => lineId))
  let startMinutes = 0
  let endMinutes = 0
  return {
    later,
    to: (start, end) => {
      startMinutes = wallMinutesBetween(drawn.start, start)
      endMinutes = wallMinutesBetween(drawn.end, end)
    },
    stretch: () => {
      const isOver = before !== null && movedInstant(zone, card.startsAt, startMinutes) < before.endsAt
      return {
        drawn,
        startMinutes,
        endMinutes,
        over: isOver ? before : null,
        pushes: later.size > 0 && endMinutes !== 0,
      }
    },
  }
}

function endsLast(cards: readonly DrawnCard['card'][]): DrawnCard['card'] | null {
  return cards.toSorted((a, b) => b.endsAt - a.endsAt)[0] ?? null
}
