import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { arrayMove, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './sortable-list.module.css'
import { SortableRow } from './sortable-row.tsx'

type Item = { readonly id: string; readonly name: string }

type Props<I extends Item> = {
  readonly items: readonly I[]
  readonly label: string
  /** The ids in their new order; the list shows it until the promise ends, and then what `items` say. */
  readonly onReorder: (ids: I['id'][]) => Promise<unknown>
  readonly render: (item: I) => ReactNode
  readonly disabled?: boolean
}

/** A list in an order that matters: moved by dragging, or by a click on up and down. */
export function SortableList<I extends Item>({ items, label, onReorder, render, disabled = false }: Props<I>) {
  const { t } = useTranslation('common')
  const [moving, setMoving] = useState<readonly I['id'][] | null>(null)
  const [spoken, setSpoken] = useState('')
  const list = useRef<HTMLUListElement>(null)
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
      list.current?.querySelector<HTMLElement>(`[data-row="${String(id)}"] [data-by="${String(by)}"]`)?.focus(),
    )
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) void move(ids.indexOf(active.id as I['id']), ids.indexOf(over.id as I['id']))
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        // Rows are moved from the keyboard by their buttons, and the list itself says where they went.
        screenReaderInstructions: { draggable: '' },
        announcements: {
          onDragStart: () => undefined,
          onDragOver: () => undefined,
          onDragEnd: () => undefined,
          onDragCancel: () => undefined,
        },
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ul ref={list} className={classes.list} aria-label={label}>
          {shown.map((item, index) => (
            <SortableRow
              key={item.id}
              id={item.id}
              name={item.name}
              first={index === 0}
              last={index === shown.length - 1}
              disabled={disabled}
              onMove={(by) => byButton(index, by)}
            >
              {render(item)}
            </SortableRow>
          ))}
        </ul>
      </SortableContext>
      <VisuallyHidden component="output">{spoken}</VisuallyHidden>
    </DndContext>
  )
}
