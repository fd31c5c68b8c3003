import { useSuspenseQuery } from '@tanstack/react-query'
import { Armchair } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../../src-shared/domain/id.ts'
import { useRestore } from '../../app/restore.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ListScreen } from '../../ui/list-screen.tsx'
import { LackingNotice } from '../../visit-lists/lacking-notice.tsx'
import { InstancesWindow } from './instances-window.tsx'
import { ResourceForm } from './resource-form.tsx'
import { ResourceTable } from './resource-table.tsx'
import type { Resource, SavedResource } from './resource.ts'

type Shown = { readonly form: Resource | 'new' } | { readonly instancesOf: ResourceId } | null

/** Settings › Main settings › Resources. */
export function ResourcesScreen() {
  const { t } = useTranslation('resources')
  const { t: app } = useTranslation('app')
  const { data: resources } = useSuspenseQuery(api.resources.list.options({}))
  const notify = useNotifyChange()
  const restore = useRestore('resources.restore', api.resources.restore.call)
  const [shown, setShown] = useState<Shown>(null)
  const [savedLast, setSavedLast] = useState<ResourceId | null>(null)
  const noticed = resources.find(({ id, archived }) => id === savedLast && !archived)
  const opened = shown && 'instancesOf' in shown ? resources.find(({ id }) => id === shown.instancesOf) : undefined

  const onSaved = (name: string, saved: SavedResource) => {
    const services = saved.servicesChanged > 0 ? ` ${t('servicesChanged', { count: saved.servicesChanged })}` : ''
    const isNew = shown !== null && 'form' in shown && shown.form === 'new'
    notify({ message: t('saved', { name }) + services, command: isNew ? 'resources.add' : 'resources.edit' })
    setSavedLast(saved.id)
    setShown(null)
  }

  return (
    <ListScreen
      title={app('resources')}
      path={[app('settings'), app('mainSettings')]}
      sentence={t('sentence')}
      items={resources}
      icon={Armchair}
      words={{ add: t('addResource'), empty: t('empty'), archived: t('archivedList') }}
      onAdd={() => setShown({ form: 'new' })}
      onRestore={restore}
      opened={
        <>
          {shown && 'form' in shown && (
            <ResourceForm
              resource={shown.form === 'new' ? null : shown.form}
              onSaved={onSaved}
              onClose={() => setShown(null)}
            />
          )}
          {opened && <InstancesWindow resource={opened} onClose={() => setShown(null)} />}
        </>
      }
      notices={
        noticed && (
          <LackingNotice
            key={noticed.id}
            resourceId={noticed.id}
            name={noticed.name}
            onDismiss={() => setSavedLast(null)}
          />
        )
      }
    >
      {(active) => (
        <ResourceTable
          resources={active}
          onOpen={(resource) => setShown({ instancesOf: resource.id })}
          onEdit={(resource) => setShown({ form: resource })}
        />
      )}
    </ListScreen>
  )
}
