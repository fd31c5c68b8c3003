import { Alert, Loader, VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { upToGrid } from '../../src-shared/domain/salon-time.ts'
import { openEditor } from '../app/editor-request.ts'
import { useFailureWords } from '../app/failure-words.ts'
import { now, useSalon, useToday } from '../app/salon.ts'
import { openTimeSearch } from '../app/time-search.ts'
import { useView } from '../app/view.ts'
import { useToastHeight } from '../ui/use-toast-height.ts'
import { AdjustDialog } from './actions/adjust-dialog.tsx'
import { AnywayDialog } from './actions/anyway-dialog.tsx'
import { CancelDialog } from './actions/cancel-dialog.tsx'
import { CardMenu } from './actions/card-menu.tsx'
import { MoveDialog } from './actions/move-dialog.tsx'
import { RoomDialog } from './actions/room-dialog.tsx'
import { Announcements } from './announcements.tsx'
import { useCalendarChoice } from './calendar-choice.ts'
import { useCalendarKeys } from './calendar-keys.ts'
import classes from './calendar-screen.module.css'
import type { Day } from './day/day.ts'
import { drawnCards } from './day/drawn-card.ts'
import { lanesOf } from './day/lanes.ts'
import { shadesOf } from './day/shading.ts'
import { shownHours } from './day/shown-hours.ts'
import { instantOnDay } from './day/wall-time.ts'
import { DayTimeline } from './day-timeline.tsx'
import { NoLanes } from './no-lanes.tsx'
import { DayList } from './list/day-list.tsx'
import { Symbols } from './symbols.tsx'
import { CalendarToolbar } from './toolbar/calendar-toolbar.tsx'
import { NotTodayBanner } from './toolbar/not-today-banner.tsx'
import { useDay } from './use-day.ts'
import { useLateness } from './use-lateness.ts'

/** The Appointment Calendar: one day, as lanes of time or as a list. */
export function CalendarScreen() {
  const { t } = useTranslation('calendar')
  const { zone } = useSalon()
  const today = useToday()
  const date = useView(({ view }) => (view.screen === 'calendar' ? view.date : undefined)) ?? today
  const { shows, withResting, everyone, folded, zoom, rows } = useCalendarChoice()
  const { data: day, error } = useDay(date, withResting)
  const failureWords = useFailureWords()
  const late = useLateness(day)

  const picture = useMemo(() => {
    if (!day) return null
    const { lanes, hidden } = lanesOf(day, { folded: new Set(folded), everyone })
    return {
      hidden,
      shown: {
        date: day.date,
        hours: shownHours(zone, day),
        zoom,
        rows,
        lanes,
        cards: drawnCards(zone, day, late),
        shades: shadesOf(zone, day),
      },
    }
  }, [day, zone, folded, everyone, zoom, rows, late])

  const openNew = () => openEditor({ kind: 'new', startsAt: usualStart(zone, date, today, day) })
  const find = () => openTimeSearch({ startsAt: usualStart(zone, date, today, day), visit: null })
  useCalendarKeys(date, today, openNew, find)
  useToastHeight()

  return (
    <div className={classes.screen}>
      <Symbols />
      <VisuallyHidden component="p">{t('title')}</VisuallyHidden>
      <CalendarToolbar date={date} today={today} hidden={picture?.hidden ?? 0} onNew={openNew} onFind={find} />
      <NotTodayBanner date={date} today={today} />
      {day?.openingHours.length === 0 && <div className={classes.note}>{t('closedDay')}</div>}
      <div className={classes.day}>
        {error && (
          <Alert color="red" variant="light" m="md" title={t('failed')}>
            {failureWords(error)}
          </Alert>
        )}
        {!picture && !error && <Loader m="xl" aria-label={t('loading')} />}
        {day && picture && shows === 'day' && !isEmpty(day) && <DayTimeline day={day} picture={picture.shown} />}
        {day && shows === 'day' && isEmpty(day) && <NoLanes />}
        {day && shows === 'list' && <DayList day={day} late={late} />}
      </div>
      <CardMenu />
      {day && <CancelDialog day={day} />}
      <AnywayDialog />
      <RoomDialog />
      <AdjustDialog />
      {day && <MoveDialog day={day} />}
      <Announcements />
    </div>
  )
}

/** Whether there is nobody and nothing yet to be booked. */
function isEmpty(day: Day): boolean {
  return day.staff.length === 0 && day.resources.every(({ instances }) => instances.length === 0)
}

/** Where a new appointment is begun that names no time: now on today, else when the salon opens, else at nine. */
function usualStart(zone: string, date: string, today: string, day: Day | undefined): number {
  if (date === today) return upToGrid(now())
  const opens = day?.date === date ? day.openingHours[0]?.startsAt : undefined
  return opens ?? instantOnDay(zone, date, 9 * 60)
}
