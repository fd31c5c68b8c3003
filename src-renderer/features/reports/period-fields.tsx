import { Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/salon.ts'
import { DateField } from '../../ui/date-field.tsx'
import { type Period, periodNames, periodOf } from './report-period.ts'

type Props = { readonly period: Period; readonly today: string; readonly onChange: (period: Period) => void }

/** Which days a report is about: one of the usual periods, or from a date to another. */
export function PeriodFields({ period, today, onChange }: Props) {
  const { t } = useTranslation('reports')
  const { datePattern } = useFormat()
  const usual = periodNames.find((name) => {
    const { from, to } = periodOf(name, today)
    return from === period.from && to === period.to
  })
  const options = [...periodNames, ...(usual ? [] : (['own'] as const))]
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={t('period.label')}
        data={options.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={usual ?? 'own'}
        onChange={(chosen) => {
          const name = periodNames.find((each) => each === chosen)
          if (name) onChange(periodOf(name, today))
        }}
      />
      <DateField
        label={t('period.from')}
        pattern={datePattern}
        value={period.from}
        maxDate={period.to}
        w={140}
        onChange={(from) => from !== null && onChange({ from, to: from > period.to ? from : period.to })}
      />
      <DateField
        label={t('period.to')}
        pattern={datePattern}
        value={period.to}
        minDate={period.from}
        w={140}
        onChange={(to) => to !== null && onChange({ from: to < period.from ? to : period.from, to })}
      />
    </Group>
  )
}
