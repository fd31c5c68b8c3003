import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { ColourChoice } from '../../ui/colour-choice.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { nameProblem, textProblem } from '../../ui/name-problem.ts'
import { LackingNotice } from '../../visit-lists/lacking-notice.tsx'
import { ArchiveResource } from './archive-resource.tsx'
import { ResourceServices } from './resource-services.tsx'
import type { Resource, SavedResource } from './resource.ts'

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
  const [revision, setRevision] = useState(given?.revision ?? 0)
  const [problem, setProblem] = useState<string | null>(null)
  const [archiving, setArchiving] = useState(false)
  const add = useMutation(api.resources.add.options())
  const edit = useMutation(api.resources.edit.options())
  const form = useForm({
    initialValues: {
      name: resource?.name ?? '',
      description: resource?.description ?? '',
      colour: resource?.colour ?? null,
      serviceIds: resource?.serviceIds ?? ([] as ServiceId[]),
      /** Null while it follows the resource's name. */
      instanceName: null as string | null,
    },
    validate: {
      name: (typed) => nameProblem(common, typed),
      description: (typed) => textProblem(common, typed),
      instanceName: (typed, values) => {
        const name = firstInstance(values.name, typed)
        return resource || name.trim() === '' ? null : nameProblem(common, name)
      },
    },
  })

  const onError = (error: unknown) => {
    if (!(error instanceof Refused)) {
      setProblem(failureWords(error))
      return
    }
    const refusal = error.refusal as { reason: string; name?: string; revision?: number }
    if (refusal.reason === 'name-taken') {
      form.setFieldError('name', common('field.nameTaken', { name: refusal.name }))
      form.getInputNode('name')?.focus()
    } else setProblem(failureWords(error))
    if (refusal.revision !== undefined) setRevision(refusal.revision)
  }
  const save = () => {
    setProblem(null)
    const { errors, hasErrors } = form.validate()
    if (hasErrors) return form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
    const { instanceName, ...fields } = form.values
    const first = firstInstance(fields.name, instanceName).trim()
    const handlers = { onSuccess: (saved: SavedResource) => onSaved(fields.name.trim(), saved), onError }
    if (resource) edit.mutate({ id: resource.id, revision, ...fields }, handlers)
    else add.mutate({ ...fields, instanceNames: first === '' ? [] : [first] }, handlers)
  }

  return (
    <>
      <FormDialog
        onClose={onClose}
        title={resource ? t('editTitle', { name: resource.name }) : t('addTitle')}
        size={560}
        changed={form.isDirty()}
        saving={add.isPending || edit.isPending}
        problem={problem}
        onSave={save}
        extra={
          resource && (
            <Button variant="subtle" color="gray" onClick={() => setArchiving(true)}>
              {common('archive')}
            </Button>
          )
        }
      >
        <Stack gap="md">
          {resource && <LackingNotice resourceId={resource.id} name={resource.name} onOpen={onClose} />}
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
          <ColourChoice
            optional
            value={form.values.colour}
            onChange={(colour) => form.setFieldValue('colour', colour)}
          />
        </Stack>
      </FormDialog>
      {archiving && resource && (
        <ArchiveResource
          resource={resource}
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

/** What the first instance is called: as typed, or else after the resource. */
function firstInstance(name: string, typed: string | null): string {
  if (typed !== null) return typed
  return name.trim() === '' ? '' : `${name.trim()} 1`
}
