import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { ClosingDialog } from '../../visit-lists/closing-dialog.tsx'
import type { StaffMember } from './staff-member.ts'

type Props = { readonly member: StaffMember; readonly onDone: () => void; readonly onCancel: () => void }

/** First what becomes of their future visits, then archiving them. */
export function ArchiveMember({ member: { id, name, revision }, onDone, onCancel }: Props) {
  const { t } = useTranslation('staff')
  const { t: common } = useTranslation('common')
  const notify = useNotifyChange()
  const { data: plan } = useQuery(api.staff.planArchive.options({ id }))
  return (
    <ClosingDialog
      title={t('archiveTitle', { name })}
      sentence={t('archiveSentence')}
      confirmLabel={common('archive')}
      plan={plan}
      commit={(closing) => api.staff.archive.call({ id, revision, closing })}
      onClosed={() => {
        notify({ message: t('archivedNow', { name }), command: 'staff.archive' })
        onDone()
      }}
      onCancel={onCancel}
    />
  )
}
