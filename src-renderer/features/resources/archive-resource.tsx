import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ClosingDialog } from '../../visit-lists/closing-dialog.tsx'
import type { Resource } from './resource.ts'

type Props = { readonly resource: Resource; readonly onDone: () => void; readonly onCancel: () => void }

/** First what archiving the resource does to future visits, then archiving it. */
export function ArchiveResource({ resource, onDone, onCancel }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const notify = useNotifyChange()
  const { id, name, revision } = resource
  const { data: plan } = useQuery(api.resources.planArchive.options({ id }))
  return (
    <ClosingDialog
      title={t('archiveTitle', { name })}
      sentence={t('archiveSentence')}
      confirmLabel={common('archive')}
      plan={plan}
      commit={(closing) => api.resources.archive.call({ id, revision, closing })}
      onClosed={() => {
        notify({ message: t('archivedNow', { name }), command: 'resources.archive' })
        onDone()
      }}
      onCancel={onCancel}
    />
  )
}
