import { Table, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissedSum } from '../../../src-shared/contract/refusals.ts'
import { useFormat } from '../../app/salon.ts'
import classes from './reports.module.css'

type Props = {
  readonly title: string
  /** What the first column names. */
  readonly heading: string
  readonly rows: readonly { readonly name: string; readonly sum: MissedSum }[]
  /** Where each booking stands in one row only. */
  readonly total?: MissedSum
}

/** How many bookings were missed under each heading, and what became of them. */
export function SumTable({ title, heading, rows, total }: Props) {
  const { t } = useTranslation('reports')
  const id = useId()
  return (
    <section className={classes.sums} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      <Table aria-labelledby={id}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{heading}</Table.Th>
            {(['missed', 'bookedAfterAll', 'lost', 'value'] as const).map((column) => (
              <Table.Th key={column} scope="col" className={classes.figure ?? ''}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, sum }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Figures sum={sum} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        {total && (
          <Table.Tfoot>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">{t('total')}</Table.Th>
              <Figures sum={total} />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </section>
  )
}

function Figures({ sum }: { readonly sum: MissedSum }) {
  const format = useFormat()
  return [sum.missed, sum.bookedAfterAll, sum.lost]
    .map((count, index) => (
      <Table.Td key={index} className={classes.figure ?? ''}>
        {format.number(count)}
      </Table.Td>
    ))
    .concat(
      <Table.Td key="value" className={classes.figure ?? ''}>
        {format.price(sum.lostValue)}
      </Table.Td>,
    )
}
