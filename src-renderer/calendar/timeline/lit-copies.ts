/**
 * While the pointer or the focus is on a card, marks every copy of its line `data-lit="line"` and the other lines of its
 * visit `data-lit="visit"`. Returns what stops it.
 */
export function lightCopies(root: HTMLElement): () => void {
  let lit: HTMLElement | null = null
  const light = (card: HTMLElement | null) => {
    if (card === lit) return
    lit = card
    for (const copy of root.querySelectorAll<HTMLElement>('[data-lit]')) delete copy.dataset['lit']
    if (!card) return
    const { line, visit } = card.dataset
    for (const copy of root.querySelectorAll<HTMLElement>(`[data-visit="${visit ?? ''}"]`)) {
      copy.dataset['lit'] = copy.dataset['line'] === line ? 'line' : 'visit'
    }
  }
  const on = (event: Event) => {
    // While a button is held a card is carried over others, and none of those is meant.
    if (event instanceof MouseEvent && event.buttons !== 0) return
    light(cardAt(event.target))
  }
  const off = () => light(null)
  root.addEventListener('mouseover', on)
  root.addEventListener('focusin', on)
  root.addEventListener('mouseleave', off)
  root.addEventListener('focusout', off)
  return () => {
    root.removeEventListener('mouseover', on)
    root.removeEventListener('focusin', on)
    root.removeEventListener('mouseleave', off)
    root.removeEventListener('focusout', off)
  }
}

/** The card that an element belongs to. */
export function cardAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
}

/** The id of the lane that an element stands in, or that lies under a point of the window. */
export function laneIdAt(where: Element | { readonly x: number; readonly y: number }): string | null {
  const inLane = (element: Element) => element.closest<HTMLElement>('.fc-timeline-lane[data-resource-id]')
  const lane =
    where instanceof Element
      ? inLane(where)
      : document
          .elementsFromPoint(where.x, where.y)
          .map(inLane)
          .find((found) => found !== null)
  return lane?.dataset['resourceId'] ?? null
}
