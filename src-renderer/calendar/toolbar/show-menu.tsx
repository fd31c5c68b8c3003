import { ActionIcon, Button, Popover, Stack, Switch } from '@mantine/core'
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import { useCalendarChoice } from '../calendar-choice.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

/** What the day leaves out unless asked: cancelled and no-show visits, people who do not work. */
export function ShowMenu({ tight }: { readonly tight: boolean }) {
  const { t } = useCalendarWords()
  const { withResting, everyone } = useCalendarChoice()
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        {tight ? (
          <ActionIcon variant="default" size={34} aria-label={t('show.label')} title={t('show.label')}>
            <SlidersHorizontal size={17} aria-hidden />
          </ActionIcon>
        ) : (
          <Button variant="default" px="sm" rightSection={<ChevronDown size={14} aria-hidden />}>
            {t('show.label')}
          </Button>
        )}
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
