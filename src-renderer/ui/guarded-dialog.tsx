import { Drawer, Modal } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import { useTopmost } from './use-topmost.ts'
import { useUnsaved } from './unsaved.ts'
import classes from './guarded-dialog.module.css'

type Props = {
  readonly onClose: () => void
  readonly title: ReactNode
  /** Whether something was typed that is not saved: closing asks once. */
  readonly changed: boolean
  /** A panel at the side for long forms; otherwise a window in the middle. */
  readonly place?: 'middle' | 'side'
  readonly size?: string | number
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** `leave` closes, after asking where something was changed. */
  readonly children: (leave: () => void) => ReactNode
}

const frameClasses = {
  content: classes.content ?? '',
  header: classes.header ?? '',
  body: classes.body ?? '',
}

/** A dialog that loses nothing by Escape, the cross or a click beside it. */
export function GuardedDialog({ onClose, title, changed, place = 'middle', size = 'md', ...rest }: Props) {
  const [asking, setAsking] = useState(false)
  useUnsaved(changed)
  useFocusReturn()
  const leave = () => (changed ? setAsking(true) : onClose())
  const isTopmost = useTopmost()
  const Frame = place === 'side' ? Drawer : Modal
  return (
    <Frame
      opened
      onClose={() => isTopmost() && leave()}
      title={title}
      size={size}
      {...(rest.onKeyDown && !asking ? { onKeyDown: rest.onKeyDown } : {})}
      classNames={frameClasses}
      {...(place === 'side' ? { position: 'right' as const } : {})}
    >
      {rest.children(leave)}
      <UnsavedDialog
        opened={asking}
        onKeep={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false)
          onClose()
        }}
      />
    </Frame>
  )
}
