import { Alert, Button, Group, NumberInput, Select, Stack, Switch, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { type useSalon } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { HoursEditor } from '../../hours/hours-editor.tsx'
import { problemOfTypedHours, type TypedHoursProblem } from '../../hours/hours-problem.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { MinutesInput } from '../../ui/minutes-input.tsx'
import { nameProblem } from '../../ui/name-problem.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useUnsaved } from '../../ui/unsaved.ts'
import { countryChoices, currencyChoices } from './choices.ts'
import classes from './salon.module.css'

type Salon = ReturnType<typeof useSalon>
type Props = { readonly salon: Salon; readonly onSaved: () => void }

const starts = [5, 10, 15, 20, 30, 60] as const

/** Name, opening hours, money and the rules of booking. */
export function SalonForm({ salon, onSaved }: Props) {
  const { t, i18n } = useTranslation('salon')
  const { t: common } = useTranslation('common')
  const { t: app } = useTranslation('app')
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  const [revision, setRevision] = useState(salon.revision)
  const [problem, setProblem] = useState<string | null>(null)
  const [hoursProblem, setHoursProblem] = useState<TypedHoursProblem | null>(null)
  /** Names what lies outside the changed opening hours, once it was told. */
  const [outsideSeen, setOutsideSeen] = useState<string | null>(null)
  const save = useMutation(api.salon.save.options())
  const whole = (least: number, most: number) => (typed: number | '') =>
    typed === '' || typed < least || typed > most ? t('fromTo', { least, most }) : null
  const form = useForm<Typed>({
    initialValues: typedOf(salon),
    validate: {
      name: (typed) => nameProblem(common, typed),
      clientLeadMinutes: whole(0, 10_080),
      clientHorizonDays: whole(1, 365),
      noticeMinutes: whole(0, 1440),
    },
  })
  const changed = form.isDirty()
  useUnsaved(changed)

  const submit = () => {
    setProblem(null)
    const { errors, hasErrors } = form.validate()
    const unclear = problemOfTypedHours(form.values.openingHours)
    setHoursProblem(unclear)
    if (hasErrors) form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
    if (hasErrors || unclear) return
    const { offeredStartMinutes, clientLeadMinutes, clientHorizonDays, noticeMinutes, ...rest } = form.values
    save.mutate(
      {
        revision,
        ...rest,
        ...(outsideSeen === null ? {} : { outside: { fingerprint: outsideSeen, reason: t('openingHoursChanged') } }),
        offeredStartMinutes: starts.find((minutes) => String(minutes) === offeredStartMinutes) ?? 15,
        clientLeadMinutes: Number(clientLeadMinutes),
        clientHorizonDays: Number(clientHorizonDays),
        noticeMinutes: Number(noticeMinutes),
      },
      {
        onSuccess: () => {
          notify({ message: t('saved'), command: 'salon.save' })
          void queryClient.invalidateQueries({ queryKey: api.salon.key }).then(onSaved)
        },
        onError: (error) => {
          if (error instanceof Refused && error.refusal.reason === 'hours-unclear') setHoursProblem(error.refusal)
          else if (error instanceof Refused && error.refusal.reason === 'would-leave-outside') {
            setOutsideSeen(error.refusal.fingerprint)
            setProblem(t('wouldLeaveOutside', { count: error.refusal.visits.length }))
          } else setProblem(failureWords(error))
          if (error instanceof Refused && error.refusal.reason === 'changed-since') setRevision(error.refusal.revision)
        },
      },
    )
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PageHeader title={app('salon')} path={[app('settings'), app('mainSettings')]} sentence={t('sentence')} />
      <Stack gap="lg" className={classes.fields}>
        <section className={classes.section}>
          <TextInput label={t('name')} required {...form.getInputProps('name')} />
          <Group grow align="flex-start" mt="md">
            <Select
              label={t('country')}
              description={t('countryHint')}
              searchable
              data={countryChoices(i18n.language)}
              {...form.getInputProps('country')}
            />
            <Select
              label={t('currency')}
              description={t('currencyHint')}
              searchable
              data={currencyChoices(i18n.language)}
              {...form.getInputProps('currency')}
            />
            <TextInput label={t('zone')} description={t('zoneHint')} value={salon.zone} readOnly variant="filled" />
          </Group>
        </section>
        <section className={classes.section}>
          <Title order={2} mb="sm">
            {t('openingHours')}
          </Title>
          <HoursEditor
            hours={form.values.openingHours}
            problem={hoursProblem}
            onChange={(openingHours) => {
              form.setFieldValue('openingHours', openingHours)
              setHoursProblem(null)
            }}
          />
        </section>
        <section className={classes.section}>
          <Title order={2} mb="sm">
            {t('booking')}
          </Title>
          <div className={classes.rules}>
            <Select
              label={t('offeredStarts')}
              description={t('offeredStartsHint')}
              data={starts.map((minutes) => ({ value: String(minutes), label: t('everyMinutes', { minutes }) }))}
              {...form.getInputProps('offeredStartMinutes')}
            />
            <MinutesInput label={t('notice')} description={t('noticeHint')} {...form.getInputProps('noticeMinutes')} />
            <MinutesInput
              label={t('clientLead')}
              description={t('clientLeadHint')}
              max={10_080}
              {...form.getInputProps('clientLeadMinutes')}
            />
            <NumberInput
              label={t('clientHorizon')}
              description={t('clientHorizonHint')}
              min={1}
              max={365}
              allowDecimal={false}
              clampBehavior="none"
              {...form.getInputProps('clientHorizonDays')}
            />
          </div>
          <Switch
            mt="md"
            label={t('usesInService')}
            description={t('usesInServiceHint')}
            {...form.getInputProps('usesInService', { type: 'checkbox' })}
          />
        </section>
      </Stack>
      <div className={classes.footer}>
        {problem !== null && (
          <Alert color="red" role="alert" mb="sm">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          {changed && (
            <Button variant="default" onClick={() => form.reset()}>
              {t('asBefore')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {common('save')}
          </Button>
        </Group>
      </div>
    </form>
  )
}

/** What the fields hold while it is typed. */
type Typed = Pick<Salon, 'name' | 'currency' | 'country' | 'usesInService' | 'openingHours'> & {
  offeredStartMinutes: string
  clientLeadMinutes: number | ''
  clientHorizonDays: number | ''
  noticeMinutes: number | ''
}

function typedOf(salon: Salon): Typed {
  const { name, currency, country, usesInService, openingHours, offeredStartMinutes } = salon
  const { clientLeadMinutes, clientHorizonDays, noticeMinutes } = salon
  return {
    name,
    currency,
    country,
    usesInService,
    openingHours,
    offeredStartMinutes: String(offeredStartMinutes),
    clientLeadMinutes,
    clientHorizonDays,
    noticeMinutes,
  }
}
