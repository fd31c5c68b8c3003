import { Button, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus, Scissors } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../../src-shared/domain/id.ts'
import { useNameOf } from '../../app/names.ts'
import { useRestore } from '../../app/restore.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ArchivedList } from '../../ui/archived-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LackingNotice } from '../../visit-lists/lacking-notice.tsx'
import { ServiceForm } from './service-form.tsx'
import { ServiceTable } from './service-table.tsx'
import type { SavedService, Service } from './service.ts'

/** Settings › Main settings › Services. */
export function ServicesScreen() {
  const { t } = useTranslation('services')
  const { t: app } = useTranslation('app')
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  const notify = useNotifyChange()
  const nameOf = useNameOf()
  const restore = useRestore('services.restore', api.services.restore.call)
  const [edited, setEdited] = useState<Service | 'new' | null>(null)
  const [withArchived, setWithArchived] = useState(false)
  const [lacking, setLacking] = useState<readonly ResourceId[]>([])
  const active = services.filter((service) => !service.archived)
  const archived = services.filter((service) => service.archived)

  const onSaved = (name: string, saved: SavedService) => {
    notify({ message: t('saved', { name }), command: edited === 'new' ? 'services.add' : 'services.edit' })
    setLacking([...new Set(saved.lacking.map(({ resourceId }) => resourceId))])
    setEdited(null)
  }
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('addService')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={app('services')}
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
      {lacking.map((id) => (
        <LackingNotice
          key={id}
          resourceId={id}
          name={nameOf(id) ?? ''}
          onDismiss={() => setLacking(lacking.filter((other) => other !== id))}
        />
      ))}
      {active.length === 0 ? (
        <EmptyState icon={Scissors} sentence={t('empty')} action={add} />
      ) : (
        <ServiceTable services={active} onEdit={setEdited} />
      )}
      {withArchived && <ArchivedList label={t('archivedList')} items={archived} onRestore={restore} />}
      {edited && (
        <ServiceForm service={edited === 'new' ? null : edited} onSaved={onSaved} onClose={() => setEdited(null)} />
      )}
    </>
  )
}
