import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Service } from './service.ts'

type Props = { readonly service: Service; readonly onDone: () => void; readonly onCancel: () => void }

/** An archived service is no longer offered; its future visits stay. */
export function ArchiveService({ service: { id, name, revision }, onDone, onCancel }: Props) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const notify = useNotifyChange()
  const words = useFailureWords()
  const archive = useMutation(api.services.archive.options())
  const confirm = () =>
    archive.mutate(
      { id, revision },
      {
        onSuccess: () => {
          notify({ message: t('archivedNow', { name }), command: 'services.archive' })
          onDone()
        },
        onError: (error) => {
          showToast({ message: words(error), tone: 'refused' })
          onCancel()
        },
      },
    )
  return (
    <ConfirmDialog
      opened
      title={t('archiveTitle', { name })}
      keepLabel={common('cancel')}
      confirmLabel={common('archive')}
      confirming={archive.isPending}
      onKeep={onCancel}
      onConfirm={confirm}
    >
      {t('archiveSentence')}
    </ConfirmDialog>
  )
}
