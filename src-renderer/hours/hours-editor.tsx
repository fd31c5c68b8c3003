import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Hours } from '../../src-shared/domain/hours.ts'
import { ExceptionRows } from './exception-rows.tsx'
import type { TypedHoursProblem } from './hours-problem.ts'
import { WeekRows } from './week-rows.tsx'

type Props = {
  readonly hours: Hours
  readonly onChange: (hours: Hours) => void
  /** The day that cannot be kept so, and why. */
  readonly problem: TypedHoursProblem | null
}

/** What repeats every week, and the dates that differ. */
export function HoursEditor({ hours, onChange, problem }: Props) {
  const { t } = useTranslation('hours')
  return (
    <Stack gap="lg">
      <section>
        <Title order={3} mb="xs">
          {t('weekly')}
        </Title>
        <WeekRows weekly={hours.weekly} onChange={(weekly) => onChange({ ...hours, weekly })} problem={problem} />
      </section>
      <section>
        <Title order={3} mb="xs">
          {t('exceptions')}
        </Title>
        <ExceptionRows
          exceptions={hours.exceptions}
          onChange={(exceptions) => onChange({ ...hours, exceptions })}
          problem={problem}
        />
      </section>
    </Stack>
  )
}
