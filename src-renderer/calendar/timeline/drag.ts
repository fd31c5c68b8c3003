import { wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'
import type { DrawnCard } from '../day/drawn-card.ts'
import type { Lane } from '../day/lanes.ts'
import { mayCarry } from '../day/moved.ts'
import { letGo } from './let-go.ts'
import { laneIdAt } from './lit-copies.ts'
import { pixelsPerMinute } from './place-in-time.ts'
import type { Registry } from './registry.ts'
import { stretchingOf } from './stretching.ts'
import type { Drop, Places, TimelineActions } from './timeline-actions.ts'
import { verdictOf } from './verdict.ts'

type Moving = {
  readonly drawn: DrawnCard
  readonly from: Lane
  minutes: number
  places: Places | null
  onlyThisLine: boolean
}

/**
 * One drag from beginning to end: what the pointer is over, whether the card would fit there, Shift and Escape.
 * FullCalendar asks `allows` for every place the card comes to; the answer never waits for main.
 */
export function dragOf(
  root: HTMLElement,
  zone: string,
  actions: TimelineActions,
  { registry, mayGo }: { readonly registry: Registry; readonly mayGo: (places: Places | null) => void },
) {
  let moving: Moving | null = null
  let stretching: ReturnType<typeof stretchingOf> | null = null
  let escaped = false
  const pointer = { x: 0, y: 0 }

  const over = (): Lane | null => {
    const id = laneIdAt(pointer)
    return (id === null ? null : registry.lanes.get(id)) ?? moving?.from ?? null
  }

  const shiftAlong = (minutes: number) => root.style.setProperty('--along', `${minutes * pixelsPerMinute(root)}px`)

  const tell = () => {
    if (stretching) {
      const stretch = stretching.stretch()
      shiftAlong(stretch.endMinutes)
      actions.dragging({ kind: 'stretch', ...stretch, ...pointer })
    }
    const to = over()
    if (!moving || !to) return
    const { minutes, onlyThisLine, places } = moving
    const drop = dropAt(moving, to)
    const { verdict, freeFrom } = verdictOf(zone, drop, places)
    root.dataset['verdict'] = verdict
    shiftAlong(onlyThisLine ? 0 : minutes)
    actions.dragging({ kind: 'carry', by: 'hand', ...drop, ...pointer, verdict, freeFrom })
  }

  const askPlaces = (asked: Moving) => {
    const { onlyThisLine } = asked
    asked.places = null
    void actions.places(asked.drawn, asked.from, onlyThisLine).then((places) => {
      if (moving !== asked || asked.onlyThisLine !== onlyThisLine) return
      asked.places = places
      mayGo(places)
      tell()
    })
  }

  const onPointer = ({ clientX, clientY, shiftKey }: PointerEvent) => {
    Object.assign(pointer, { x: clientX, y: clientY })
    onShift(shiftKey)
    tell()
  }
  const onShift = (held: boolean) => {
    if (!moving || moving.onlyThisLine === held || moving.drawn.card.linesOfVisit === 1) return
    moving.onlyThisLine = held
    askPlaces(moving)
    tell()
  }
  const onKey = (event: KeyboardEvent) => {
    onShift(event.shiftKey)
    if (event.type !== 'keydown' || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    escaped = true
    letGo()
  }
  // The button decides with the keys held just then; FullCalendar ends the drag a moment later, when Shift may be up.
  const onRelease = () => listening('removeEventListener')
  const listening = (add: 'addEventListener' | 'removeEventListener') => {
    window[add]('pointermove', onPointer as EventListener, true)
    window[add]('pointerup', onRelease, true)
    window[add]('keydown', onKey as EventListener, true)
    window[add]('keyup', onKey as EventListener, true)
  }

  const hold = ({ clientX, clientY }: MouseEvent) => {
    escaped = false
    Object.assign(pointer, { x: clientX, y: clientY })
    listening('addEventListener')
  }

  return {
    /** A card was taken hold of. */
    begin(drawn: DrawnCard | undefined, element: HTMLElement, event: MouseEvent) {
      hold(event)
      const from = registry.lanes.get(laneIdAt(element) ?? '')
      const { shiftKey } = event
      if (!drawn || !from) return
      moving = { drawn, from, minutes: 0, places: null, onlyThisLine: shiftKey && drawn.card.linesOfVisit > 1 }
      markAlong(root, drawn, (lineId) => lineId !== drawn.lineId)
      askPlaces(moving)
    },
    /** The edge of a card was taken hold of. */
    beginStretch(drawn: DrawnCard | undefined, event: MouseEvent) {
      hold(event)
      if (!drawn) return
      const held = stretchingOf(zone, drawn, registry.cards.values())
      stretching = held
      markAlong(root, drawn, (lineId) => held.later.has(lineId))
      tell()
    },
    /** Whether it may be let go where it is now; `start` and `end` are the wall clocks it would have there. */
    allows(cardId: string | null, start: string, end: string): boolean {
      if (stretching) {
        const { drawn } = stretching.stretch()
        if (cardId === drawn.id) stretching.to(start, end)
        tell()
        return stretching.stretch().over === null
      }
      const to = over()
      if (!moving || !to) return true
      if (cardId === moving.drawn.id) moving.minutes = wallMinutesBetween(moving.drawn.start, start)
      tell()
      return mayCarry(moving.drawn.card, moving.from, to)
    },
    /** It was let go. */
    end(): Ended {
      listening('removeEventListener')
      const to = over()
      const drop = moving && to ? dropAt(moving, to) : null
      const stretch = stretching?.stretch() ?? null
      const held = moving?.drawn ?? stretch?.drawn
      if (held) markAlong(root, held, () => false)
      moving = null
      stretching = null
      mayGo(null)
      delete root.dataset['verdict']
      actions.dragging(null)
      return { drop, over: stretch?.over ?? null, escaped }
    },
    get isOn(): boolean {
      return moving !== null || stretching !== null
    },
  }
}

/** What it was let go with: a card somewhere else, or a start over an earlier line of the same visit. */
type Ended = { readonly drop: Drop | null; readonly over: DrawnCard['card'] | null; readonly escaped: boolean }

function dropAt({ drawn, from, minutes, onlyThisLine }: Moving, to: Lane): Drop {
  return { drawn, from, to, minutes, onlyThisLine }
}

/** Marks the lines of the visit that go along with what is dragged; Shift holds them back by the way they go. */
function markAlong(root: HTMLElement, { card }: DrawnCard, goes: (lineId: string) => boolean): void {
  for (const copy of root.querySelectorAll<HTMLElement>(`[data-visit="${card.visit.id}"]`)) {
    if (goes(copy.dataset['line'] ?? '')) copy.dataset['along'] = ''
    else delete copy.dataset['along']
  }
}
