import type { PlanMove } from '../../../src-shared/contract/visit.ts'
import type { Interval } from '../../../src-shared/domain/interval.ts'
import { wallClockAt, wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'
import type { ShownHours } from '../day/shown-hours.ts'
import type { Places } from './timeline-actions.ts'

/** What lies behind the cards for a moment: where something could begin, and who would move where. */
export type Overlay = { readonly free: Places | null; readonly moves: readonly PlanMove[] }

export const noOverlay: Overlay = { free: null, moves: [] }

type Frame = {
  readonly zone: string
  readonly date: string
  readonly hours: ShownHours
  readonly direction: 'ltr' | 'rtl'
}

/**
 * The overlay as a style sheet of its own: one background for a lane, in percent of its width. So nothing is added to the
 * lanes or measured while a card is carried, and rows that FullCalendar makes anew have it at once.
 */
export function overlayRules({ free, moves }: Overlay, frame: Frame): string {
  const lanes = new Map<string, string[]>()
  const add = (laneId: string, spans: readonly Interval[], colour: string) => {
    const gradient = gradientOf(spans, colour, frame)
    if (gradient !== null) lanes.set(laneId, [...(lanes.get(laneId) ?? []), gradient])
  }
  for (const { to, lines } of moves) add(to, lines, 'var(--lanebook-moves-here)')
  for (const [laneId, starts] of free ?? []) add(laneId, starts, 'var(--lanebook-free-start)')
  const backgrounds = [...lanes].map(
    ([laneId, gradients]) =>
      `.day-timeline .fc-timeline-lane[data-resource-id="${laneId}"] { background-image: ${gradients.join(', ')}; }`,
  )
  const moving = moves.flatMap(({ from, lines }) =>
    lines.map(
      ({ lineId }) =>
        `.day-timeline .fc-timeline-lane[data-resource-id="${from}"] [data-line="${lineId}"] { outline: 2px dashed var(--lanebook-warning-line); outline-offset: 1px; }`,
    ),
  )
  return [...backgrounds, ...moving].join('\n')
}

function gradientOf(
  spans: readonly Interval[],
  colour: string,
  { zone, date, hours, direction }: Frame,
): string | null {
  const from = hours.from * 60
  const whole = (hours.to - hours.from) * 60
  const at = (instant: number) => {
    const minutes = wallMinutesBetween(`${date}T00:00`, wallClockAt(zone, instant))
    return Math.min(100, Math.max(0, ((minutes - from) / whole) * 100))
  }
  const stops = spans.flatMap((span) => {
    const [begin, end] = [at(span.startsAt).toFixed(3), at(span.endsAt).toFixed(3)]
    return begin === end ? [] : [`transparent ${begin}%, ${colour} ${begin}% ${end}%, transparent ${end}%`]
  })
  if (stops.length === 0) return null
  return `linear-gradient(to ${direction === 'ltr' ? 'right' : 'left'}, ${stops.join(', ')})`
}

/** Puts overlays over a document, one at a time. */
export function overlaySheet(): { readonly show: (rules: string) => void; readonly stop: () => void } {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  let shown = ''
  return {
    show: (rules) => {
      if (rules !== shown) sheet.replaceSync(rules)
      shown = rules
    },
    stop: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    },
  }
}
