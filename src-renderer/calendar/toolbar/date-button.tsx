import { Button, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { CalendarDays } from 'lucide-react'
import { create } from 'zustand'
import { useFormat } from '../../app/salon.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { showDate } from './show-date.ts'

/** Whether the date picker is open; the key `g` opens it too. */
export const useDatePicker = create<{ readonly opened: boolean }>(() => ({ opened: false }))

/** The day shown, in words; a click picks another. */
export function DateButton({ date, today }: { readonly date: string; readonly today: string }) {
  const { t } = useCalendarWords()
  const { firstWeekday } = useFormat()
  const opened = useDatePicker((state) => state.opened)
  const set = (next: boolean) => useDatePicker.setState({ opened: next })
  return (
    <Popover opened={opened} onChange={set} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" px="sm" aria-label={t('goToDate')} title={t('goToDate')} onClick={() => set(!opened)}>
          <CalendarDays size={17} aria-hidden />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('goToDate')}>
        <DatePicker
          key={date}
          defaultDate={date}
          value={date}
          firstDayOfWeek={(firstWeekday % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
          getDayProps={(day) => (day === today ? { 'aria-current': 'date', style: { fontWeight: 700 } } : {})}
          onChange={(picked) => {
            if (picked !== null) showDate(picked, today)
            set(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
