import type { Calendar, EventInput } from '@fullcalendar/core'
import { clockText } from '../day/wall-time.ts'
import { differences } from './differences.ts'
import { cardInput, shadeInput } from './event-input.ts'
import type { Picture } from './picture.ts'
import type { Registry } from './registry.ts'
import { zoomOptions } from './zoom.ts'

/** Brings the calendar from one picture to the next, touching only what differs. */
export function drawDifferences(calendar: Calendar, registry: Registry, before: Picture | null, after: Picture): void {
  if (before && before.zoom !== after.zoom) setOptions(calendar, zoomOptions(after.zoom))
  if (before && before.hours.from !== after.hours.from)
    calendar.setOption('slotMinTime', clockText(after.hours.from * 60))
  if (before && before.hours.to !== after.hours.to) calendar.setOption('slotMaxTime', clockText(after.hours.to * 60))
  if (before && before.date !== after.date) calendar.gotoDate(after.date)
  drawLanes(calendar, registry, before, after)
  drawEvents(calendar, registry.shades, after.shades, shadeInput)
  drawEvents(calendar, registry.cards, after.cards, cardInput)
}

/** Options that FullCalendar can change while it runs. */
function setOptions(calendar: Calendar, options: ReturnType<typeof zoomOptions>): void {
  calendar.setOption('slotDuration', options.slotDuration)
  calendar.setOption('snapDuration', options.snapDuration)
  calendar.setOption('slotLabelInterval', options.slotLabelInterval)
  calendar.setOption('slotMinWidth', options.slotMinWidth)
}

/** New rows make FullCalendar look at all of them again, so they are given only when one differs. */
function drawLanes(calendar: Calendar, registry: Registry, before: Picture | null, after: Picture): void {
  if (JSON.stringify(before?.lanes) === JSON.stringify(after.lanes)) return
  registry.lanes.clear()
  for (const lane of after.lanes) registry.lanes.set(lane.id, lane)
  calendar.setOption(
    'resources',
    after.lanes.map((lane, place) => ({ id: lane.id, place, looks: JSON.stringify(lane) })),
  )
}

function drawEvents<Drawn extends { readonly id: string }>(
  calendar: Calendar,
  drawn: Map<string, Drawn>,
  after: readonly Drawn[],
  input: (drawn: Drawn) => EventInput,
): void {
  const { gone, changed, come } = differences(drawn, after)
  for (const id of [...gone, ...changed.map((one) => one.id)]) {
    calendar.getEventById(id)?.remove()
    drawn.delete(id)
  }
  for (const one of [...changed, ...come]) {
    drawn.set(one.id, one)
    calendar.addEvent(input(one))
  }
}
