import { createElement as h, type ComponentChild } from '@fullcalendar/core/preact'
import { wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'
import type { DrawnCard } from '../day/drawn-card.ts'
import { latenessSymbols, statusSymbols } from '../status-look.ts'
import type { TimelineWords } from './timeline-words.ts'
import styles from './card.module.css'

/** How much of a bar is on screen: a day may cut it at either end. */
type Shown = { readonly isStart: boolean; readonly isEnd: boolean }

/**
 * What stands in a card. It is the same in each of its lanes; styles hide what a lane has no use for and a short card no
 * room: first the time, then the service, then the name, the status never.
 */
export function cardContent(drawn: DrawnCard, shown: Shown, words: TimelineWords): ComponentChild {
  const { card, names } = drawn
  const minutes = wallMinutesBetween(drawn.start, drawn.end)
  const places = words.places(drawn)
  return h(
    'div',
    { class: styles.card },
    shown.isStart && drawn.before > 0 ? buffer(styles.before, drawn.before / minutes) : null,
    shown.isEnd && drawn.after > 0 ? buffer(styles.after, drawn.after / minutes) : null,
    card.colour === null ? null : h('span', { class: styles.strip, style: { backgroundColor: card.colour } }),
    h(
      'div',
      { class: styles.inner },
      h('span', { class: styles.who }, words.who(drawn)),
      ' ',
      h(
        'span',
        { class: styles.about },
        symbol(drawn.open ? 'symbol-open' : statusSymbols[card.status], styles.status),
        places === '' ? null : h('span', { class: styles.places }, places),
        ' ',
        h(
          'span',
          { class: styles.what },
          h('span', { class: styles.service }, card.serviceName),
          ' ',
          h('span', { class: styles.time }, words.time(drawn)),
        ),
        names.staff.length > 0 ? by(names.staff) : null,
        h(
          'span',
          { class: styles.marks },
          drawn.lateness ? symbol(latenessSymbols[drawn.lateness], styles.mark) : null,
          drawn.marked ? symbol('symbol-marked', styles.mark) : null,
          drawn.pinned ? symbol('symbol-pinned', styles.mark) : null,
          card.note === '' ? null : symbol('symbol-note', styles.lesser),
          drawn.piece.number > 1 ? symbol('symbol-piece', styles.lesser) : null,
        ),
      ),
    ),
  )
}

/** Preparation or clean-up: held, but not told to the client. `share` counts in lengths of the bar. */
function buffer(side: string | undefined, share: number): ComponentChild {
  return h('span', { class: `${styles.buffer ?? ''} ${side ?? ''}`, style: { width: `${share * 100}%` } })
}

/** Who does it, for the lanes of what they use: in full where there is room, else by initials. Drawn by the styles. */
function by(staff: readonly string[]): ComponentChild {
  return h('span', { class: styles.by, 'data-full': staff.join(', '), 'data-short': staff.map(initials).join(' ') })
}

/** `AB` of "Anna Bērziņa". */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('')
}

function symbol(name: string, style: string | undefined): ComponentChild {
  return h('svg', { class: style, viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('use', { href: `#${name}` }))
}
