import { ActionIcon, Button, Input, Popover, SegmentedControl, Stack, Switch } from '@mantine/core'
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import { useCalendarChoice } from '../calendar-choice.ts'
import { rowHeights } from '../timeline/picture.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

/** What the day leaves out unless asked, cancelled and no-show visits and people who do not work, and how high it is. */
export function ShowMenu({ tight }: { readonly tight: boolean }) {
  const { t } = useCalendarWords()
  const { shows, withResting, everyone, rows } = useCalendarChoice()
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
          {shows === 'day' && (
            <Input.Wrapper label={t('rows.label')} labelElement="div">
              <SegmentedControl
                fullWidth
                aria-label={t('rows.label')}
                value={rows}
                onChange={(chosen) => useCalendarChoice.setState({ rows: chosen })}
                data={rowHeights.map((height) => ({ value: height, label: t(`rows.${height}`) }))}
              />
            </Input.Wrapper>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
