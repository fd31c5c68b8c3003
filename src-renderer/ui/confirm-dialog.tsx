import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'

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

/** Asks once, with two clear answers; the focus goes in and comes back. */
export function ConfirmDialog(props: Props) {
  const { opened, title, children, keepLabel, confirmLabel, danger = false, confirming = false } = props
  return (
    <Modal opened={opened} onClose={props.onKeep} title={title} size="sm" centered zIndex={350}>
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
