import { Button, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRestore } from '../../app/restore.ts'
import { api } from '../../rpc/desk.ts'
import { ArchivedList } from '../../ui/archived-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
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
  const [withArchived, setWithArchived] = useState(false)
  const active = staff.filter((member) => !member.archived)
  const archived = staff.filter((member) => member.archived)
  const away = shown?.kind === 'days off' ? staff.find(({ id }) => id === shown.id) : undefined
  const close = () => setShown(null)
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setShown({ kind: 'form', member: null })}>
      {t('addMember')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={app('staff')}
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
      {active.length === 0 ? (
        <EmptyState icon={Users} sentence={t('empty')} action={add} />
      ) : (
        <StaffTable
          staff={active}
          onEdit={(member) => setShown({ kind: 'form', member })}
          onDaysOff={({ id }) => setShown({ kind: 'days off', id })}
        />
      )}
      {withArchived && <ArchivedList label={t('archivedList')} items={archived} onRestore={restore} />}
      {shown?.kind === 'form' && <StaffForm member={shown.member} onClose={close} />}
      {away && <DaysOff member={away} onClose={close} />}
    </>
  )
}
