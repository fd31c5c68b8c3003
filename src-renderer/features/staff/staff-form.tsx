import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../../src-shared/contract/closing.ts'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { OutsideShifts as Agreed } from '../../../src-shared/contract/outside.ts'
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
import { FormTabs } from '../../ui/form-tabs.tsx'
import { MeanwhileNotice } from '../../ui/meanwhile-notice.tsx'
import { nameProblem } from '../../ui/name-problem.ts'
import { palette } from '../../ui/palette.ts'
import { PickList } from '../../ui/pick-list.tsx'
import { RecordDialog } from '../../ui/record-dialog.tsx'
import { useMeanwhile } from '../../ui/use-meanwhile.ts'
import { ArchiveMember } from './archive-member.tsx'
import { seenMember, useMemberParts } from './member-fields.ts'
import { OutsideShifts } from './outside-shifts.tsx'
import type { StaffMember } from './staff-member.ts'

type Refusal = RefusalOf<DeskContract['operations']['staff']['edit']>
type Outside = { readonly plan: ClosingPlan; readonly isNew: boolean }

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
  const [tab, setTab] = useState<'details' | 'shifts'>('details')
  const [hoursProblem, setHoursProblem] = useState<TypedHoursProblem | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** What would lie outside the changed shifts, until it is decided. */
  const [outside, setOutside] = useState<Outside | null>(null)
  const add = useMutation(api.staff.add.options())
  const edit = useMutation(api.staff.edit.options())
  const form = useForm({
    initialValues: member
      ? seenMember(member).values
      : {
          name: '',
          colour: palette[staff.length % palette.length]?.hex ?? palette[0].hex,
          serviceIds: [],
          shifts: { weekly: openingHours.weekly, exceptions: [] },
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
  const meanwhile = useMeanwhile(form, member && seenMember(member), useMemberParts())
  const onError = async (error: unknown) => {
    const refusal = error instanceof Refused ? (error.refusal as Refusal) : null
    if (refusal?.reason === 'would-leave-outside') {
      setOutside((shown) => ({ plan: refusal.plan, isNew: shown !== null }))
      return
    }
    setOutside(null)
    const now = refusal?.reason === 'changed-since' ? await findMember(member) : undefined
    if (now) meanwhile.meet(seenMember(now))
    else if (refusal?.reason === 'name-taken') showName(common('field.nameTaken', { name: refusal.name }))
    else if (refusal?.reason === 'hours-unclear') showHours(refusal)
    else setProblem(failureWords(error))
  }
  const save = (agreed?: Agreed) => {
    setProblem(null)
    if (meanwhile.isHeld()) return
    const now = staff.find(({ id }) => id === member?.id)
    // A service's form may have named them, which is no change of the person.
    if (now && meanwhile.isBehind(seenMember(now))) {
      meanwhile.meet(seenMember(now))
      return
    }
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
    const failed = (error: unknown) => void onError(error)
    if (member) {
      const told = agreed ? { outside: agreed } : {}
      const input = { id: member.id, revision: meanwhile.revision, ...form.values, ...told }
      edit.mutate(input, { onSuccess, onError: failed })
    } else add.mutate(form.values, { onSuccess, onError: failed })
  }
  const offered = services.filter((service) => !service.archived || form.values.serviceIds.includes(service.id))

  const details = (
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
  )
  const shifts = (
    <HoursEditor
      hours={form.values.shifts}
      problem={hoursProblem}
      onChange={(changed) => {
        form.setFieldValue('shifts', changed)
        setHoursProblem(null)
      }}
    />
  )

  return (
    <>
      <RecordDialog
        onClose={onClose}
        title={member ? t('editTitle', { name: member.name }) : t('addTitle')}
        place="side"
        size={760}
        changed={form.isDirty()}
        saving={add.isPending || edit.isPending}
        problem={problem}
        onSave={() => save()}
        notice={<MeanwhileNotice meanwhile={meanwhile} mine={form.values} />}
        archive={member && ((ends) => <ArchiveMember member={member} {...ends} />)}
      >
        <FormTabs
          shown={tab}
          onShow={setTab}
          tabs={[
            { value: 'details', label: t('details'), wrong: form.errors['name'] !== undefined, panel: details },
            { value: 'shifts', label: t('shifts'), wrong: hoursProblem !== null, panel: shifts },
          ]}
        />
      </RecordDialog>
      {outside && <OutsideShifts {...outside} saving={edit.isPending} onBack={() => setOutside(null)} onSave={save} />}
    </>
  )
}

/** As they are now, past the cache. */
async function findMember(member: StaffMember | null): Promise<StaffMember | undefined> {
  return (await api.staff.list.call({})).find(({ id }) => id === member?.id)
}
