import { useEffect, type RefObject } from 'react'
import { create } from 'zustand'
import { cardAt, laneIdAt } from './timeline/lit-copies.ts'

/** The card under the pointer or with the focus, and where it stands in the window. */
export type Pointed = {
  readonly cardId: string
  readonly laneId: string | null
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

export const usePointed = create<{ readonly pointed: Pointed | null }>(() => ({ pointed: null }))

/** Follows the pointer, and the focus as far as keys moved it, over the cards within an element; scrolling and Escape end it. */
export function useFollowPointed(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const point = (pointed: Pointed | null) => usePointed.setState({ pointed })
    const onOver = (event: MouseEvent | FocusEvent) => {
      // While a button is held something is carried or drawn, and whatever lies under it is not meant.
      if (event instanceof MouseEvent && event.buttons !== 0) return
      const { target } = event
      const card = cardAt(target)
      // A click, or a menu that gives the focus back after one, points at nothing: the pointer is elsewhere by then.
      if (event.type === 'focusin' && card && !card.matches(':focus-visible')) return
      const { pointed } = usePointed.getState()
      if (card) {
        if (pointed?.cardId !== card.dataset['card'] || pointed?.laneId !== laneIdAt(card)) point(pointedAt(card))
      } else if (!isCorner(target)) point(null)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') point(null)
    }
    const off = () => point(null)
    const onDown = ({ target }: Event) => {
      if (!isCorner(target)) off()
    }
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      if (!isCorner(relatedTarget)) off()
    }
    element.addEventListener('mouseover', onOver)
    element.addEventListener('focusin', onOver)
    element.addEventListener('mouseleave', off)
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('focusout', onBlur)
    element.addEventListener('scroll', off, true)
    window.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('mouseover', onOver)
      element.removeEventListener('focusin', onOver)
      element.removeEventListener('mouseleave', off)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('focusout', onBlur)
      element.removeEventListener('scroll', off, true)
      window.removeEventListener('keydown', onKey)
      off()
    }
  }, [root])
}

/** The button in the corner of a card belongs to the card. */
function isCorner(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-corner]') !== null
}

function pointedAt(card: HTMLElement): Pointed {
  const { left, top, right, bottom } = card.getBoundingClientRect()
  return { cardId: card.dataset['card'] ?? '', laneId: laneIdAt(card), box: { left, top, right, bottom } }
}
