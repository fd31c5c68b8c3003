import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useToday } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { SpanFields } from '../../hours/span-fields.tsx'
import { api } from '../../rpc/desk.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ClosingPlanView } from '../../visit-lists/closing-plan-view.tsx'
import { useClosing } from '../../visit-lists/use-closing.ts'
import { absence, type TypedAbsence } from './absence.ts'
import { absenceWords } from './absence-words.ts'
import type { StaffMember } from './staff-member.ts'

type Props = {
  readonly member: StaffMember
  readonly onChanged: (changed: boolean) => void
  readonly onOpenVisit: () => void
}

/** A new day off: what it does to visits is shown as soon as its dates are known, and stored as it was shown. */
export function AddDaysOff({ member, onChanged, onOpenVisit }: Props) {
  const { t } = useTranslation('staff')
  const format = useFormat()
  const today = useToday()
  const notify = useNotifyChange()
  const [typed, setTyped] = useState<TypedAbsence>({
    from: null,
    to: null,
    wholeDays: true,
    span: { from: '', to: '' },
  })
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const interval = absence(format.zone, typed)
  const options = api.staff.planTimeOff.options({ id: member.id, interval: interval ?? { startsAt: 0, endsAt: 0 } })
  const { data: known } = useQuery({ ...options, enabled: interval !== null })
  const { plan, close, closing, problem, ...consent } = useClosing(known, alreadyOff)

  function alreadyOff(refusal: { readonly reason: string }) {
    return refusal.reason === 'already-closed' ? t('alreadyOff') : null
  }
  const type = (changed: Partial<TypedAbsence>) => {
    setTyped({ ...typed, ...changed })
    setMissing(false)
    onChanged(true)
  }
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    setMissing(!interval)
    if (!interval) return
    const done = await close((closing) => api.staff.addTimeOff.call({ id: member.id, interval, reason, closing }))
    if (!done) return
    onChanged(false)
    notify({
      message: t('dayOffAdded', { name: member.name, when: absenceWords(format, interval) }),
      command: 'staff.addTimeOff',
    })
  }

  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <Stack gap="sm">
        <Title order={3}>{t('addDaysOff')}</Title>
        <Group grow align="flex-start">
          <DateField
            label={t('firstDay')}
            required
            pattern={format.datePattern}
            minDate={today}
            value={typed.from}
            error={missing && t('datesMissing')}
            onChange={(from) =>
              type({ from, to: typed.to !== null && from !== null && typed.to < from ? from : typed.to })
            }
          />
          <DateField
            label={t('lastDay')}
            pattern={format.datePattern}
            minDate={typed.from ?? today}
            value={typed.to ?? typed.from}
            onChange={(to) => type({ to })}
          />
        </Group>
        <Checkbox
          label={t('wholeDays')}
          checked={typed.wholeDays}
          onChange={(event) => type({ wholeDays: event.currentTarget.checked })}
        />
        {!typed.wholeDays && <SpanFields label={t('away')} span={typed.span} onChange={(span) => type({ span })} />}
        <TextInput
          label={t('reason')}
          placeholder={t('reasonPlaceholder')}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            onChanged(true)
          }}
        />
        {plan && (
          <div aria-live="polite">
            {plan.rehomed.length + plan.left.length === 0 ? (
              <Text size="sm">{t('nothingBooked')}</Text>
            ) : (
              <ClosingPlanView
                plan={plan}
                leaveOpen={consent.leaveOpen}
                onLeaveOpen={consent.setLeaveOpen}
                consentMissing={consent.consentMissing}
                onOpen={onOpenVisit}
              />
            )}
          </div>
        )}
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={closing}>
            {t('addDayOff')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
