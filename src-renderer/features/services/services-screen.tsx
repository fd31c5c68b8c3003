import { useSuspenseQuery } from '@tanstack/react-query'
import { Scissors } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../../src-shared/domain/id.ts'
import { useNameOf } from '../../app/names.ts'
import { useRestore } from '../../app/restore.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ListScreen } from '../../ui/list-screen.tsx'
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
  const [lacking, setLacking] = useState<readonly ResourceId[]>([])

  const onSaved = (name: string, saved: SavedService) => {
    notify({ message: t('saved', { name }), command: edited === 'new' ? 'services.add' : 'services.edit' })
    setLacking([...new Set(saved.lacking.map(({ resourceId }) => resourceId))])
    setEdited(null)
  }
  return (
    <ListScreen
      title={app('services')}
      path={[app('settings'), app('mainSettings')]}
      sentence={t('sentence')}
      items={services}
      icon={Scissors}
      words={{ add: t('addService'), empty: t('empty'), archived: t('archivedList') }}
      onAdd={() => setEdited('new')}
      onRestore={restore}
      opened={
        edited && (
          <ServiceForm service={edited === 'new' ? null : edited} onSaved={onSaved} onClose={() => setEdited(null)} />
        )
      }
      notices={lacking.map((id) => (
        <LackingNotice
          key={id}
          resourceId={id}
          name={nameOf(id) ?? ''}
          onDismiss={() => setLacking(lacking.filter((other) => other !== id))}
        />
      ))}
    >
      {(active) => <ServiceTable services={active} onEdit={setEdited} />}
    </ListScreen>
  )
}
