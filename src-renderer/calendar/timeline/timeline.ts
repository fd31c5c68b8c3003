import { Calendar } from '@fullcalendar/core'
import interactionPlugin from '@fullcalendar/interaction'
import resourceTimelinePlugin from '@fullcalendar/resource-timeline'
import { clockText } from '../day/wall-time.ts'
import { drawDifferences } from './draw-differences.ts'
import { drawingOptions } from './drawing-options.ts'
import { handOptions } from './hand-options.ts'
import { heldPlace } from './held-place.ts'
import { keepFocus } from './keep-focus.ts'
import { listenToCards } from './listen-to-cards.ts'
import { lightCopies } from './lit-copies.ts'
import { noOverlay, type Overlay, overlayRules, overlaySheet } from './overlay.ts'
import type { Picture } from './picture.ts'
import { emptyRegistry } from './registry.ts'
import { showToEverybody } from './roles.ts'
import type { Places, TimelineActions } from './timeline-actions.ts'
import type { TimelineWords } from './timeline-words.ts'
import '../paints.css'
import './timeline.css'
import { snapMinutes, zoomOptions } from './zoom.ts'
import { zoomByWheel } from './zoom-by-wheel.ts'

export type Timeline = {
  readonly show: (picture: Picture) => void
  /** Brings a time of the day, in minutes after midnight, to one third of the width. */
  readonly scrollTo: (minutes: number) => void
  /** Marks a stretch of a lane, wall clock, and brings it into sight; gives where its end is in the window. */
  readonly mark: (laneId: string, start: string, end: string, verdict: string) => { x: number; y: number }
  /** Takes the drawn or marked stretch of free time away. */
  readonly unselect: () => void
  /** Lays something behind the cards; while a card is carried, where it may go is shown instead. */
  readonly overlay: (overlay: Overlay) => void
  readonly destroy: () => void
}

/** What a timeline is made with; `now` gives the wall clock of the salon. */
type Setting = {
  readonly zone: string
  readonly now: () => string
  readonly words: TimelineWords
  readonly actions: TimelineActions
  readonly direction: 'ltr' | 'rtl'
}

/**
 * FullCalendar's resource timeline under our own terms. It is told wall-clock times in "UTC", knows neither the zone nor
 * the contract, and is given differences, never a new list. What arrives during a drag waits until the drag is over.
 */
export function createTimeline(root: HTMLElement, first: Picture, setting: Setting): Timeline {
  const { zone, words, actions, direction } = setting
  const registry = emptyRegistry()
  let shown = first
  let waiting: Picture | null = null
  let laid = noOverlay
  let carried: Places | null = null
  const sheet = overlaySheet()
  const lay = () => {
    const { date, hours } = shown
    sheet.show(overlayRules(carried ? { free: carried, moves: [] } : laid, { zone, date, hours, direction }))
  }
  let wheelX: number | null = null

  const draw = (before: Picture | null, after: Picture) => {
    const held = before && before.zoom !== after.zoom ? heldPlace(root, before.hours, wheelX) : null
    wheelX = null
    shown = after
    root.dataset['rows'] = after.rows
    keepFocus(root, () => calendar.batchRendering(() => drawDifferences(calendar, registry, before, after)))
    lay()
    if (before && before.rows !== after.rows) calendar.updateSize()
    if (held) bring(held.minutes, () => held.across)
  }
  const show = (picture: Picture) => {
    if (hand.drag.isOn) waiting = picture
    else draw(shown, picture)
  }
  const settled = () =>
    setTimeout(() => {
      if (waiting) draw(shown, waiting)
      waiting = null
    })
  const hand = handOptions(root, zone, registry, actions, {
    settled,
    mayGo: (places) => {
      carried = places
      lay()
    },
  })

  const host = document.createElement('div')
  root.append(host)
  const calendar = new Calendar(host, {
    plugins: [resourceTimelinePlugin, interactionPlugin],
    schedulerLicenseKey: 'GPL-My-Project-Is-Open-Source',
    initialView: 'resourceTimelineDay',
    initialDate: first.date,
    timeZone: 'UTC',
    now: () => setting.now(),
    nowIndicator: true,
    nowIndicatorSnap: false,
    direction,
    scrollTimeReset: false,
    ...zoomOptions(first.zoom),
    slotMinTime: clockText(first.hours.from * 60),
    slotMaxTime: clockText(first.hours.to * 60),
    ...drawingOptions(registry, words, actions.fold),
    ...hand.options,
  })
  /** Scrolls until a time stands so far after the beginning of what is visible. */
  const bring = (minutes: number, across: (visible: number) => number) => {
    const body = root.querySelector('.fc-timeline-body')
    const visible = body?.closest('.fc-scroller')?.clientWidth ?? 0
    const whole = body?.scrollWidth ?? 0
    const { from, to } = shown.hours
    if (whole > visible) calendar.scrollToTime({ minutes: minutes - ((to - from) * 60 * across(visible)) / whole })
  }
  draw(null, first)
  calendar.render()
  showToEverybody(host)

  const resized = new ResizeObserver(() => calendar.updateSize())
  resized.observe(root)
  const stops = [
    lightCopies(root),
    listenToCards(root, registry, actions, () => snapMinutes(shown.zoom)),
    zoomByWheel(root, (direction, clientX) => {
      wheelX = clientX
      if (!actions.zoom(direction)) wheelX = null
    }),
    () => resized.disconnect(),
    hand.stop,
    sheet.stop,
  ]

  return {
    show,
    scrollTo: (minutes) => bring(minutes, (visible) => visible / 3),
    mark: (laneId, start, end, verdict) => {
      root.dataset['verdict'] = verdict
      calendar.select({ start, end, resourceId: laneId })
      const marked = root.querySelector('.fc-highlight')
      marked?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = marked?.getBoundingClientRect()
      return { x: box?.left ?? 0, y: box?.bottom ?? 0 }
    },
    unselect: () => {
      delete root.dataset['verdict']
      calendar.unselect()
    },
    overlay: (overlay) => {
      laid = overlay
      lay()
    },
    destroy: () => {
      for (const stop of stops) stop()
      calendar.destroy()
      host.remove()
    },
  }
}
