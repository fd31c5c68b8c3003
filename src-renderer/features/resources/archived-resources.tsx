import { useTranslation } from 'react-i18next'
import { api } from '../../rpc/desk.ts'
import { ArchivedList } from '../../ui/archived-list.tsx'
import { useRestore } from '../../app/restore.ts'
import type { Resource } from './resource.ts'

/** Resources that are no longer used; the past keeps their names. */
export function ArchivedResources({ resources }: { readonly resources: readonly Resource[] }) {
  const { t } = useTranslation('resources')
  const restore = useRestore('resources.restore', api.resources.restore.call)
  return <ArchivedList label={t('archivedList')} items={resources} onRestore={restore} />
}
