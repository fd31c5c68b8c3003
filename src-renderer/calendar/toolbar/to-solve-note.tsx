import { Button, Menu } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import type { ToSolveDay } from '../day/day.ts'
import { askToSolve } from '../to-solve-asked.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { showDate } from './show-date.ts'

type Props = {
  readonly days: readonly ToSolveDay[]
  readonly today: string
  /** A symbol and the number instead of words. */
  readonly tight: boolean
}

/** From today on, the days on which something has no holder yet; absent when there are none. */
export function ToSolveNote({ days, today, tight }: Props) {
  const { t, format } = useCalendarWords()
  if (days.length === 0) return null
  const count = days.reduce((sum, day) => sum + day.count, 0)
  const label = t('toSolve.elsewhere', { count })
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="light"
          color="orange"
          px="sm"
          title={t('toSolve.elsewhereHint')}
          aria-label={label}
          leftSection={<CircleAlert size={16} aria-hidden />}
        >
          {tight ? count : label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {days.map((day) => (
          <Menu.Item
            key={day.date}
            onClick={() => {
              showDate(day.date, today)
              askToSolve(day.date)
            }}
            rightSection={String(day.count)}
          >
            {format.shortDate(day.date)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
