import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { ColourChoice } from '../../ui/colour-choice.tsx'
import { MeanwhileNotice } from '../../ui/meanwhile-notice.tsx'
import { nameProblem, textProblem } from '../../ui/name-problem.ts'
import { RecordDialog } from '../../ui/record-dialog.tsx'
import { useMeanwhile } from '../../ui/use-meanwhile.ts'
import { LackingNotice } from '../../visit-lists/lacking-notice.tsx'
import { ArchiveResource } from './archive-resource.tsx'
import { noResource, seenResource, useResourceParts } from './resource-fields.ts'
import { ResourceServices } from './resource-services.tsx'
import type { Resource, SavedResource } from './resource.ts'

type Refusal = RefusalOf<DeskContract['operations']['resources']['edit']>

type Props = {
  /** Null: a new one. */
  readonly resource: Resource | null
  readonly onSaved: (name: string, saved: SavedResource) => void
  readonly onClose: () => void
}

/** Add a resource, or edit one: name, description, colour, and the services that need it. */
export function ResourceForm({ resource: given, onSaved, onClose }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const failureWords = useFailureWords()
  // As it was when the form opened: what others change meanwhile is noticed on saving.
  const [resource] = useState(given)
  const { data: resources } = useSuspenseQuery(api.resources.list.options({}))
  const [problem, setProblem] = useState<string | null>(null)
  const add = useMutation(api.resources.add.options())
  const edit = useMutation(api.resources.edit.options())
  const form = useForm({
    initialValues: resource ? seenResource(resource).values : noResource,
    validate: {
      name: (typed) => nameProblem(common, typed),
      description: (typed) => textProblem(common, typed),
      instanceName: (typed, values) => {
        const name = firstInstance(values.name, typed)
        return resource || name.trim() === '' ? null : nameProblem(common, name)
      },
    },
  })

  const meanwhile = useMeanwhile(form, resource && seenResource(resource), useResourceParts())

  const onError = async (error: unknown) => {
    const refusal = error instanceof Refused ? (error.refusal as Refusal) : null
    if (refusal?.reason === 'name-taken') {
      form.setFieldError('name', common('field.nameTaken', { name: refusal.name }))
      form.getInputNode('name')?.focus()
      return
    }
    const now = refusal?.reason === 'changed-since' ? await findResource(resource) : undefined
    if (now) meanwhile.meet(seenResource(now))
    else setProblem(failureWords(error))
  }
  const save = () => {
    setProblem(null)
    if (meanwhile.isHeld()) return
    const now = resources.find(({ id }) => id === resource?.id)
    // A service's form may have assigned it, which is no change of the resource itself.
    if (now && meanwhile.isBehind(seenResource(now))) {
      meanwhile.meet(seenResource(now))
      return
    }
    const { errors, hasErrors } = form.validate()
    if (hasErrors) return form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
    const { instanceName, ...fields } = form.values
    const first = firstInstance(fields.name, instanceName).trim()
    const handlers = {
      onSuccess: (saved: SavedResource) => onSaved(fields.name.trim(), saved),
      onError: (error: unknown) => void onError(error),
    }
    if (resource) edit.mutate({ id: resource.id, revision: meanwhile.revision, ...fields }, handlers)
    else add.mutate({ ...fields, instanceNames: first === '' ? [] : [first] }, handlers)
  }

  return (
    <RecordDialog
      onClose={onClose}
      title={resource ? t('editTitle', { name: resource.name }) : t('addTitle')}
      size={560}
      changed={form.isDirty()}
      saving={add.isPending || edit.isPending}
      problem={problem}
      onSave={save}
      notice={<MeanwhileNotice meanwhile={meanwhile} mine={form.values} />}
      archive={resource && ((ends) => <ArchiveResource resource={resource} {...ends} />)}
    >
      <Stack gap="md">
        {resource && <LackingNotice resourceId={resource.id} name={resource.name} />}
        <TextInput
          label={t('name')}
          placeholder={t('namePlaceholder')}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Textarea
          label={t('description')}
          description={common('optional')}
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('description')}
        />
        <ResourceServices
          resourceId={resource?.id ?? null}
          name={form.values.name}
          value={form.values.serviceIds}
          onChange={(serviceIds) => form.setFieldValue('serviceIds', serviceIds)}
        />
        {!resource && (
          <TextInput
            label={t('firstInstance')}
            description={t('firstInstanceHint')}
            {...form.getInputProps('instanceName')}
            value={firstInstance(form.values.name, form.values.instanceName)}
          />
        )}
        <ColourChoice optional value={form.values.colour} onChange={(colour) => form.setFieldValue('colour', colour)} />
      </Stack>
    </RecordDialog>
  )
}

/** What the first instance is called: as typed, or else after the resource. */
function firstInstance(name: string, typed: string | null): string {
  if (typed !== null) return typed
  return name.trim() === '' ? '' : `${name.trim()} 1`
}

/** As it is now, past the cache. */
async function findResource(resource: Resource | null): Promise<Resource | undefined> {
  return (await api.resources.list.call({})).find(({ id }) => id === resource?.id)
}
