import { Alert, Button, Group, NumberInput, Select, Stack, Switch, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { HoursEditor } from '../../hours/hours-editor.tsx'
import { problemOfTypedHours, type TypedHoursProblem } from '../../hours/hours-problem.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { MinutesInput } from '../../ui/minutes-input.tsx'
import { MeanwhileNotice } from '../../ui/meanwhile-notice.tsx'
import { nameProblem } from '../../ui/name-problem.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { phoneProblem } from '../../ui/reach-problem.ts'
import { useMeanwhile } from '../../ui/use-meanwhile.ts'
import { useUnsaved } from '../../ui/unsaved.ts'
import { OutsideDialog } from '../../visit-lists/outside-dialog.tsx'
import { VisitList } from '../../visit-lists/visit-list.tsx'
import { countryChoices, currencyChoices } from './choices.ts'
import { type Salon, type Typed, typedOf, useSalonParts } from './salon-fields.ts'
import classes from './salon.module.css'

type Refusal = RefusalOf<DeskContract['operations']['salon']['save']>
type Outside = Omit<Extract<Refusal, { reason: 'would-leave-outside' }>, 'reason'> & { readonly isNew: boolean }

type Props = { readonly salon: Salon; readonly onSaved: () => void }

const starts = [5, 10, 15, 20, 30, 60] as const
const makesRoom = ['ask', 'do it and tell', 'never'] as const

/** Name, opening hours, money and the rules of booking. */
export function SalonForm({ salon, onSaved }: Props) {
  const { t, i18n } = useTranslation('salon')
  const { t: common } = useTranslation('common')
  const { t: app } = useTranslation('app')
  const { t: lists } = useTranslation('visit-lists')
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  const [problem, setProblem] = useState<string | null>(null)
  const [hoursProblem, setHoursProblem] = useState<TypedHoursProblem | null>(null)
  /** What would lie outside the changed opening hours, until it is decided. */
  const [outside, setOutside] = useState<Outside | null>(null)
  const save = useMutation(api.salon.save.options())
  const whole = (least: number, most: number) => (typed: number | '') =>
    typed === '' || typed < least || typed > most ? t('fromTo', { least, most }) : null
  const form = useForm<Typed>({
    initialValues: typedOf(salon),
    validate: {
      name: (typed) => nameProblem(common, typed),
      phone: (typed) => phoneProblem(common, typed, salon.phone),
      clientLeadMinutes: whole(0, 10_080),
      clientHorizonDays: whole(1, 365),
      noticeMinutes: whole(0, 1440),
    },
  })
  const changed = form.isDirty()
  useUnsaved(changed)

  const meanwhile = useMeanwhile(form, { values: typedOf(salon), revision: salon.revision }, useSalonParts())

  const onError = async (error: unknown) => {
    const refusal = error instanceof Refused ? (error.refusal as Refusal) : null
    if (refusal?.reason === 'would-leave-outside') {
      const { visits, fingerprint } = refusal
      setOutside((shown) => ({ visits, fingerprint, isNew: shown !== null }))
      return
    }
    setOutside(null)
    if (refusal?.reason === 'changed-since') {
      const now = await api.salon.get.call({})
      meanwhile.meet({ values: typedOf(now), revision: now.revision })
    } else if (refusal?.reason === 'hours-unclear') setHoursProblem(refusal)
    else if (refusal?.reason === 'phone-unreadable') form.setFieldError('phone', common('field.phone'))
    else setProblem(failureWords(error))
  }
  const submit = (agreed?: Outside) => {
    setProblem(null)
    if (meanwhile.isHeld()) return
    const { errors, hasErrors } = form.validate()
    const unclear = problemOfTypedHours(form.values.openingHours)
    setHoursProblem(unclear)
    if (hasErrors) form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
    if (hasErrors || unclear) return
    const { offeredStartMinutes, clientLeadMinutes, clientHorizonDays, noticeMinutes, ...rest } = form.values
    save.mutate(
      {
        revision: meanwhile.revision,
        ...rest,
        ...(agreed ? { outside: { fingerprint: agreed.fingerprint, reason: t('openingHoursChanged') } } : {}),
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
        onError: (error) => void onError(error),
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
          <Group grow align="flex-start">
            <TextInput label={t('name')} required {...form.getInputProps('name')} />
            <TextInput
              label={t('phone')}
              description={t('phoneHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type="tel"
              maxLength={40}
              {...form.getInputProps('phone')}
            />
          </Group>
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
            <Select
              label={t('makesRoom.label')}
              description={t('makesRoom.hint')}
              data={makesRoom.map((value) => ({ value, label: t(`makesRoom.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('makesRoom')}
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
        <MeanwhileNotice meanwhile={meanwhile} mine={form.values} />
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
      {outside && (
        <OutsideDialog
          count={outside.visits.length}
          isNew={outside.isNew}
          saving={save.isPending}
          onBack={() => setOutside(null)}
          onSave={() => submit(outside)}
        >
          <VisitList label={lists('outsideList')} entries={outside.visits.map((mention) => ({ mention }))} />
        </OutsideDialog>
      )}
    </form>
  )
}
