import type { ShownHours } from './shown-hours.ts'

/** A place of the day that keys can reach: a lane, and minutes after midnight. */
export type Slot = { readonly laneId: string; readonly minutes: number }
export type Step = 'earlier' | 'later' | 'up' | 'down'

/** The slot one step further, within the lanes and the hours shown; at the edge it stays. */
export function stepped(
  slot: Slot,
  step: Step,
  lanes: readonly { readonly id: string }[],
  { from, to }: ShownHours,
  stepMinutes: number,
): Slot {
  if (step === 'earlier' || step === 'later') {
    const minutes = slot.minutes + (step === 'later' ? stepMinutes : -stepMinutes)
    return from * 60 <= minutes && minutes < to * 60 ? { ...slot, minutes } : slot
  }
  const index = lanes.findIndex(({ id }) => id === slot.laneId)
  const next = lanes[index + (step === 'down' ? 1 : -1)]
  return next ? { ...slot, laneId: next.id } : slot
}
