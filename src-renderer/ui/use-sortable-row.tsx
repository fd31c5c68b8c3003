import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RowPlace, SortableItem } from './sortable-frame.tsx'
import classes from './sortable.module.css'

/** What a row of a sortable list or table is made of: a handle for the pointer, arrows for single clicks and keys. */
export function useSortableRow({ id, name }: SortableItem, place: RowPlace) {
  const { t } = useTranslation('common')
  const { disabled, first, last, onMove } = place
  const sortable = useSortable({ id, disabled })
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = sortable
  return {
    row: {
      ref: setNodeRef,
      'data-row': id,
      'data-dragging': isDragging || undefined,
      style: { transform: CSS.Translate.toString(transform), transition },
    },
    handle: (
      <span
        ref={setActivatorNodeRef}
        className={classes.handle}
        title={t('drag', { name })}
        data-testid="drag-handle"
        {...listeners}
      >
        <GripVertical size={16} aria-hidden />
      </span>
    ),
    arrows: (
      <ActionIcon.Group className={classes.arrows}>
        <Arrow by={-1} label={t('moveUp', { name })} off={first || disabled} onMove={onMove} />
        <Arrow by={1} label={t('moveDown', { name })} off={last || disabled} onMove={onMove} />
      </ActionIcon.Group>
    ),
  }
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
