import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { arrayMove, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

export type SortableItem = { readonly id: string; readonly name: string }

/** Where a row stands, and how it is moved by one. */
export type RowPlace = {
  readonly first: boolean
  readonly last: boolean
  readonly disabled: boolean
  readonly onMove: (by: -1 | 1) => void
}

type Props<I extends SortableItem> = {
  readonly items: readonly I[]
  /** The ids in their new order; the list shows it until the promise ends, and then what `items` say. */
  readonly onReorder: (ids: I['id'][]) => Promise<unknown>
  readonly disabled?: boolean
  readonly children: (rows: readonly { readonly item: I; readonly place: RowPlace }[]) => ReactNode
}

// Rows are moved from the keyboard by their buttons, and the frame itself says where they went.
const silent = {
  screenReaderInstructions: { draggable: '' },
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
}

/** Rows in an order that matters: moved by dragging, or by a click on up and down. */
export function SortableFrame<I extends SortableItem>({ items, onReorder, disabled = false, children }: Props<I>) {
  const { t } = useTranslation('common')
  const [moving, setMoving] = useState<readonly I['id'][] | null>(null)
  const [spoken, setSpoken] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const ids: readonly I['id'][] = moving ?? items.map((item) => item.id)
  const shown = ids.flatMap((id) => items.find((item) => item.id === id) ?? [])

  const move = async (from: number, to: number) => {
    const item = shown[from]
    if (!item || to < 0 || to >= shown.length || from === to) return
    const order = arrayMove([...ids], from, to)
    setMoving(order)
    setSpoken(t('movedTo', { name: item.name, place: to + 1, count: order.length }))
    try {
      await onReorder(order)
    } finally {
      setMoving(null)
    }
  }
  const byButton = (from: number, by: -1 | 1) => {
    const id = ids[from]
    void move(from, from + by)
    // A row that changes its place in the document loses the focus.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-row="${String(id)}"] [data-by="${String(by)}"]`)?.focus(),
    )
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) void move(ids.indexOf(active.id as I['id']), ids.indexOf(over.id as I['id']))
  }
  const rows = shown.map((item, index) => ({
    item,
    place: {
      first: index === 0,
      last: index === shown.length - 1,
      disabled,
      onMove: (by: -1 | 1) => byButton(index, by),
    },
  }))

  return (
    <div ref={frame}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd} accessibility={silent}>
        <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
          {children(rows)}
        </SortableContext>
      </DndContext>
      <VisuallyHidden component="output">{spoken}</VisuallyHidden>
    </div>
  )
}
