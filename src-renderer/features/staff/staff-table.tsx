import { Button, Group, Table, Text, UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { useFormat } from '../../app/salon.ts'
import { closureWords } from '../../closures/closure-words.ts'
import { weekWords } from '../../hours/week-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { SortableTable } from '../../ui/sortable-table.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { StaffMember } from './staff-member.ts'
import classes from './staff.module.css'

type Actions = {
  readonly onEdit: (member: StaffMember) => void
  readonly onDaysOff: (member: StaffMember) => void
}

/** Who works here, in the order of their lanes. */
export function StaffTable({ staff, ...actions }: Actions & { readonly staff: readonly StaffMember[] }) {
  const { t } = useTranslation('staff')
  const words = useFailureWords()
  const notify = useNotifyChange()
  const reorder = async (ids: StaffMember['id'][]) => {
    try {
      await api.staff.reorder.call({ ids })
      await queryClient.invalidateQueries({ queryKey: api.staff.key })
      notify({ message: t('reordered'), command: 'staff.reorder', topic: 'order' })
    } catch (error) {
      showToast({ message: words(error), tone: 'refused' })
    }
  }
  return (
    <SortableTable
      items={staff}
      label={t('list')}
      onReorder={reorder}
      columns={[t('name'), t('shifts'), t('daysOff'), t('services'), '']}
      cells={(member) => <Cells member={member} {...actions} />}
    />
  )
}

function Cells({ member, onEdit, onDaysOff }: Actions & { readonly member: StaffMember }) {
  const { t } = useTranslation('staff')
  const { t: common } = useTranslation('common')
  const { t: hours } = useTranslation('hours')
  const format = useFormat()
  const nameId = useId()
  const [next] = member.closures
  return (
    <>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <ColourDot colour={member.colour} />
          <UnstyledButton id={nameId} className={classes.name} onClick={() => onEdit(member)}>
            {member.name}
          </UnstyledButton>
        </Group>
      </Table.Td>
      <Table.Td className={classes.shifts}>
        <Text size="sm">{weekWords(format, hours, member.shifts.weekly) || t('noShifts')}</Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {next && closureWords(format, next.interval)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{member.serviceIds.length}</Text>
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button size="compact-sm" variant="subtle" aria-describedby={nameId} onClick={() => onDaysOff(member)}>
            {t('daysOff')}
          </Button>
          <Button size="compact-sm" variant="default" aria-describedby={nameId} onClick={() => onEdit(member)}>
            {common('edit')}
          </Button>
        </Group>
      </Table.Td>
    </>
  )
}
