import type { CalendarOptions } from '@fullcalendar/core'
import { createElement as h } from '@fullcalendar/core/preact'
import { cardContent } from './card-content.ts'
import { dressCard, dressShade } from './dress.ts'
import { laneContent } from './lane-content.ts'
import { isGroupOfCards, isNoCell } from './roles.ts'
import type { Registry } from './registry.ts'
import type { TimelineWords } from './timeline-words.ts'

/** How rows, cards and shades look: their content is ours, FullCalendar only places it. */
export function drawingOptions(registry: Registry, words: TimelineWords, fold: (rowId: string) => void) {
  const kindOf = (id: string) => {
    const lane = registry.lanes.get(id)
    return lane ? [`row-${lane.kind.replace(' ', '-')}`] : []
  }
  return {
    headerToolbar: false,
    height: '100%',
    resourceAreaWidth: 200,
    resourceAreaColumns: [{ headerContent: h('span', { class: 'only-read' }, words.lanes) }],
    resourceOrder: 'place',
    resourceLabelClassNames: ({ resource }) => kindOf(resource.id),
    resourceLaneClassNames: ({ resource }) => kindOf(resource.id),
    resourceLabelContent: ({ resource }) => {
      const lane = registry.lanes.get(resource.id)
      return lane ? laneContent(lane, words, fold) : ''
    },
    resourceLabelDidMount: ({ el }) => isNoCell(el),
    resourceLaneDidMount: ({ el, resource }) => {
      const lane = registry.lanes.get(resource.id)
      isGroupOfCards(el, lane, lane ? words.lane(lane) : '')
    },
    slotLabelContent: ({ date }) => words.hour(date.toISOString().slice(11, 16)),
    eventMinWidth: 8,
    eventContent: ({ event, isStart, isEnd }) => {
      const drawn = registry.cards.get(event.id)
      if (drawn) return cardContent(drawn, { isStart, isEnd }, words)
      const shade = registry.shades.get(event.id)
      return h('span', { class: 'shade-reason' }, shade?.kind === 'not open' ? '' : (shade?.reason ?? ''))
    },
    eventDidMount: ({ el, event, isMirror }) => {
      const drawn = registry.cards.get(event.id)
      if (drawn && !isMirror) dressCard(el, drawn, words)
      const shade = registry.shades.get(event.id)
      if (shade) dressShade(el, shade, words)
    },
  } satisfies CalendarOptions
}
