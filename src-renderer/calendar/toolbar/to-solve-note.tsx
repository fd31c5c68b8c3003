import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { api } from '../../rpc/desk.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { showDate } from './show-date.ts'

/** From today on, the days on which something has no holder yet; absent when there are none. */
export function ToSolveNote({ today }: { readonly today: string }) {
  const { t, format } = useCalendarWords()
  const days = useQuery(api.calendar.toSolve.options({ from: today })).data ?? []
  if (days.length === 0) return null
  const count = days.reduce((sum, day) => sum + day.count, 0)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="light"
          color="orange"
          px="sm"
          title={t('toSolve.elsewhereHint')}
          leftSection={<CircleAlert size={16} aria-hidden />}
        >
          {t('toSolve.elsewhere', { count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {days.map((day) => (
          <Menu.Item key={day.date} onClick={() => showDate(day.date, today)} rightSection={String(day.count)}>
            {format.shortDate(day.date)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
