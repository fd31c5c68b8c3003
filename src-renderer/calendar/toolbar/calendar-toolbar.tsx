import { ActionIcon, Button, SegmentedControl, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CalendarSearch, ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { addDays } from '../../../src-shared/domain/salon-time.ts'
import { api } from '../../rpc/desk.ts'
import { useCalendarChoice } from '../calendar-choice.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import classes from './calendar-toolbar.module.css'
import { DateButton } from './date-button.tsx'
import { HiddenPeople } from './hidden-people.tsx'
import { Legend } from './legend.tsx'
import { showDate } from './show-date.ts'
import { ShowMenu } from './show-menu.tsx'
import { ToSolveNote } from './to-solve-note.tsx'
import { useFitting } from './use-fitting.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

type Props = {
  readonly date: string
  readonly today: string
  /** How many people are left out because they do not work that day. */
  readonly hidden: number
  readonly onNew: () => void
  readonly onFind: () => void
}

/** What is given up, step by step, for the toolbar to stay one row, also beside the editor. */
const gives = { show: 1, words: 2, longDate: 3, rest: 4 } as const

/** Which day, how it is shown, and a new appointment; always one row. */
export function CalendarToolbar({ date, today, hidden, onNew, onFind }: Props) {
  const { t, format } = useCalendarWords()
  const { shows } = useCalendarChoice()
  const toSolve = useQuery(api.calendar.toSolve.options({ from: today })).data ?? []
  const withHidden = hidden > 0 && shows === 'day'
  const words = [format.locale, shows, withHidden, toSolve.length > 0].join()
  const { row, level } = useFitting(gives.rest, words, date)
  const turn = (days: number) => showDate(addDays(date, days), today)
  return (
    <div ref={row} className={classes.toolbar} role="toolbar" aria-label={t('title')} data-tight={level}>
      <Button variant="default" px="sm" onClick={() => showDate(today, today)}>
        {t('today')}
      </Button>
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('previousDay')}
          title={t('previousDay')}
          onClick={() => turn(-1)}
        >
          <ChevronLeft size={18} className={classes.flips} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={34} aria-label={t('nextDay')} title={t('nextDay')} onClick={() => turn(1)}>
          <ChevronRight size={18} className={classes.flips} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <DateButton date={date} today={today} />
      <Title order={1} className={classes.title} aria-live="polite" title={format.dateHeading(date)}>
        {level < gives.longDate ? format.dateHeading(date) : format.shortDateHeading(date)}
      </Title>
      <ToSolveNote days={toSolve} today={today} tight={level >= gives.rest} />
      <div className={classes.space} />
      {withHidden && <HiddenPeople count={hidden} tight={level >= gives.show} />}
      <ShowMenu tight={level >= gives.show} />
      <Legend />
      {shows === 'day' && <ZoomButtons />}
      <SegmentedControl
        aria-label={t('view.label')}
        value={shows}
        onChange={(value) => useCalendarChoice.setState({ shows: value })}
        data={[
          { value: 'day', label: t('view.day') },
          { value: 'list', label: t('view.list') },
        ]}
      />
      <Button
        variant="default"
        px={level < gives.words ? 'sm' : 8}
        leftSection={level < gives.words && <CalendarSearch size={17} aria-hidden />}
        {...(level < gives.words ? {} : { 'aria-label': t('findTime'), title: t('findTime') })}
        onClick={onFind}
      >
        {level < gives.words ? t('findTime') : <CalendarSearch size={17} aria-hidden />}
      </Button>
      <Button
        px={level < gives.rest ? 'md' : 'xs'}
        leftSection={level < gives.rest && <Plus size={17} aria-hidden />}
        {...(level < gives.words ? {} : { 'aria-label': t('newAppointment'), title: t('newAppointment') })}
        onClick={onNew}
      >
        {level < gives.words && t('newAppointment')}
        {level >= gives.words && level < gives.rest && t('newShort')}
        {level >= gives.rest && <Plus size={17} aria-hidden />}
      </Button>
    </div>
  )
}
