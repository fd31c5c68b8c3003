import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './sortable-list.module.css'

type Props = {
  readonly id: string
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly disabled: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly children: ReactNode
}

/** One row of a sortable list: a handle for the pointer, up and down for single clicks and keys. */
export function SortableRow({ id, name, first, last, disabled, onMove, children }: Props) {
  const { t } = useTranslation('common')
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled,
  })
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-row={id}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <span
        ref={setActivatorNodeRef}
        className={classes.handle}
        title={t('drag', { name })}
        data-testid="drag-handle"
        {...listeners}
      >
        <GripVertical size={16} aria-hidden />
      </span>
      <div className={classes.content}>{children}</div>
      <ActionIcon.Group className={classes.arrows}>
        <Arrow by={-1} label={t('moveUp', { name })} off={first || disabled} onMove={onMove} />
        <Arrow by={1} label={t('moveDown', { name })} off={last || disabled} onMove={onMove} />
      </ActionIcon.Group>
    </li>
  )
}

type ArrowProps = {
  readonly by: -1 | 1
  readonly label: string
  readonly off: boolean
  readonly onMove: (by: -1 | 1) => void
}

/** Stays focusable at the end of the list, so that the focus is not lost on the way. */
function Arrow({ by, label, off, onMove }: ArrowProps) {
  const Icon = by === -1 ? ChevronUp : ChevronDown
  return (
    <ActionIcon
      variant="default"
      size={28}
      data-by={by}
      aria-label={label}
      aria-disabled={off}
      data-disabled={off}
      onClick={() => {
        if (!off) onMove(by)
      }}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
}
