import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useTopmost } from '../ui/use-topmost.ts'
import { ClosingPlanView } from './closing-plan-view.tsx'
import { useClosing } from './use-closing.ts'

type Props = {
  readonly title: string
  /** What happens, and what does not. */
  readonly sentence: string
  readonly confirmLabel: string
  /** Undefined while it is being made. */
  readonly plan: ClosingPlan | undefined
  readonly commit: (closing: { fingerprint: string | null; leaveOpen: boolean }) => Promise<unknown>
  readonly onClosed: () => void
  readonly onCancel: () => void
}

/** Archiving somebody or something with visits before it: first the list, then one step. */
export function ClosingDialog({ title, sentence, confirmLabel, plan: known, commit, onClosed, onCancel }: Props) {
  const { t } = useTranslation('common')
  const { t: lists } = useTranslation('visit-lists')
  const { plan, close, closing, problem, ...consent } = useClosing(known)
  const isTopmost = useTopmost()
  useFocusReturn()
  const confirm = async () => {
    if (await close(commit)) onClosed()
  }
  return (
    <Modal opened onClose={() => isTopmost() && onCancel()} title={title} size="lg" zIndex={250}>
      <Stack gap="md">
        <Text size="sm">{sentence}</Text>
        <ClosingPlanView
          plan={plan}
          none={lists('nothingBooked')}
          leaveOpen={consent.leaveOpen}
          onLeaveOpen={consent.setLeaveOpen}
          consentMissing={consent.consentMissing}
          helps
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red.9" loading={closing} disabled={!plan} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
