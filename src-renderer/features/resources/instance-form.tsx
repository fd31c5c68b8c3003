import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { MultiPick } from '../../ui/multi-pick.tsx'
import { focusOnMount } from '../../ui/focus-on-mount.ts'
import { nameProblem } from '../../ui/name-problem.ts'
import type { Resource, ResourceInstance } from './resource.ts'

type Props = {
  readonly resource: Resource
  readonly instance: ResourceInstance
  readonly onChanged: (changed: boolean) => void
  readonly onDone: () => void
}

/** Renames one instance, and limits it to some services. */
export function InstanceForm({ resource, instance: given, onChanged, onDone }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  const [instance] = useState(given)
  const [revision, setRevision] = useState(given.revision)
  const [name, setName] = useState(given.name)
  const [serviceIds, setServiceIds] = useState(given.serviceIds)
  const [problem, setProblem] = useState<string | null>(null)
  const edit = useMutation(api.resources.editInstance.options())
  const offered = services.filter(({ id }) => resource.serviceIds.includes(id) || serviceIds.includes(id))

  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const wrong = nameProblem(common, name)
    setProblem(wrong)
    if (wrong !== null) return
    edit.mutate(
      { id: instance.id, revision, name, serviceIds },
      {
        onSuccess: () => {
          notify({ message: t('saved', { name: name.trim() }), command: 'resources.editInstance' })
          onDone()
        },
        onError: (error) => {
          if (error instanceof Refused && error.refusal.reason === 'name-taken') {
            setProblem(common('field.nameTaken', { name: error.refusal.name }))
            return
          }
          if (error instanceof Refused && error.refusal.reason === 'changed-since') setRevision(error.refusal.revision)
          setProblem(failureWords(error))
        },
      },
    )
  }

  return (
    <form noValidate onSubmit={save}>
      <Stack gap="sm" py={4}>
        <TextInput
          label={t('name')}
          required
          ref={focusOnMount}
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.currentTarget.value)
            onChanged(true)
          }}
        />
        <MultiPick
          label={t('limitedTo')}
          description={t('limitedToHint')}
          placeholder={t('servicesPlaceholder')}
          options={offered.map(({ id, name: label, category }) => ({ id, label, group: category }))}
          value={serviceIds}
          onChange={(ids) => {
            setServiceIds(ids as ServiceId[])
            onChanged(true)
          }}
        />
        <Group gap="sm" justify="flex-end">
          <Button variant="default" size="xs" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="xs" loading={edit.isPending}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
