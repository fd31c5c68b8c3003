import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { useFormat } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { GuardedDialog } from '../../ui/guarded-dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import { absenceWords } from './absence-words.ts'
import { AddDaysOff } from './add-days-off.tsx'
import type { StaffMember } from './staff-member.ts'
import classes from './staff.module.css'

type Props = { readonly member: StaffMember; readonly onClose: () => void }

/** Days off of one person: those ahead, and a new one with what it does to their visits. */
export function DaysOff({ member, onClose }: Props) {
  const { t } = useTranslation('staff')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const notify = useNotifyChange()
  const words = useFailureWords()
  const [changed, setChanged] = useState(false)
  const remove = async (closure: StaffMember['closures'][number]) => {
    try {
      await api.staff.removeTimeOff.call({ id: closure.id })
      notify({
        message: t('dayOffRemoved', { when: absenceWords(format, closure.interval) }),
        command: 'staff.removeTimeOff',
      })
    } catch (error) {
      showToast({ message: words(error), tone: 'refused' })
    }
  }
  return (
    <GuardedDialog title={t('daysOffOf', { name: member.name })} size={640} changed={changed} onClose={onClose}>
      {() => (
        <Stack gap="lg" className={classes.window}>
          {member.closures.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noDaysOff')}
            </Text>
          ) : (
            <ul className={classes.absences} aria-label={t('daysOff')}>
              {member.closures.map((closure) => (
                <li key={closure.id}>
                  <Text size="sm" fw={600}>
                    {absenceWords(format, closure.interval)}
                  </Text>
                  <Text size="sm" c="dimmed" className={classes.reason}>
                    {closure.reason === '' ? t(`kind.${closure.kind}`) : closure.reason}
                  </Text>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={common('remove', { name: absenceWords(format, closure.interval) })}
                    onClick={() => void remove(closure)}
                  >
                    {t('removeDayOff')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <AddDaysOff key={member.closures.length} member={member} onChanged={setChanged} onOpenVisit={onClose} />
        </Stack>
      )}
    </GuardedDialog>
  )
}
