import { Button, Group, Table, Text, UnstyledButton } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { SortableTable } from '../../ui/sortable-table.tsx'
import { showToast } from '../../ui/toast.tsx'
import classes from './resource-table.module.css'
import type { Resource } from './resource.ts'

type Props = {
  readonly resources: readonly Resource[]
  readonly onOpen: (resource: Resource) => void
  readonly onEdit: (resource: Resource) => void
}

/** The active resources in the manager's order, which is the order of their lanes in the calendar. */
export function ResourceTable({ resources, onOpen, onEdit }: Props) {
  const { t } = useTranslation('resources')
  const words = useFailureWords()
  const notify = useNotifyChange()
  const reorder = async (ids: Resource['id'][]) => {
    try {
      await api.resources.reorder.call({ ids })
      await queryClient.invalidateQueries({ queryKey: api.resources.key })
      notify({ message: t('reordered'), command: 'resources.reorder', topic: 'order' })
    } catch (error) {
      showToast({ message: words(error), tone: 'refused' })
    }
  }
  return (
    <SortableTable
      items={resources}
      label={t('list')}
      onReorder={reorder}
      columns={[t('name'), t('description'), t('instances'), t('services'), '']}
      cells={(resource) => <Cells resource={resource} onOpen={onOpen} onEdit={onEdit} />}
    />
  )
}

type CellsProps = Omit<Props, 'resources'> & { readonly resource: Resource }

function Cells({ resource, onOpen, onEdit }: CellsProps) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const nameId = useId()
  const instances = resource.instances.filter((instance) => !instance.archived)
  return (
    <>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <ColourDot colour={resource.colour} />
          <UnstyledButton id={nameId} className={classes.name} onClick={() => onOpen(resource)}>
            {resource.name}
          </UnstyledButton>
        </Group>
      </Table.Td>
      <Table.Td className={classes.description}>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {resource.description}
        </Text>
      </Table.Td>
      <Table.Td>
        {instances.length > 0 ? (
          <Group gap={8} wrap="nowrap">
            <Text size="sm">{instances.length}</Text>
            <Text size="sm" c="dimmed" lineClamp={1} className={classes.names}>
              {instances.map(({ name }) => name).join(', ')}
            </Text>
          </Group>
        ) : (
          <span className={classes.none}>
            <TriangleAlert size={14} aria-hidden />
            {t('noInstances')}
          </span>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{resource.serviceIds.length}</Text>
      </Table.Td>
      <Table.Td ta="end">
        <Button size="compact-sm" variant="default" aria-describedby={nameId} onClick={() => onEdit(resource)}>
          {common('edit')}
        </Button>
      </Table.Td>
    </>
  )
}
