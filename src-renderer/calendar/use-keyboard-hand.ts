import { useEffect, useRef, type RefObject } from 'react'
import { wallClockAt, wallMinutesBetween } from '../../src-shared/domain/salon-time.ts'
import { useEditorRequest } from '../app/editor-request.ts'
import { now, useSalon } from '../app/salon.ts'
import { isElsewhere } from './calendar-keys.ts'
import type { Day } from './day/day.ts'
import type { Slot, Step } from './day/slot.ts'
import { firstSlot, keyboardHand } from './keyboard-hand.ts'
import { usePointed } from './pointed-card.ts'
import { cardAt, laneIdAt } from './timeline/lit-copies.ts'
import { neighbourOf } from './timeline/neighbour-card.ts'
import type { Picture } from './timeline/picture.ts'
import type { Timeline } from './timeline/timeline.ts'
import type { TimelineActions } from './timeline/timeline-actions.ts'
import { useCalendarWords } from './use-calendar-words.ts'

/** What has arrows of its own. */
const withArrows = 'input, textarea, select, [contenteditable], [role="radiogroup"], [role="tablist"], [role="slider"]'

/**
 * Arrows move from card to card where a card has the focus, else from slot to slot; Enter opens what is there, `m` takes
 * up a card, which arrows and Enter then place, and Escape gives up.
 */
export function useKeyboardHand(
  frame: RefObject<HTMLElement | null>,
  timeline: Timeline | null,
  day: Day,
  picture: Picture,
  actions: TimelineActions,
): void {
  const { zone } = useSalon()
  const words = useCalendarWords()
  const latest = useRef({ day, picture, words, actions })
  const kept = useRef<{ slot: Slot | null; date: string | null }>({ slot: null, date: null })
  useEffect(() => {
    latest.current = { day, picture, words, actions }
  })
  const editing = useEditorRequest(({ request }) => request !== null)

  useEffect(() => {
    const root = frame.current
    if (!timeline || !root || editing) return
    const hand = keyboardHand({ timeline, zone, kept: kept.current, latest: () => latest.current })
    const first = () => {
      const { picture: shown } = latest.current
      const clock = wallClockAt(zone, Math.floor(now()))
      return firstSlot(shown, clock.startsWith(shown.date) ? wallMinutesBetween(`${shown.date}T00:00`, clock) : null)
    }
    const backwards = getComputedStyle(root).direction === 'rtl'
    const steps: Readonly<Record<string, Step>> = {
      ArrowLeft: backwards ? 'later' : 'earlier',
      ArrowRight: backwards ? 'earlier' : 'later',
      ArrowUp: 'up',
      ArrowDown: 'down',
    }
    const takeUp = () => {
      const focused = cardAt(document.activeElement)
      const pointed = usePointed.getState().pointed
      const cardId = focused?.dataset['card'] ?? pointed?.cardId
      const laneId = focused ? laneIdAt(focused) : pointed?.laneId
      const drawn = latest.current.picture.cards.find(({ id }) => id === cardId)
      if (drawn && typeof laneId === 'string') hand.carry(drawn, laneId)
    }
    const moveSlot = (step: Step) => {
      hand.move(step, first)
      const lanes = root.querySelector('.fc-timeline-body')?.closest<HTMLElement>('.fc-scroller')
      // Enter is meant for the slot from here on, and for no button that was pressed before.
      if (!isOnLanes(document.activeElement)) lanes?.focus({ preventScroll: true })
    }
    const takeUpOrPlace = (event: KeyboardEvent): boolean => {
      const { isCarrying } = hand
      if (event.code === 'KeyM' && !event.shiftKey) takeUp()
      else if (event.key === 'Enter' && isCarrying) hand.place()
      else if (event.key === 'Enter') return isOnLanes(event.target) && hand.open()
      else if (event.key === 'Escape' || event.key === 'Tab') hand.giveUp()
      else return false
      // Tab goes on, and Escape does what else it does where nothing was carried.
      return event.key !== 'Tab' && (event.key !== 'Escape' || isCarrying)
    }
    /** Whether the key was meant for the lanes. */
    const act = (event: KeyboardEvent): boolean => {
      const step = steps[event.key]
      if (!step) return takeUpOrPlace(event)
      const card = cardAt(event.target)
      if (hand.isCarrying) hand.move(step, first)
      else if (card) neighbourOf(root, card, step)?.focus()
      else moveSlot(step)
      return true
    }
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(target)) return
      if (target instanceof Element && target.closest(withArrows)) return
      if (!act(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const onDown = () => hand.letGo()
    window.addEventListener('keydown', onKey, true)
    root.addEventListener('pointerdown', onDown, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      root.removeEventListener('pointerdown', onDown, true)
      hand.letGo()
    }
  }, [frame, timeline, zone, editing, picture.date])
}

/** Nothing that Enter would press: the page itself, or what keys scroll the lanes by. */
function isOnLanes(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('.fc-scroller'))
}
