import type { Day, DayCard } from './day.ts'
import type { Shade } from './shading.ts'

/** What stands in a slot: a visit, a reason why nothing can be booked there, or nothing. */
export type InSlot = { readonly card: DayCard | null; readonly shade: Shade | null }

/** What stands in a lane at an instant, which is also told as the salon's wall clock. */
export function inSlot(day: Day, shades: readonly Shade[], laneId: string, at: number, wallClock: string): InSlot {
  const holds = (card: Day['cards'][number]) =>
    card.reservations.some(
      ({ holderId, hold }) => holderId === laneId && hold.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt),
    )
  return {
    card: day.cards.find((card) => card.holding && holds(card)) ?? null,
    shade: shades.find((shade) => shade.laneId === laneId && shade.start <= wallClock && wallClock < shade.end) ?? null,
  }
}
