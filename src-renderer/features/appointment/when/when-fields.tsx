import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { instantOf, wallClockAt } from '../../../../src-shared/domain/salon-time.ts'
import { useFormat, useSalon, useToday } from '../../../app/salon.ts'
import { DateField } from '../../../ui/date-field.tsx'
import classes from './when-fields.module.css'
import { TimeField } from './time-field.tsx'

type Props = {
  readonly startsAt: number
  /** When the visit ends as planned; null: not known yet. */
  readonly endsAt: number | null
  readonly disabled: boolean
  readonly onChange: (startsAt: number) => void
  /** What is typed as the date or the start became unclear, or clear again. */
  readonly onUnclear: (field: 'date' | 'start', isUnclear: boolean) => void
}

/** The day and the start of the visit, and when it will be over. */
export function WhenFields({ startsAt, endsAt, disabled, onChange, onUnclear }: Props) {
  const { t } = useTranslation('appointment')
  const { zone } = useSalon()
  const format = useFormat()
  const today = useToday()
  const wall = wallClockAt(zone, startsAt)
  return (
    <Group gap="sm" align="flex-end" className={classes.when ?? ''}>
      <DateField
        label={t('when.date')}
        value={wall.slice(0, 10)}
        valueFormat="ddd D MMM YYYY"
        pattern={format.datePattern}
        today={today}
        unclear={t('when.dateUnclear', { example: format.dateInFigures(today) })}
        onUnclear={(isUnclear) => onUnclear('date', isUnclear)}
        disabled={disabled}
        flex={1}
        onChange={(date) => {
          if (date !== null) onChange(instantOf(zone, date, wall.slice(11)))
        }}
      />
      <TimeField
        label={t('when.start')}
        at={startsAt}
        disabled={disabled}
        onChange={onChange}
        onUnclear={(isUnclear) => onUnclear('start', isUnclear)}
      />
      <Text size="sm" c="dimmed" pb={8} miw="4.5rem">
        {endsAt === null ? '' : t('when.until', { time: format.time(endsAt) })}
      </Text>
    </Group>
  )
}
