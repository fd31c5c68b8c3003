import type { EventInput } from '@fullcalendar/core'
import type { DrawnCard } from '../day/drawn-card.ts'
import { cardClasses } from './dress.ts'
import type { Shade } from '../day/shading.ts'

/** A card in FullCalendar's terms. The bars of one line are a group, so that all its copies move together. */
export function cardInput(drawn: DrawnCard): EventInput {
  const { id, lineId, start, end, laneIds, card, startsTheLine, endsTheLine } = drawn
  const movable = isMovable(drawn)
  return {
    id,
    groupId: lineId,
    start,
    end,
    resourceIds: [...laneIds],
    classNames: [
      ...cardClasses(drawn),
      ...(startsTheLine ? [] : ['fixed-start']),
      ...(endsTheLine ? [] : ['fixed-end']),
    ],
    startEditable: movable,
    resourceEditable: movable,
    durationEditable: movable && (startsTheLine || endsTheLine) && card.holding,
  }
}

/** What rests or is over stays where it was. */
function isMovable({ card }: DrawnCard): boolean {
  return card.holding && card.status !== 'completed'
}

export function shadeInput({ id, laneId, start, end, kind }: Shade): EventInput {
  const classNames = kind === 'not open' ? ['is-not-open'] : []
  return { id, start, end, resourceId: laneId, classNames, display: 'background', overlap: true, editable: false }
}
