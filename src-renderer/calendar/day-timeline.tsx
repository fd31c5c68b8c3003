import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorRequest } from '../app/editor-request.ts'
import { dateAt, wallClockAt, wallMinutesBetween } from '../../src-shared/domain/salon-time.ts'
import { now, useSalon } from '../app/salon.ts'
import { useShownVisit } from '../app/shown-visit.ts'
import { CardCorner } from './card-corner.tsx'
import { CardDetails } from './card-details.tsx'
import type { Day } from './day/day.ts'
import { toSolveLaneId } from './day/lanes.ts'
import classes from './day-timeline.module.css'
import { DragChip } from './drag-chip.tsx'
import { useFollowPointed } from './pointed-card.ts'
import type { Picture } from './timeline/picture.ts'
import { createTimeline, type Timeline } from './timeline/timeline.ts'
import type { TimelineActions } from './timeline/timeline-actions.ts'
import { useBringToSolve } from './to-solve-asked.ts'
import { useCalendarWords } from './use-calendar-words.ts'
import { useOverlay } from './use-overlay.ts'
import { useKeyboardHand } from './use-keyboard-hand.ts'
import { useTimelineActions } from './use-timeline-actions.ts'
import { useTimelineWords } from './use-timeline-words.ts'

type Props = { readonly day: Day; readonly picture: Picture }

/** The day as lanes of time: FullCalendar in a frame of ours. */
export function DayTimeline({ day, picture }: Props) {
  const frame = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const [timeline, setTimeline] = useState<Timeline | null>(null)
  const { zone } = useSalon()
  const { i18n } = useTranslation()
  const { t, format } = useCalendarWords()
  const words = useTimelineWords()
  const actions = useTimelineActions(picture.date)
  const latest = useRef({ actions, picture })
  const direction = i18n.dir()

  useEffect(() => {
    latest.current = { actions, picture }
  })

  // Before anything else can happen: a key pressed as soon as the cards are seen is not lost.
  useLayoutEffect(() => {
    if (!canvas.current) return
    const made = createTimeline(canvas.current, latest.current.picture, {
      zone,
      words,
      direction,
      now: () => wallClockAt(zone, Math.floor(now())),
      actions: always(() => latest.current.actions),
    })
    setTimeline(made)
    return () => made.destroy()
  }, [zone, words, direction])

  useEffect(() => timeline?.show(picture), [timeline, picture])

  useEffect(() => {
    const clock = wallClockAt(zone, Math.floor(now()))
    if (timeline && picture.date === dateAt(zone, Math.floor(now()))) {
      timeline.scrollTo(wallMinutesBetween(`${picture.date}T00:00`, clock))
    }
  }, [timeline, zone, picture.date])

  const shownId = useShownVisit(({ id }) => id)
  useEffect(() => {
    if (!timeline || shownId === null || !picture.cards.some(({ card }) => card.visit.id === shownId)) return
    // The focus lights every copy of it. The toast that asked for this gives its focus back first.
    const timer = setTimeout(() => {
      const drawn = canvas.current?.querySelector<HTMLElement>(`[data-visit="${shownId}"]`)
      if (!drawn) return
      drawn.scrollIntoView({ block: 'center', inline: 'center' })
      drawn.focus({ preventScroll: true })
      useShownVisit.setState({ id: null })
    }, 100)
    return () => clearTimeout(timer)
  }, [timeline, shownId, picture])

  useBringToSolve(canvas, picture.date, `[data-resource-id="${toSolveLaneId}"] [data-card]`, picture)

  const editing = useEditorRequest(({ request }) => request !== null)
  useEffect(() => {
    if (!editing) timeline?.unselect()
  }, [timeline, editing])

  const overlay = useOverlay(picture.date)
  useEffect(() => timeline?.overlay(overlay), [timeline, overlay])

  useKeyboardHand(frame, timeline, day, picture, actions)
  useFollowPointed(frame)
  const label = t('region', { day: format.longDate(picture.date) })
  return (
    <section ref={frame} className={classes.frame} aria-label={label}>
      <div ref={canvas} className="day-timeline" />
      <CardCorner cards={picture.cards} root={frame} />
      <CardDetails day={day} cards={picture.cards} />
      <DragChip day={day} />
    </section>
  )
}

/** Actions that look up the newest ones when they are called: the timeline keeps these from its first day to its last. */
function always(newest: () => TimelineActions): TimelineActions {
  return {
    open: (...given) => newest().open(...given),
    menu: (...given) => newest().menu(...given),
    draw: (...given) => newest().draw(...given),
    fold: (...given) => newest().fold(...given),
    zoom: (...given) => newest().zoom(...given),
    drop: (...given) => newest().drop(...given),
    stretch: (...given) => newest().stretch(...given),
    keep: (...given) => newest().keep(...given),
    notOver: (...given) => newest().notOver(...given),
    notThere: (...given) => newest().notThere(...given),
    places: (...given) => newest().places(...given),
    dragging: (...given) => newest().dragging(...given),
  }
}
