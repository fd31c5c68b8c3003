import { Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type RowPlace, SortableFrame, type SortableItem } from './sortable-frame.tsx'
import classes from './sortable.module.css'
import { useSortableRow } from './use-sortable-row.tsx'

type Props<I extends SortableItem> = {
  readonly items: readonly I[]
  readonly label: string
  readonly onReorder: (ids: I['id'][]) => Promise<unknown>
  readonly disabled?: boolean
  readonly columns: readonly ReactNode[]
  /** The cells of one row, as many as there are columns. */
  readonly cells: (item: I) => ReactNode
}

/** A table whose rows stand in an order that matters. */
export function SortableTable<I extends SortableItem>({ label, columns, cells, ...frame }: Props<I>) {
  const { t } = useTranslation('common')
  return (
    <SortableFrame {...frame}>
      {(rows) => (
        <div className={classes.sheet}>
          <Table aria-label={label} verticalSpacing={6} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Td w={36} />
                {columns.map((column, index) =>
                  column === '' ? <Table.Td key={index} /> : <Table.Th key={index}>{column}</Table.Th>,
                )}
                <Table.Th w={72}>
                  <VisuallyHidden>{t('order')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ item, place }) => (
                <Row key={item.id} item={item} place={place}>
                  {cells(item)}
                </Row>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </SortableFrame>
  )
}

type RowProps = { readonly item: SortableItem; readonly place: RowPlace; readonly children: ReactNode }

function Row({ item, place, children }: RowProps) {
  const { row, handle, arrows } = useSortableRow(item, place)
  return (
    <Table.Tr {...row} className={classes.tableRow}>
      <Table.Td pe={0}>{handle}</Table.Td>
      {children}
      <Table.Td>{arrows}</Table.Td>
    </Table.Tr>
  )
}
