import { cardAt, laneIdAt } from './lit-copies.ts'
import { wallClockUnder } from './place-in-time.ts'
import type { Registry } from './registry.ts'
import type { TimelineActions } from './timeline-actions.ts'

/**
 * Opening a card by click, Enter or Space, its menu by right click, Shift+F10 or the menu key, and a new one by a double
 * click on free time. Returns what stops it.
 */
export function listenToCards(
  root: HTMLElement,
  registry: Registry,
  actions: TimelineActions,
  stepMinutes: () => number,
): () => void {
  const drawnAt = (target: EventTarget | null) => {
    const element = cardAt(target)
    const drawn = registry.cards.get(element?.dataset['card'] ?? '')
    return element && drawn ? { element, drawn } : null
  }
  const onClick = ({ target }: MouseEvent) => {
    const card = drawnAt(target)
    if (card) actions.open(card.drawn)
  }
  const onDoubleClick = ({ target, clientX, clientY }: MouseEvent) => {
    const lane = registry.lanes.get(laneIdAt({ x: clientX, y: clientY }) ?? '')
    const start = wallClockUnder(root, clientX, stepMinutes())
    if (!cardAt(target) && lane && start !== null) actions.draw(lane, start, null)
  }
  const onMenu = (event: MouseEvent) => {
    const card = drawnAt(event.target)
    if (!card) return
    event.preventDefault()
    // The menu key makes the same event, without a place of its own.
    const box = card.element.getBoundingClientRect()
    const byMouse = event.button === 2
    const at = byMouse ? { x: event.clientX, y: event.clientY } : { x: box.left + 8, y: box.bottom }
    actions.menu(card.drawn, laneIdAt(card.element), at)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const card = drawnAt(event.target)
    if (!card) return
    event.preventDefault()
    actions.open(card.drawn)
  }
  root.addEventListener('click', onClick)
  root.addEventListener('dblclick', onDoubleClick)
  root.addEventListener('contextmenu', onMenu)
  root.addEventListener('keydown', onKey)
  return () => {
    root.removeEventListener('click', onClick)
    root.removeEventListener('dblclick', onDoubleClick)
    root.removeEventListener('contextmenu', onMenu)
    root.removeEventListener('keydown', onKey)
  }
}
