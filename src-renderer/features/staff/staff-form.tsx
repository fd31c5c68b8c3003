import { Button, Stack, Tabs, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useDurationWords } from '../../app/duration-words.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useSalon } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { HoursEditor } from '../../hours/hours-editor.tsx'
import { problemOfTypedHours, type TypedHoursProblem } from '../../hours/hours-problem.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { ColourChoice } from '../../ui/colour-choice.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { nameProblem } from '../../ui/name-problem.ts'
import { palette } from '../../ui/palette.ts'
import { PickList } from '../../ui/pick-list.tsx'
import { ArchiveMember } from './archive-member.tsx'
import type { StaffMember } from './staff-member.ts'

type Refusal = RefusalOf<DeskContract['operations']['staff']['edit']>

type Props = {
  /** Null: a new one. */
  readonly member: StaffMember | null
  readonly onClose: () => void
}

/** Add or edit a staff member: name, colour, what they perform, and when they work. */
export function StaffForm({ member: given, onClose }: Props) {
  const { t } = useTranslation('staff')
  const { t: common } = useTranslation('common')
  const failureWords = useFailureWords()
  const duration = useDurationWords()
  const notify = useNotifyChange()
  const { openingHours } = useSalon()
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  const { data: staff } = useSuspenseQuery(api.staff.list.options({}))
  // As it was when the form opened: what others change meanwhile is noticed on saving.
  const [member] = useState(given)
  const [revision, setRevision] = useState(given?.revision ?? 0)
  const [tab, setTab] = useState<string | null>('details')
  const [hoursProblem, setHoursProblem] = useState<TypedHoursProblem | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** Names what lies outside the changed shifts, once it was told. */
  const [outsideSeen, setOutsideSeen] = useState<string | null>(null)
  const [archiving, setArchiving] = useState(false)
  const add = useMutation(api.staff.add.options())
  const edit = useMutation(api.staff.edit.options())
  const form = useForm({
    initialValues: {
      name: member?.name ?? '',
      colour: member?.colour ?? palette[staff.length % palette.length]?.hex ?? palette[0].hex,
      serviceIds: member?.serviceIds ?? ([] as ServiceId[]),
      shifts: member?.shifts ?? { weekly: openingHours.weekly, exceptions: [] },
    },
    validate: { name: (typed) => nameProblem(common, typed) },
  })

  const showHours = (wrong: TypedHoursProblem) => {
    setHoursProblem(wrong)
    setTab('shifts')
  }
  const showName = (sentence?: string) => {
    if (sentence !== undefined) form.setFieldError('name', sentence)
    setTab('details')
    requestAnimationFrame(() => form.getInputNode('name')?.focus())
  }
  const onError = (error: unknown) => {
    const refusal = error instanceof Refused ? (error.refusal as Refusal) : null
    if (refusal?.reason === 'name-taken') showName(common('field.nameTaken', { name: refusal.name }))
    else if (refusal?.reason === 'hours-unclear') showHours(refusal)
    else if (refusal?.reason === 'would-leave-outside') {
      const { rehomed, left, fingerprint } = refusal.plan
      setOutsideSeen(fingerprint)
      setProblem(t('wouldLeaveOutside', { count: rehomed.length + left.length }))
    } else setProblem(failureWords(error))
    if (refusal?.reason === 'changed-since') setRevision(refusal.revision)
  }
  const save = () => {
    setProblem(null)
    if (form.validate().hasErrors) {
      showName()
      return
    }
    const unclear = problemOfTypedHours(form.values.shifts)
    setHoursProblem(unclear)
    if (unclear) {
      showHours(unclear)
      return
    }
    const name = form.values.name.trim()
    const onSuccess = () => {
      notify({ message: t('saved', { name }), command: member ? 'staff.edit' : 'staff.add' })
      onClose()
    }
    if (member) {
      const outside = { fingerprint: outsideSeen ?? '', what: 'keep' as const, reason: t('shiftsChanged') }
      const agreed = outsideSeen === null ? {} : { outside }
      edit.mutate({ id: member.id, revision, ...form.values, ...agreed }, { onSuccess, onError })
    } else add.mutate(form.values, { onSuccess, onError })
  }
  const offered = services.filter((service) => !service.archived || form.values.serviceIds.includes(service.id))

  return (
    <>
      <FormDialog
        onClose={onClose}
        title={member ? t('editTitle', { name: member.name }) : t('addTitle')}
        place="side"
        size={760}
        changed={form.isDirty()}
        saving={add.isPending || edit.isPending}
        problem={problem}
        onSave={save}
        extra={
          member && (
            <Button variant="subtle" color="gray" onClick={() => setArchiving(true)}>
              {common('archive')}
            </Button>
          )
        }
      >
        <Tabs keepMounted={false} value={tab} onChange={setTab}>
          <Tabs.List>
            <Tabs.Tab value="details">{t('details')}</Tabs.Tab>
            <Tabs.Tab value="shifts">{t('shifts')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="details" pt="md">
            <Stack gap="md">
              <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
              <ColourChoice
                value={form.values.colour}
                onChange={(colour) => form.setFieldValue('colour', colour ?? palette[0].hex)}
              />
              <PickList
                label={t('services')}
                placeholder={t('servicesPlaceholder')}
                options={offered.map(({ id, name, category }) => ({ id, label: name, group: category }))}
                value={form.values.serviceIds}
                onChange={(ids) => form.setFieldValue('serviceIds', ids as ServiceId[])}
                detail={(id) => duration(services.find((service) => service.id === id)?.durationMinutes ?? 0)}
              />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="shifts" pt="md">
            <HoursEditor
              hours={form.values.shifts}
              problem={hoursProblem}
              onChange={(shifts) => {
                form.setFieldValue('shifts', shifts)
                setHoursProblem(null)
              }}
            />
          </Tabs.Panel>
        </Tabs>
      </FormDialog>
      {archiving && member && (
        <ArchiveMember
          member={member}
          onDone={() => {
            setArchiving(false)
            onClose()
          }}
          onCancel={() => setArchiving(false)}
        />
      )}
    </>
  )
}
