import { ActionIcon, Button, SegmentedControl, Title } from '@mantine/core'
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { addDays } from '../../../src-shared/domain/salon-time.ts'
import { useCalendarChoice } from '../calendar-choice.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import classes from './calendar-toolbar.module.css'
import { DateButton } from './date-button.tsx'
import { Legend } from './legend.tsx'
import { showDate } from './show-date.ts'
import { ShowMenu } from './show-menu.tsx'
import { ToSolveNote } from './to-solve-note.tsx'
import { ZoomButtons } from './zoom-buttons.tsx'

type Props = {
  readonly date: string
  readonly today: string
  /** How many people are left out because they do not work that day. */
  readonly hidden: number
  readonly onNew: () => void
}

/** Which day, how it is shown, and a new appointment. */
export function CalendarToolbar({ date, today, hidden, onNew }: Props) {
  const { t, format } = useCalendarWords()
  const { shows } = useCalendarChoice()
  const turn = (days: number) => showDate(addDays(date, days), today)
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('title')}>
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
      <Title order={1} className={classes.title} aria-live="polite">
        {format.longDate(date)}
      </Title>
      <ToSolveNote today={today} />
      <div className={classes.space} />
      {hidden > 0 && shows === 'day' && (
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          title={t('show.hiddenHint')}
          onClick={() => useCalendarChoice.setState({ everyone: true })}
        >
          {t('show.hidden', { count: hidden })}
        </Button>
      )}
      <ShowMenu />
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
      <Button leftSection={<Plus size={17} aria-hidden />} onClick={onNew}>
        {t('newAppointment')}
      </Button>
    </div>
  )
}
