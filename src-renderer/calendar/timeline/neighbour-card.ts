import type { Step } from '../day/slot.ts'
import { laneIdAt } from './lit-copies.ts'

/** The card before or after a card in its lane, or the one nearest in time in the next lane that has any. */
export function neighbourOf(root: HTMLElement, card: HTMLElement, step: Step): HTMLElement | null {
  const lanes = [...root.querySelectorAll<HTMLElement>('.fc-timeline-lane[data-resource-id]')]
  const index = lanes.findIndex((lane) => lane.dataset['resourceId'] === laneIdAt(card))
  const lane = lanes[index]
  const start = startOf(card)
  if (!lane) return null
  if (step === 'earlier') return cardsOf(lane).findLast((other) => startOf(other) < start) ?? null
  if (step === 'later') return cardsOf(lane).find((other) => startOf(other) > start) ?? null
  const others = step === 'down' ? lanes.slice(index + 1) : lanes.slice(0, index).toReversed()
  const next = others.map(cardsOf).find((cards) => cards.length > 0) ?? []
  const away = (other: HTMLElement) => Math.abs(startOf(other) - start)
  return next.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

/** From the beginning of the day on. */
function cardsOf(lane: HTMLElement): HTMLElement[] {
  return [...lane.querySelectorAll<HTMLElement>('[data-card]')].toSorted((a, b) => startOf(a) - startOf(b))
}

/** How far from the beginning of the day, in pixels. */
function startOf(card: HTMLElement): number {
  const harness = card.closest<HTMLElement>('.fc-timeline-event-harness')
  const lane = card.closest<HTMLElement>('.fc-timeline-lane')
  if (!harness || !lane) return 0
  const backwards = getComputedStyle(lane).direction === 'rtl'
  const [inner, outer] = [harness.getBoundingClientRect(), lane.getBoundingClientRect()]
  return backwards ? outer.right - inner.right : inner.left - outer.left
}
