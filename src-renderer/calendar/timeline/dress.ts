import type { DrawnCard } from '../day/drawn-card.ts'
import type { Shade } from '../day/shading.ts'
import { paintClass } from '../status-look.ts'
import type { TimelineWords } from './timeline-words.ts'

/** What a card is painted by. Classes stand before anything is measured; a style set later would cost a measure each. */
export function cardClasses({ card, open, marked, lateness }: DrawnCard): string[] {
  const states = { 'is-resting': !card.holding, 'is-open': open, 'is-marked': marked, 'is-late': lateness !== null }
  return [paintClass(card.status), ...Object.entries(states).flatMap(([name, is]) => (is ? [name] : []))]
}

/** Tells a bar that FullCalendar made what it is. */
export function dressCard(element: HTMLElement, drawn: DrawnCard, words: TimelineWords): void {
  Object.assign(element.dataset, { card: drawn.id, line: drawn.lineId, visit: drawn.card.visit.id })
  element.tabIndex = 0
  element.role = 'button'
  element.ariaLabel = words.card(drawn)
}

export function dressShade(element: HTMLElement, shade: Shade, words: TimelineWords): void {
  element.title = words.shade(shade)
}
