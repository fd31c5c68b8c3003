import { cardAt, laneIdAt } from './lit-copies.ts'

/** Does something that may draw cards anew, and puts the focus back on the card that had it. */
export function keepFocus(root: HTMLElement, work: () => void): void {
  const focused = root.contains(document.activeElement) ? cardAt(document.activeElement) : null
  const line = focused?.dataset['line']
  const laneId = focused && laneIdAt(focused)
  work()
  if (line === undefined || focused?.isConnected === true) return
  const copies = [...root.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)]
  const copy = copies.find((element) => laneIdAt(element) === laneId) ?? copies[0]
  copy?.focus({ preventScroll: true })
}
