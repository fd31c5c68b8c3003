import { Button, Popover, Stack, Switch } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useCalendarChoice } from '../calendar-choice.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

/** What the day leaves out unless asked: cancelled and no-show visits, people who do not work. */
export function ShowMenu() {
  const { t } = useCalendarWords()
  const { withResting, everyone } = useCalendarChoice()
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" px="sm" rightSection={<ChevronDown size={14} aria-hidden />}>
          {t('show.label')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('show.label')}>
        <Stack gap="sm">
          <Switch
            label={t('show.resting')}
            checked={withResting}
            onChange={({ currentTarget }) => useCalendarChoice.setState({ withResting: currentTarget.checked })}
          />
          <Switch
            label={t('show.everyone')}
            checked={everyone}
            onChange={({ currentTarget }) => useCalendarChoice.setState({ everyone: currentTarget.checked })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
