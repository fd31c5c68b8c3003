import { createElement as h, type ComponentChild } from '@fullcalendar/core/preact'
import { wallMinutesBetween } from '../day/wall-time.ts'
import type { DrawnCard } from '../day/drawn-card.ts'
import { statusSymbols } from '../status-look.ts'
import type { TimelineWords } from './timeline-words.ts'
import styles from './card.module.css'

/** How much of a bar is on screen: a day may cut it at either end. */
type Shown = { readonly isStart: boolean; readonly isEnd: boolean }

/** What stands in a card. It is the same in each of its lanes; styles hide what a lane has no use for. */
export function cardContent(drawn: DrawnCard, shown: Shown, words: TimelineWords): ComponentChild {
  const { card, start, end, names } = drawn
  const minutes = wallMinutesBetween(start, end)
  const places = words.places(drawn)
  return h(
    'div',
    { class: styles.card },
    shown.isStart && drawn.before > 0 ? buffer(styles.before, drawn.before / minutes) : null,
    shown.isEnd && drawn.after > 0 ? buffer(styles.after, drawn.after / minutes) : null,
    card.colour === null ? null : h('span', { class: styles.strip, style: { backgroundColor: card.colour } }),
    symbol(drawn.open ? 'symbol-open' : statusSymbols[card.status], styles.status),
    h(
      'span',
      { class: styles.texts },
      h('span', { class: styles.who }, words.who(drawn)),
      h(
        'span',
        { class: styles.what },
        h('span', { class: styles.time }, start.slice(11)),
        names.staff.length > 0 ? h('span', { class: styles.staff }, names.staff.join(', ')) : null,
        h('span', { class: styles.service }, card.serviceName),
      ),
    ),
    h(
      'span',
      { class: styles.marks },
      places === '' ? null : h('span', { class: styles.places }, places),
      drawn.piece.number > 1 ? symbol('symbol-piece', styles.mark) : null,
      card.note === '' ? null : symbol('symbol-note', styles.mark),
      drawn.pinned ? symbol('symbol-pinned', styles.mark) : null,
      drawn.marked ? symbol('symbol-marked', styles.warning) : null,
    ),
  )
}

/** Preparation or clean-up: held, but not told to the client. `share` counts in lengths of the bar. */
function buffer(side: string | undefined, share: number): ComponentChild {
  return h('span', { class: `${styles.buffer ?? ''} ${side ?? ''}`, style: { width: `${share * 100}%` } })
}

function symbol(name: string, style: string | undefined): ComponentChild {
  return h('svg', { class: style, viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('use', { href: `#${name}` }))
}
