import { Button, Group, Menu, Text, Textarea } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentStatus, EventStatus } from '../../../../src-shared/domain/appointment.ts'
import { useSalon } from '../../../app/salon.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import type { Speaker } from '../../../visit-words/speaker.ts'
import { statusWords } from '../../../visit-words/status-words.ts'
import type { StoredVisit } from '../stored-visit.ts'

type Status = AppointmentStatus | EventStatus

type Props = {
  readonly stored: StoredVisit
  readonly speaker: Speaker
  readonly setting: boolean
  readonly onStatus: (status: Status, reason: string) => void
}

const ofAppointments: readonly AppointmentStatus[] = [
  'pending',
  'confirmed',
  'arrived',
  'in service',
  'completed',
  'no-show',
]

/** The status as it stands; another one is set at once, cancelling asks for a reason. */
export function StatusControl({ stored, speaker, setting, onStatus }: Props) {
  const { t } = useTranslation('appointment')
  const { usesInService } = useSalon()
  const [cancelling, setCancelling] = useState(false)
  const [reason, setReason] = useState('')
  const offered: readonly Status[] = stored.visit.kind === 'event' ? ['planned'] : ofAppointments
  const choices = offered.filter((status) => status !== stored.status && (usesInService || status !== 'in service'))
  return (
    <Group gap="xs" wrap="nowrap">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={setting}
            rightSection={<ChevronDown size={14} aria-hidden />}
            aria-label={t('status.label', { status: statusWords(speaker, stored.status) })}
          >
            {statusWords(speaker, stored.status)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((status) => (
            <Menu.Item key={status} onClick={() => onStatus(status, '')}>
              {stored.resting && status !== 'no-show'
                ? t('status.restoreAs', { status: statusWords(speaker, status) })
                : statusWords(speaker, status)}
            </Menu.Item>
          ))}
          {stored.status !== 'cancelled' && (
            <>
              {choices.length > 0 && <Menu.Divider />}
              <Menu.Item color="red" onClick={() => setCancelling(true)}>
                {t(stored.visit.kind === 'event' ? 'status.cancelGroup' : 'status.cancel')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={cancelling}
        title={t(stored.visit.kind === 'event' ? 'status.cancelGroupTitle' : 'status.cancelTitle')}
        keepLabel={t('status.keep')}
        confirmLabel={t(stored.visit.kind === 'event' ? 'status.cancelGroup' : 'status.cancel')}
        danger
        onKeep={() => setCancelling(false)}
        onConfirm={() => {
          setCancelling(false)
          onStatus('cancelled', reason.trim())
        }}
      >
        <Text size="sm" mb="sm">
          {t('status.cancelSentence')}
        </Text>
        <Textarea
          label={t('status.cancelReason')}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </Group>
  )
}
