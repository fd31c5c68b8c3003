import { Button, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Armchair, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../../src-shared/domain/id.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LackingNotice } from '../../visit-lists/lacking-notice.tsx'
import { ArchivedResources } from './archived-resources.tsx'
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
  const [shown, setShown] = useState<Shown>(null)
  const [withArchived, setWithArchived] = useState(false)
  const [savedLast, setSavedLast] = useState<ResourceId | null>(null)
  const active = resources.filter((resource) => !resource.archived)
  const archived = resources.filter((resource) => resource.archived)
  const noticed = active.find((resource) => resource.id === savedLast)
  const opened = shown && 'instancesOf' in shown ? resources.find(({ id }) => id === shown.instancesOf) : undefined

  const onSaved = (name: string, saved: SavedResource) => {
    const services = saved.servicesChanged > 0 ? ` ${t('servicesChanged', { count: saved.servicesChanged })}` : ''
    const isNew = shown !== null && 'form' in shown && shown.form === 'new'
    notify({ message: t('saved', { name }) + services, command: isNew ? 'resources.add' : 'resources.edit' })
    setSavedLast(saved.id)
    setShown(null)
  }
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setShown({ form: 'new' })}>
      {t('addResource')}
    </Button>
  )

  return (
    <>
      <PageHeader
        title={app('resources')}
        path={[app('settings'), app('mainSettings')]}
        sentence={t('sentence')}
        actions={
          <>
            {archived.length > 0 && (
              <Switch
                label={t('showArchived', { count: archived.length })}
                checked={withArchived}
                onChange={(event) => setWithArchived(event.currentTarget.checked)}
              />
            )}
            {active.length > 0 && add}
          </>
        }
      />
      {noticed && (
        <LackingNotice
          key={noticed.id}
          resourceId={noticed.id}
          name={noticed.name}
          onDismiss={() => setSavedLast(null)}
        />
      )}
      {active.length === 0 ? (
        <EmptyState icon={Armchair} sentence={t('empty')} action={add} />
      ) : (
        <ResourceTable
          resources={active}
          onOpen={(resource) => setShown({ instancesOf: resource.id })}
          onEdit={(resource) => setShown({ form: resource })}
        />
      )}
      {withArchived && <ArchivedResources resources={archived} />}
      {shown && 'form' in shown && (
        <ResourceForm
          resource={shown.form === 'new' ? null : shown.form}
          onSaved={onSaved}
          onClose={() => setShown(null)}
        />
      )}
      {opened && <InstancesWindow resource={opened} onClose={() => setShown(null)} />}
    </>
  )
}
