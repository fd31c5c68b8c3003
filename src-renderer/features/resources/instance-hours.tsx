import { Collapse, Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hours } from '../../../src-shared/domain/hours.ts'
import { useSalon } from '../../app/salon.ts'
import { HoursEditor } from '../../hours/hours-editor.tsx'
import type { TypedHoursProblem } from '../../hours/hours-problem.ts'
import { alwaysOpen, isAlwaysOpen } from './instance-fields.ts'

type Props = {
  readonly hours: Hours
  readonly problem: TypedHoursProblem | null
  readonly onChange: (hours: Hours) => void
}

/** Always, or at certain hours only: those begin as the salon's, and come back when the switch was turned by mistake. */
export function InstanceHours({ hours, problem, onChange }: Props) {
  const { t } = useTranslation('resources')
  const { openingHours } = useSalon()
  const [typed, setTyped] = useState<Hours>({ weekly: openingHours.weekly, exceptions: [] })
  const limited = !isAlwaysOpen(hours)
  const change = (changed: Hours) => {
    setTyped(changed)
    onChange(changed)
  }
  return (
    <Stack gap="sm">
      <Switch
        label={t('certainHours')}
        description={t('certainHoursHint')}
        checked={limited}
        onChange={(event) => onChange(event.currentTarget.checked ? typed : alwaysOpen)}
      />
      <Collapse expanded={limited}>
        {limited && <HoursEditor hours={hours} problem={problem} onChange={change} />}
      </Collapse>
    </Stack>
  )
}
