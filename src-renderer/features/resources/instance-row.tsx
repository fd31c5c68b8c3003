import { Button, Group, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '../../app/names.ts'
import { useFormat } from '../../app/salon.ts'
import { InstanceForm } from './instance-form.tsx'
import type { Resource, ResourceInstance } from './resource.ts'

type Props = {
  readonly resource: Resource
  readonly instance: ResourceInstance
  readonly editing: boolean
  readonly onEdit: () => void
  readonly onArchive: () => void
  readonly onChanged: (changed: boolean) => void
  readonly onDone: () => void
}

/** One instance: its name, what it is limited to, and its form in the same place. */
export function InstanceRow({ resource, instance, editing, onEdit, onArchive, onChanged, onDone }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const nameOf = useNameOf()
  const format = useFormat()
  const nameId = useId()
  if (editing) return <InstanceForm resource={resource} instance={instance} onChanged={onChanged} onDone={onDone} />
  const only = instance.serviceIds.flatMap((id) => nameOf(id) ?? [])
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div>
        <Text size="sm" fw={600} id={nameId}>
          {instance.name}
        </Text>
        {only.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('onlyFor', { services: format.list(only) })}
          </Text>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        <Button size="compact-sm" variant="default" data-edit aria-describedby={nameId} onClick={onEdit}>
          {common('edit')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" aria-describedby={nameId} onClick={onArchive}>
          {common('archive')}
        </Button>
      </Group>
    </Group>
  )
}
