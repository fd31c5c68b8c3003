import { Button, Group, Text } from '@mantine/core'
import { Wrench } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '../../app/names.ts'
import { useFormat } from '../../app/salon.ts'
import { closureWords } from '../../closures/closure-words.ts'
import { weekWords } from '../../hours/week-words.ts'
import { isAlwaysOpen } from './instance-fields.ts'
import { InstanceForm } from './instance-form.tsx'
import classes from './instances-window.module.css'
import type { Resource, ResourceInstance } from './resource.ts'

type Props = {
  readonly resource: Resource
  readonly instance: ResourceInstance
  readonly editing: boolean
  readonly onEdit: () => void
  readonly onCloseForRepair: () => void
  readonly onArchive: () => void
  readonly onChanged: (changed: boolean) => void
  readonly onCancel: () => void
  readonly onDone: () => void
}

/** One instance: its name, what it is limited to, when it is there, and its form in the same place. */
export function InstanceRow({ resource, instance, editing, ...act }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const { t: hoursWords } = useTranslation('hours')
  const nameOf = useNameOf()
  const format = useFormat()
  const nameId = useId()
  if (editing) {
    const { onChanged, onCancel, onDone } = act
    return <InstanceForm {...{ resource, instance, onChanged, onCancel, onDone }} />
  }
  const only = instance.serviceIds.flatMap((id) => nameOf(id) ?? [])
  const [next] = instance.closures
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
        {!isAlwaysOpen(instance.hours) && (
          <Text size="xs" c="dimmed">
            {t('openWhen', { when: weekWords(format, hoursWords, instance.hours.weekly) || t('onlyOnDates') })}
          </Text>
        )}
        {next && (
          <Text size="xs" className={classes.closed}>
            <Wrench size={12} aria-hidden />
            {t('closedWhen', { when: closureWords(format, next.interval) })}
            {next.reason !== '' && `: ${next.reason}`}
          </Text>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        <Button size="compact-sm" variant="default" data-edit aria-describedby={nameId} onClick={act.onEdit}>
          {common('edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          data-repair
          aria-describedby={nameId}
          onClick={act.onCloseForRepair}
        >
          {t('closeForRepair')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" aria-describedby={nameId} onClick={act.onArchive}>
          {common('archive')}
        </Button>
      </Group>
    </Group>
  )
}
