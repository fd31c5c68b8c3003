import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ClosingDialog } from '../../visit-lists/closing-dialog.tsx'
import type { ResourceInstance } from './resource.ts'

type Props = { readonly instance: ResourceInstance; readonly onEnd: () => void }

/** First what archiving the instance does to future visits, then archiving it. */
export function ArchiveInstance({ instance, onEnd }: Props) {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const notify = useNotifyChange()
  const { id, name, revision } = instance
  const { data: plan } = useQuery(api.resources.planArchiveInstance.options({ id }))
  return (
    <ClosingDialog
      title={t('archiveTitle', { name })}
      sentence={t('archiveInstanceSentence')}
      confirmLabel={common('archive')}
      plan={plan}
      commit={(closing) => api.resources.archiveInstance.call({ id, revision, closing })}
      onClosed={() => {
        notify({ message: t('archivedNow', { name }), command: 'resources.archiveInstance' })
        onEnd()
      }}
      onCancel={onEnd}
    />
  )
}
