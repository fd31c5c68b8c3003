import type { ReactNode } from 'react'
import { type RowPlace, SortableFrame, type SortableItem } from './sortable-frame.tsx'
import classes from './sortable.module.css'
import { useSortableRow } from './use-sortable-row.tsx'

type Props<I extends SortableItem> = {
  readonly items: readonly I[]
  readonly label: string
  readonly onReorder: (ids: I['id'][]) => Promise<unknown>
  readonly disabled?: boolean
  readonly render: (item: I) => ReactNode
}

/** A list in an order that matters. */
export function SortableList<I extends SortableItem>({ label, render, ...frame }: Props<I>) {
  return (
    <SortableFrame {...frame}>
      {(rows) => (
        <ul className={classes.list} aria-label={label}>
          {rows.map(({ item, place }) => (
            <Row key={item.id} item={item} place={place}>
              {render(item)}
            </Row>
          ))}
        </ul>
      )}
    </SortableFrame>
  )
}

type RowProps = { readonly item: SortableItem; readonly place: RowPlace; readonly children: ReactNode }

function Row({ item, place, children }: RowProps) {
  const { row, handle, arrows } = useSortableRow(item, place)
  return (
    <li {...row} className={classes.row}>
      {handle}
      <div className={classes.content}>{children}</div>
      {arrows}
    </li>
  )
}
