import { createElement as h, type ComponentChild } from '@fullcalendar/core/preact'
import type { Lane } from '../day/lanes.ts'
import type { TimelineWords } from './timeline-words.ts'
import styles from './lane.module.css'

/** What stands at the beginning of a row: a name, or a heading with a button that folds its rows away. */
export function laneContent(lane: Lane, words: TimelineWords, onFold: (id: string) => void): ComponentChild {
  switch (lane.kind) {
    case 'to solve':
      return h('span', { class: styles.toSolve }, words.lane(lane))
    case 'staff':
      return h(
        'span',
        { class: styles.staff },
        h('span', { class: styles.dot, style: { backgroundColor: lane.colour } }),
        h('span', { class: styles.name, title: lane.name }, lane.name),
      )
    case 'instance':
      return h('span', { class: `${styles.name ?? ''} ${styles.instance ?? ''}`, title: lane.name }, lane.name)
    case 'group':
    case 'resource':
      return h(
        'button',
        {
          type: 'button',
          class: lane.kind === 'group' ? styles.group : styles.resource,
          'aria-expanded': String(lane.open),
          'aria-label': words.fold(lane),
          onClick: () => onFold(lane.id),
        },
        h('span', { class: styles.chevron, 'data-open': String(lane.open) }),
        h('span', { class: styles.name, title: words.lane(lane) }, words.lane(lane)),
        lane.open ? null : h('span', { class: styles.count }, String(lane.count)),
      )
  }
}
