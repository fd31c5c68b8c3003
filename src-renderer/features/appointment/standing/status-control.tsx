import { Button, Group, Menu, Text, Textarea } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isHolding, type AppointmentStatus, type EventStatus } from '../../../../src-shared/domain/appointment.ts'
import { statusSteps } from '../../../../src-shared/domain/status-steps.ts'
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

/** The status as it stands; what comes next is set at once, cancelling asks for a reason, and mending a slip stands apart. */
export function StatusControl({ stored, speaker, setting, onStatus }: Props) {
  const { t } = useTranslation('appointment')
  const { usesInService } = useSalon()
  const [cancelling, setCancelling] = useState(false)
  const [reason, setReason] = useState('')
  const { onward, corrections } = stepsOf(stored, usesInService)
  const words = (status: Status) => {
    if (status === 'cancelled') return t(stored.visit.kind === 'event' ? 'status.cancelGroup' : 'status.cancel')
    const name = statusWords(speaker, status)
    return stored.resting && isHolding(status) ? t('status.restoreAs', { status: name }) : name
  }
  const item = (status: Status) => (
    <Menu.Item
      key={status}
      {...(status === 'cancelled' ? { color: 'red' } : {})}
      onClick={() => (status === 'cancelled' ? setCancelling(true) : onStatus(status, ''))}
    >
      {words(status)}
    </Menu.Item>
  )
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
          {onward.map(item)}
          {corrections.length > 0 && (
            <>
              {onward.length > 0 && <Menu.Divider />}
              <Menu.Label>{t('status.correct')}</Menu.Label>
              {corrections.map(item)}
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

function stepsOf({ visit, status }: StoredVisit, usesInService: boolean) {
  if (visit.kind === 'appointment') return statusSteps(status as AppointmentStatus, usesInService)
  const onward: readonly Status[] = [status === 'cancelled' ? 'planned' : 'cancelled']
  return { onward, corrections: [] }
}
