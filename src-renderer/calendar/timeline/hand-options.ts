import type { CalendarOptions } from '@fullcalendar/core'
import { wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'
import { mayCarry } from '../day/moved.ts'
import { dragOf } from './drag.ts'
import { escapeDrawing } from './escape-drawing.ts'
import type { Registry } from './registry.ts'
import type { Places, TimelineActions } from './timeline-actions.ts'

/** What the hand does: carrying and stretching cards, drawing over free time. `settled` is called after each drag, `mayGo` with where a card may go while it is carried. */
export function handOptions(
  root: HTMLElement,
  zone: string,
  registry: Registry,
  actions: TimelineActions,
  { settled, mayGo }: { readonly settled: () => void; readonly mayGo: (places: Places | null) => void },
) {
  const laneOf = (id: string | undefined) => registry.lanes.get(id ?? '') ?? null
  const drag = dragOf(root, zone, actions, { registry, mayGo })
  const drawing = escapeDrawing(root)
  let ended: ReturnType<typeof drag.end> = { drop: null, over: null, escaped: false }

  const options = {
    editable: true,
    selectable: true,
    selectMinDistance: 5,
    unselectAuto: false,
    eventResizableFromStart: true,
    longPressDelay: 350,
    dragRevertDuration: 120,
    selectAllow: ({ resource }) => isForCards(laneOf(resource?.id)?.kind),
    select: ({ resource, startStr, endStr, view, jsEvent }) => {
      // Without an event it is a place that keys have come to.
      if (!jsEvent) return
      const lane = laneOf(resource?.id)
      if (drawing.wasEscaped()) view.calendar.unselect()
      else if (lane) actions.draw(lane, wallClock(startStr), wallClock(endStr))
    },
    eventAllow: ({ startStr, endStr }, moving) =>
      drag.allows(moving?.id ?? null, wallClock(startStr), wallClock(endStr)),
    eventDragStart: ({ el, event, jsEvent }) => drag.begin(registry.cards.get(event.id), el, jsEvent),
    eventDragStop: () => {
      ended = drag.end()
      const { drop, escaped } = ended
      if (drop && escaped) actions.keep(drop.drawn)
      else if (drop && !mayCarry(drop.drawn.card, drop.from, drop.to)) actions.notThere(drop.drawn)
      settled()
    },
    eventDrop: ({ event, newResource, revert }) => {
      const { drop, escaped } = ended
      if (!drop || escaped) {
        revert()
        return
      }
      const minutes = wallMinutesBetween(drop.drawn.start, wallClock(event.startStr))
      actions.drop({ ...drop, minutes, to: laneOf(newResource?.id) ?? drop.from }, revert)
    },
    eventResizeStart: ({ event, jsEvent }) => drag.beginStretch(registry.cards.get(event.id), jsEvent),
    eventResizeStop: () => {
      ended = drag.end()
      if (ended.over && !ended.escaped) actions.notOver(ended.over)
      settled()
    },
    eventResize: ({ event, revert }) => {
      const drawn = registry.cards.get(event.id)
      if (!drawn || ended.escaped) {
        revert()
        if (drawn) actions.keep(drawn)
        return
      }
      const startMinutes = wallMinutesBetween(drawn.start, wallClock(event.startStr))
      const endMinutes = wallMinutesBetween(drawn.end, wallClock(event.endStr))
      actions.stretch({ drawn, startMinutes, endMinutes }, revert)
    },
  } satisfies CalendarOptions
  return { options, drag, stop: drawing.stop }
}

function isForCards(kind: string | undefined): boolean {
  return kind === 'staff' || kind === 'instance'
}

/** `2026-03-02T09:05` of what FullCalendar calls UTC. */
function wallClock(text: string): string {
  return text.slice(0, 16)
}
