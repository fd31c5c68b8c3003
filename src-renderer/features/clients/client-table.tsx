import { Table, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/salon.ts'
import type { ClientSummary } from './client.ts'
import classes from './clients.module.css'

type Props = { readonly clients: readonly ClientSummary[]; readonly onOpen: (id: ClientSummary['id']) => void }

/** Found clients, best first. */
export function ClientTable({ clients, onOpen }: Props) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('title')} verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('phone')}</Table.Th>
            <Table.Th>{t('lastVisit')}</Table.Th>
            <Table.Th>{t('nextVisit')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clients.map((client) => (
            <Table.Tr key={client.id}>
              <Table.Td>
                <UnstyledButton className={classes.name} onClick={() => onOpen(client.id)}>
                  {client.name}
                </UnstyledButton>
              </Table.Td>
              <Table.Td>{client.phone}</Table.Td>
              <Table.Td>{client.lastVisitAt === null ? '' : format.fullDay(client.lastVisitAt)}</Table.Td>
              <Table.Td>{client.nextVisitAt === null ? '' : format.dayAndTime(client.nextVisitAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
