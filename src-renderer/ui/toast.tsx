import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Check, Info, TriangleAlert } from 'lucide-react'
import classes from './toast.module.css'

/** How long a toast stays at least; it stays on while the pointer or the focus is on it. */
const staysMs = 12_000

const refusalId = 'refused'

const icons = { done: Check, told: Info, refused: TriangleAlert }

export type Toast = {
  readonly message: string
  readonly tone?: 'done' | 'told' | 'refused'
  /** What can be done about it from here; the toast goes away with it. */
  readonly actions?: readonly { readonly label: string; readonly act: () => void }[]
  /** Takes the place of the toast with the same topic. */
  readonly topic?: string
}

/** Says what was done, or why not, at the lower edge; read out by screen readers. Returns its id. */
export function showToast({ message, tone = 'done', actions = [], topic }: Toast): string {
  const Icon = icons[tone]
  // What was refused is history once anything else is said: refusals never pile up over the lanes.
  notifications.hide(refusalId)
  const ownId = topic ?? (tone === 'refused' ? refusalId : undefined)
  if (ownId !== undefined) notifications.hide(ownId)
  const id = notifications.show({
    ...(ownId === undefined ? {} : { id: ownId }),
    autoClose: staysMs,
    className: classes.toast ?? '',
    'data-tone': tone,
    icon: <Icon size={16} aria-hidden />,
    message: (
      <Group justify="space-between" gap="xs">
        <Text size="sm">{message}</Text>
        <Group gap={4} ms="auto">
          {actions.map(({ label, act }) => (
            <Button
              key={label}
              className={classes.offer ?? ''}
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                notifications.hide(id)
                act()
              }}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Group>
    ),
  })
  return id
}

/** Takes a toast away whose words are true no more. */
export function hideToast(id: string): void {
  notifications.hide(id)
}
