import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceInstanceId } from '../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useRestore } from '../../app/restore.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { ArchivedList } from '../../ui/archived-list.tsx'
import { GuardedDialog } from '../../ui/guarded-dialog.tsx'
import { SortableList } from '../../ui/sortable-list.tsx'
import { showToast } from '../../ui/toast.tsx'
import { UnsavedDialog } from '../../ui/unsaved-dialog.tsx'
import { AddInstances } from './add-instances.tsx'
import { ArchiveInstance } from './archive-instance.tsx'
import { InstanceClosures } from './instance-closures.tsx'
import { InstanceRow } from './instance-row.tsx'
import classes from './instances-window.module.css'
import type { Resource, ResourceInstance } from './resource.ts'

type Task =
  | { readonly kind: 'add'; readonly count: number }
  | { readonly kind: 'edit'; readonly id: ResourceInstanceId }
  | { readonly kind: 'repair'; readonly id: ResourceInstanceId }
  | { readonly kind: 'archive'; readonly instance: ResourceInstance }
  | null

type Props = { readonly resource: Resource; readonly onClose: () => void }

/** The window of one resource: its instances in the order of automatic choice. */
export function InstancesWindow({ resource, onClose }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const words = useFailureWords()
  const notify = useNotifyChange()
  const restore = useRestore('resources.restoreInstance', api.resources.restoreInstance.call)
  const [task, setTask] = useState<Task>(null)
  const [changed, setChanged] = useState(false)
  const [withArchived, setWithArchived] = useState(false)
  const active = resource.instances.filter((instance) => !instance.archived)
  const archived = resource.instances.filter((instance) => instance.archived)
  const repaired = task?.kind === 'repair' ? active.find(({ id }) => id === task.id) : undefined
  const window = useRef<HTMLDivElement>(null)
  /** What was asked for while something typed is not saved. */
  const [wanted, setWanted] = useState<{ readonly task: Task } | null>(null)
  const begin = (next: Task) => {
    if (changed) setWanted({ task: next })
    else if (next === null) done()
    else setTask(next)
  }
  const discard = () => {
    setWanted(null)
    setChanged(false)
    if (wanted?.task) setTask(wanted.task)
    else done()
  }
  const done = () => {
    setChanged(false)
    setTask(null)
    began.current = task?.kind === 'edit' ? `[data-row="${task.id}"] [data-edit]` : '[data-add]'
  }
  /** The button that began what is done now: the focus goes back to it once it stands there again. */
  const began = useRef<string | null>(null)
  useEffect(() => {
    if (task !== null || began.current === null) return
    window.current?.querySelector<HTMLElement>(began.current)?.focus()
    began.current = null
  }, [task])
  const reorder = async (ids: ResourceInstanceId[]) => {
    try {
      await api.resources.reorderInstances.call({ resourceId: resource.id, ids })
      await queryClient.invalidateQueries({ queryKey: api.resources.key })
      notify({ message: t('reordered'), command: 'resources.reorderInstances', topic: 'order' })
    } catch (error) {
      showToast({ message: words(error), tone: 'refused' })
    }
  }

  return (
    <GuardedDialog title={resource.name} size={760} changed={changed} onClose={onClose}>
      {() => (
        <Stack gap="md" className={classes.window} ref={window}>
          <Text size="sm" c="dimmed">
            {active.length > 0 ? t('instancesSentence') : t('instancesEmpty')}
          </Text>
          {active.length > 0 && (
            <SortableList
              items={active}
              label={t('instances')}
              onReorder={reorder}
              disabled={task?.kind === 'edit'}
              render={(instance) => (
                <InstanceRow
                  resource={resource}
                  instance={instance}
                  editing={task?.kind === 'edit' && task.id === instance.id}
                  onEdit={() => begin({ kind: 'edit', id: instance.id })}
                  onCloseForRepair={() => begin({ kind: 'repair', id: instance.id })}
                  onArchive={() => begin({ kind: 'archive', instance })}
                  onChanged={setChanged}
                  onCancel={() => begin(null)}
                  onDone={done}
                />
              )}
            />
          )}
          <div className={classes.adding}>
            {task?.kind === 'add' ? (
              <AddInstances
                key={task.count}
                resource={resource}
                count={task.count}
                onChanged={setChanged}
                onCancel={() => begin(null)}
                onDone={done}
              />
            ) : (
              <Group gap="sm" justify="space-between">
                <Group gap="sm">
                  <Button
                    leftSection={<Plus size={16} aria-hidden />}
                    data-add
                    disabled={changed}
                    onClick={() => setTask({ kind: 'add', count: 1 })}
                  >
                    {t('addInstance')}
                  </Button>
                  <Button variant="default" disabled={changed} onClick={() => setTask({ kind: 'add', count: 5 })}>
                    {t('addFive')}
                  </Button>
                </Group>
                {archived.length > 0 && (
                  <Switch
                    label={common('showArchived', { count: archived.length })}
                    checked={withArchived}
                    onChange={(event) => setWithArchived(event.currentTarget.checked)}
                  />
                )}
              </Group>
            )}
          </div>
          {withArchived && archived.length > 0 && (
            <ArchivedList label={t('archivedInstances')} items={archived} onRestore={restore} />
          )}
          {repaired && <InstanceClosures instance={repaired} onClose={() => setTask(null)} />}
          {task?.kind === 'archive' && <ArchiveInstance instance={task.instance} onEnd={done} />}
          <UnsavedDialog opened={wanted !== null} onKeep={() => setWanted(null)} onDiscard={discard} />
        </Stack>
      )}
    </GuardedDialog>
  )
}
