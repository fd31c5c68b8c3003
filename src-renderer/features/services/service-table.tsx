import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/salon.ts'
import { ServiceRow } from './service-row.tsx'
import classes from './service-table.module.css'
import type { Service } from './service.ts'

type Props = { readonly services: readonly Service[]; readonly onEdit: (service: Service) => void }

/** The active services under their categories, each with what it requires. */
export function ServiceTable({ services, onEdit }: Props) {
  const { t } = useTranslation('services')
  const { compare } = new Intl.Collator(useFormat().locale, { numeric: true })
  const categories = [...new Set(services.map(({ category }) => category))].sort((a, b) => {
    // What has no category comes last.
    if (a === '' || b === '') return a === '' ? 1 : -1
    return compare(a, b)
  })
  const withHeadings = categories.length > 1 || categories[0] !== ''
  return (
    <div className={classes.sheet}>
      <Table aria-label={t('list')} verticalSpacing={6} layout="fixed" miw={900} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="27%">{t('name')}</Table.Th>
            <Table.Th w="9%">{t('duration')}</Table.Th>
            <Table.Th w="9%" ta="end">
              {t('price')}
            </Table.Th>
            <Table.Th w="20%" ps="lg">
              {t('people')}
            </Table.Th>
            <Table.Th>{t('resources')}</Table.Th>
            <Table.Td w={124} />
          </Table.Tr>
        </Table.Thead>
        {categories.map((category) => (
          <Table.Tbody key={category}>
            {withHeadings && (
              <Table.Tr className={classes.category}>
                <Table.Th colSpan={6} scope="rowgroup">
                  {category === '' ? t('noCategory') : category}
                </Table.Th>
              </Table.Tr>
            )}
            {services
              .filter((service) => service.category === category)
              .sort((a, b) => compare(a.name, b.name))
              .map((service) => (
                <ServiceRow key={service.id} service={service} onEdit={onEdit} />
              ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  )
}
