import { Button } from '@mantine/core'
import { CalendarX } from 'lucide-react'
import { useCalendarWords } from '../use-calendar-words.ts'
import classes from './not-today-banner.module.css'
import { showDate } from './show-date.ts'

/** Says loudly that the day shown is not today: people on the phone book into the wrong week. */
export function NotTodayBanner({ date, today }: { readonly date: string; readonly today: string }) {
  const { t, format } = useCalendarWords()
  if (date === today) return null
  return (
    <div className={classes.banner} role="note">
      <CalendarX size={17} aria-hidden />
      <span>{t('notToday.sentence', { day: format.longDate(date) })}</span>
      <Button size="compact-sm" variant="white" onClick={() => showDate(today, today)}>
        {t('notToday.back')}
      </Button>
    </div>
  )
}
