import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFocusReturn } from './use-focus-return.ts'
import { useTopmost } from './use-topmost.ts'

type Props = {
  readonly opened: boolean
  readonly title: string
  readonly children: ReactNode
  readonly keepLabel: string
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly confirming?: boolean
  /** Also what Escape and the cross do. */
  readonly onKeep: () => void
  readonly onConfirm: () => void
}

/**
 * Asks once, with two clear answers; the focus goes in and comes back. It is there only while it asks: else the Escape
 * that makes a dialog ask would reach it too, and answer.
 */
export function ConfirmDialog({ opened, ...asked }: Props) {
  return opened ? <Asked {...asked} /> : null
}

function Asked(props: Omit<Props, 'opened'>) {
  const { title, children, keepLabel, confirmLabel, danger = false, confirming = false } = props
  const isTopmost = useTopmost()
  useFocusReturn()
  return (
    <Modal opened onClose={() => isTopmost() && props.onKeep()} title={title} size="sm" centered zIndex={350}>
      {typeof children === 'string' ? <Text size="sm">{children}</Text> : children}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={props.onKeep} data-autofocus>
          {keepLabel}
        </Button>
        <Button color={danger ? 'red.9' : 'pine'} loading={confirming} onClick={props.onConfirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
