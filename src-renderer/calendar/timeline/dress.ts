import type { DrawnCard } from '../day/drawn-card.ts'
import type { Shade } from '../day/shading.ts'
import { paintOf } from '../status-look.ts'
import type { TimelineWords } from './timeline-words.ts'

/** Gives the bar that FullCalendar made its name, its role and its paint. A mirror, drawn while dragging, only paint. */
export function dressCard(element: HTMLElement, drawn: DrawnCard, isMirror: boolean, words: TimelineWords): void {
  const { card } = drawn
  for (const [variable, value] of Object.entries(paintOf(card.status))) element.style.setProperty(variable, value)
  Object.assign(element.dataset, {
    status: card.status,
    holding: String(card.holding),
    open: String(drawn.open),
    marked: String(drawn.marked),
  })
  if (isMirror) return
  Object.assign(element.dataset, { card: drawn.id, line: drawn.lineId, visit: card.visit.id })
  element.tabIndex = 0
  element.role = 'button'
  element.ariaLabel = words.card(drawn)
}

export function dressShade(element: HTMLElement, shade: Shade, words: TimelineWords): void {
  element.dataset['shade'] = shade.kind
  element.title = words.shade(shade)
}
