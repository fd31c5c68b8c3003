import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Closing, ClosingPlan } from '../../../src-shared/contract/closing.ts'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { problemOfTypedHours, type TypedHoursProblem } from '../../hours/hours-problem.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { focusOnMount } from '../../ui/focus-on-mount.ts'
import { MeanwhileNotice } from '../../ui/meanwhile-notice.tsx'
import { MultiPick } from '../../ui/multi-pick.tsx'
import { nameProblem } from '../../ui/name-problem.ts'
import { useMeanwhile } from '../../ui/use-meanwhile.ts'
import { seenInstance, useInstanceParts } from './instance-fields.ts'
import { InstanceHours } from './instance-hours.tsx'
import { OutsideInstanceHours } from './outside-instance-hours.tsx'
import type { Resource, ResourceInstance } from './resource.ts'

type Refusal = RefusalOf<DeskContract['operations']['resources']['editInstance']>

type Props = {
  readonly resource: Resource
  readonly instance: ResourceInstance
  readonly onChanged: (changed: boolean) => void
  /** Without saving; asks first where something was typed. */
  readonly onCancel: () => void
  readonly onDone: () => void
}

/** Renames one instance, limits it to some services, and says when it is there. */
export function InstanceForm({ resource, instance: given, onChanged, onCancel, onDone }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  // As it was when the form opened: what others change meanwhile is noticed on saving.
  const [instance] = useState(given)
  const [hoursProblem, setHoursProblem] = useState<TypedHoursProblem | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** What would lie outside the changed hours, until it is decided. */
  const [outside, setOutside] = useState<{ readonly plan: ClosingPlan; readonly isNew: boolean } | null>(null)
  const edit = useMutation(api.resources.editInstance.options())
  const form = useForm({
    initialValues: seenInstance(instance).values,
    validate: { name: (typed) => nameProblem(common, typed) },
  })
  const meanwhile = useMeanwhile(form, seenInstance(instance), useInstanceParts())
  const { name, serviceIds, hours } = form.values
  const offered = services.filter(({ id }) => resource.serviceIds.includes(id) || serviceIds.includes(id))

  const changed = form.isDirty()
  useEffect(() => onChanged(changed), [onChanged, changed])

  const onError = async (error: unknown) => {
    const refusal = error instanceof Refused ? (error.refusal as Refusal) : null
    if (refusal?.reason === 'must-see-plan') {
      setOutside((shown) => ({ plan: refusal.plan, isNew: shown !== null }))
      return
    }
    setOutside(null)
    const now = refusal?.reason === 'changed-since' ? await findInstance(instance) : undefined
    if (now) meanwhile.meet(seenInstance(now))
    else if (refusal?.reason === 'name-taken') showName(common('field.nameTaken', { name: refusal.name }))
    else if (refusal?.reason === 'hours-unclear') setHoursProblem(refusal)
    else setProblem(failureWords(error))
  }
  const showName = (sentence?: string) => {
    if (sentence !== undefined) form.setFieldError('name', sentence)
    form.getInputNode('name')?.focus()
  }
  const save = (agreed?: Closing) => {
    setProblem(null)
    if (meanwhile.isHeld()) return
    if (form.validate().hasErrors) {
      showName()
      return
    }
    const unclear = problemOfTypedHours(hours)
    setHoursProblem(unclear)
    if (unclear) return
    const told = agreed ? { closing: agreed } : {}
    edit.mutate(
      { id: instance.id, revision: meanwhile.revision, name, serviceIds, hours, ...told },
      {
        onSuccess: () => {
          notify({ message: t('saved', { name: name.trim() }), command: 'resources.editInstance' })
          onDone()
        },
        onError: (error) => void onError(error),
      },
    )
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!edit.isPending) save()
  }

  return (
    <>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm" py={4}>
          <TextInput label={t('name')} required ref={focusOnMount} {...form.getInputProps('name')} />
          <MultiPick
            label={t('limitedTo')}
            description={t('limitedToHint')}
            placeholder={t('servicesPlaceholder')}
            options={offered.map(({ id, name: label, category }) => ({ id, label, group: category }))}
            value={serviceIds}
            onChange={(ids) => form.setFieldValue('serviceIds', ids as ServiceId[])}
          />
          <InstanceHours
            hours={hours}
            problem={hoursProblem}
            onChange={(typed) => {
              form.setFieldValue('hours', typed)
              setHoursProblem(null)
            }}
          />
          <MeanwhileNotice meanwhile={meanwhile} mine={form.values} />
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group gap="sm" justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={edit.isPending}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {outside && (
        <OutsideInstanceHours
          key={outside.plan.fingerprint}
          {...outside}
          saving={edit.isPending}
          onBack={() => setOutside(null)}
          onSave={save}
        />
      )}
    </>
  )
}

/** As it is now, past the cache. */
async function findInstance(instance: ResourceInstance): Promise<ResourceInstance | undefined> {
  const resources = await api.resources.list.call({})
  return resources.flatMap(({ instances }) => instances).find(({ id }) => id === instance.id)
}
