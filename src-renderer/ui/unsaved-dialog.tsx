import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './confirm-dialog.tsx'

type Props = { readonly opened: boolean; readonly onKeep: () => void; readonly onDiscard: () => void }

/** Before typed words are lost: Keep editing, or Discard. */
export function UnsavedDialog({ opened, onKeep, onDiscard }: Props) {
  const { t } = useTranslation('common')
  return (
    <ConfirmDialog
      opened={opened}
      title={t('unsaved.title')}
      keepLabel={t('unsaved.keep')}
      confirmLabel={t('unsaved.discard')}
      danger
      onKeep={onKeep}
      onConfirm={onDiscard}
    >
      {t('unsaved.sentence')}
    </ConfirmDialog>
  )
}
