import { Button, Group, Menu, Text } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hours } from '../../src-shared/domain/hours.ts'
import { useFormat, useToday } from '../app/salon.ts'
import { DateField } from '../ui/date-field.tsx'
import { DayRow } from './day-row.tsx'
import classes from './hours.module.css'
import type { TypedHoursProblem } from './hours-problem.ts'

type Exceptions = Hours['exceptions']

type Props = {
  readonly exceptions: Exceptions
  readonly onChange: (exceptions: Exceptions) => void
  readonly problem: TypedHoursProblem | null
}

/** Dates that differ from the week: a holiday, a long Thursday. What has passed is kept, but not shown. */
export function ExceptionRows({ exceptions, onChange, problem }: Props) {
  const { t } = useTranslation('hours')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const today = useToday()
  const [date, setDate] = useState<string | null>(null)
  const taken = exceptions.some((other) => other.date === date)
  const ahead = exceptions.filter((other) => other.date >= today)
  const put = (changed: Exceptions[number]) =>
    onChange(exceptions.map((other) => (other.date === changed.date ? changed : other)))
  const add = () => {
    if (date === null || taken) return
    onChange([...exceptions, { date, stretches: [] }].sort((a, b) => (a.date < b.date ? -1 : 1)))
    setDate(null)
  }
  return (
    <>
      {ahead.length > 0 && (
        <div className={classes.days}>
          {ahead.map((exception) => {
            const label = format.fullDate(exception.date)
            const wrong = problem?.day.kind === 'date' && problem.day.date === exception.date ? problem.problem : null
            return (
              <DayRow
                key={exception.date}
                label={label}
                stretches={exception.stretches}
                onChange={(stretches) => put({ ...exception, stretches })}
                error={wrong && t(`problem.${wrong}`)}
                menu={
                  <Menu.Item
                    leftSection={<X size={14} aria-hidden />}
                    onClick={() => onChange(exceptions.filter((other) => other.date !== exception.date))}
                  >
                    {common('remove', { name: label })}
                  </Menu.Item>
                }
              />
            )
          })}
        </div>
      )}
      <Group gap="sm" align="flex-end" mt={ahead.length > 0 ? 'sm' : 0}>
        <DateField
          w={180}
          label={t('date')}
          pattern={format.datePattern}
          minDate={today}
          value={date}
          error={taken && t('problem.day twice')}
          onChange={setDate}
        />
        <Button variant="default" disabled={date === null || taken} onClick={add}>
          {t('addException')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('exceptionsHint')}
      </Text>
    </>
  )
}
