import { Alert, Button, Checkbox, Group, Stack, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useToday } from '../app/salon.ts'
import { useNotifyChange } from '../app/undo.ts'
import { SpanFields } from '../hours/span-fields.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ClosingPlanView } from '../visit-lists/closing-plan-view.tsx'
import { useClosing } from '../visit-lists/use-closing.ts'
import type { Closed } from './closed.ts'
import { intervalOf, noTimes, type TypedTimes } from './closure-times.ts'
import { closureWords } from './closure-words.ts'

type Props = {
  readonly closed: Closed
  readonly onChanged: (changed: boolean) => void
}

/** A new closure: what it does to visits is shown as soon as its dates are known, and stored as it was shown. */
export function AddClosure({ closed, onChanged }: Props) {
  const { kind, name, commands } = closed
  const { t } = useTranslation('closures')
  const format = useFormat()
  const today = useToday()
  const notify = useNotifyChange()
  const [typed, setTyped] = useState(noTimes)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const interval = intervalOf(format.zone, typed)
  const options = closed.plan(interval ?? { startsAt: 0, endsAt: 0 })
  const { data: known } = useQuery({ ...options, enabled: interval !== null })
  const { plan, close, closing, problem, ...consent } = useClosing(known, alreadyClosed)

  function alreadyClosed(refusal: { readonly reason: string }) {
    return refusal.reason === 'already-closed' ? t(`${kind}.already`) : null
  }
  const type = (changed: Partial<TypedTimes>) => {
    setTyped({ ...typed, ...changed })
    setMissing(false)
    onChanged(true)
  }
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    setMissing(!interval)
    if (!interval) return
    const done = await close((shown) => closed.close({ interval, reason, closing: shown }))
    if (!done) return
    onChanged(false)
    notify({ message: t(`${kind}.added`, { name, when: closureWords(format, interval) }), command: commands.close })
  }

  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <Stack gap="sm">
        <Title order={3}>{t(`${kind}.new`)}</Title>
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
        {!typed.wholeDays && (
          <SpanFields label={t(`${kind}.span`)} span={typed.span} onChange={(span) => type({ span })} />
        )}
        <TextInput
          label={t('reason')}
          placeholder={t(`${kind}.reasonPlaceholder`)}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            onChanged(true)
          }}
        />
        {interval && (
          <ClosingPlanView
            plan={plan}
            none={t(`${kind}.nothingBooked`)}
            leaveOpen={consent.leaveOpen}
            onLeaveOpen={consent.setLeaveOpen}
            consentMissing={consent.consentMissing}
            helps
          />
        )}
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={closing}>
            {t(`${kind}.submit`)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
