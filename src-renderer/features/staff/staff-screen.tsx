import { useSuspenseQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRestore } from '../../app/restore.ts'
import { api } from '../../rpc/desk.ts'
import { ListScreen } from '../../ui/list-screen.tsx'
import { DaysOff } from './days-off.tsx'
import { StaffForm } from './staff-form.tsx'
import type { StaffMember } from './staff-member.ts'
import { StaffTable } from './staff-table.tsx'

type Shown =
  | { readonly kind: 'form'; readonly member: StaffMember | null }
  | { readonly kind: 'days off'; readonly id: StaffMember['id'] }

/** Settings › Main settings › Staff. */
export function StaffScreen() {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation('app')
  const { data: staff } = useSuspenseQuery(api.staff.list.options({}))
  const restore = useRestore('staff.restore', api.staff.restore.call)
  const [shown, setShown] = useState<Shown | null>(null)
  const away = shown?.kind === 'days off' ? staff.find(({ id }) => id === shown.id) : undefined
  const close = () => setShown(null)
  return (
    <ListScreen
      title={app('staff')}
      path={[app('settings'), app('mainSettings')]}
      sentence={t('sentence')}
      items={staff}
      icon={Users}
      words={{ add: t('addMember'), empty: t('empty'), archived: t('archivedList') }}
      onAdd={() => setShown({ kind: 'form', member: null })}
      onRestore={restore}
      opened={
        <>
          {shown?.kind === 'form' && <StaffForm member={shown.member} onClose={close} />}
          {away && <DaysOff member={away} onClose={close} />}
        </>
      }
    >
      {(active) => (
        <StaffTable
          staff={active}
          onEdit={(member) => setShown({ kind: 'form', member })}
          onDaysOff={({ id }) => setShown({ kind: 'days off', id })}
        />
      )}
    </ListScreen>
  )
}
