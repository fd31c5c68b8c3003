import { Table, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissedBookingsReport } from '../../../src-shared/contract/refusals.ts'
import { useFormat } from '../../app/salon.ts'
import { lackingWords } from './lacking-words.ts'
import classes from './reports.module.css'

type Booking = MissedBookingsReport['bookings'][number]

/** Every missed booking, newest first: when it was asked for, what for, what was lacking, and what it became. */
export function MissedList({ bookings }: { readonly bookings: readonly Booking[] }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const id = useId()
  return (
    <section className={classes.sums} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('all')}
      </Title>
      <Table aria-labelledby={id}>
        <Table.Thead>
          <Table.Tr>
            {(['asked', 'wanted', 'who', 'services', 'lacking', 'became'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.figure ?? ''}>
              {t('column.worth')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bookings.map((booking, index) => (
            <Table.Tr key={`${String(booking.at)} ${String(index)}`}>
              <Table.Td>{format.dayAndTime(booking.at)}</Table.Td>
              <Table.Td>
                <Wanted booking={booking} />
              </Table.Td>
              <Table.Td>
                {booking.client ?? t('walkIn')}
                {booking.source === 'client booking' && <div className={classes.aside}>{t('onThePage')}</div>}
              </Table.Td>
              <Table.Td>{booking.services.join(', ')}</Table.Td>
              <Table.Td>{booking.lacking.map((each) => lackingWords(t, format, each)).join(', ')}</Table.Td>
              <Table.Td>
                <Became booking={booking} />
              </Table.Td>
              <Table.Td className={classes.figure ?? ''}>{format.price(booking.value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function Wanted({ booking: { startsAt, until } }: { readonly booking: Booking }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  if (until === null || until === startsAt) return format.dayAndTime(startsAt)
  return t('anyTimeUntil', { from: format.dayAndTime(startsAt), to: format.dayAndTime(until) })
}

function Became({ booking: { became } }: { readonly booking: Booking }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  if (became.kind === 'booked') return t('became.booked', { time: format.dayAndTime(became.startsAt) })
  return became.kind === 'kept' ? t('became.kept') : <strong>{t('became.lost')}</strong>
}
