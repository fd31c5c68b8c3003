import { Button, Group, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDurationWords } from '../../app/duration-words.ts'
import { useFormat } from '../../app/salon.ts'
import { useRequirementWords } from '../../requirements/use-requirement-words.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import classes from './service-table.module.css'
import type { Service } from './service.ts'
import { useWhyNotBookable } from './why-not-bookable.ts'

type Props = { readonly services: readonly Service[]; readonly onEdit: (service: Service) => void }

/** The active services under their categories, each with what it requires. */
export function ServiceTable({ services, onEdit }: Props) {
  const { t } = useTranslation('services')
  const format = useFormat()
  const byName = new Intl.Collator(format.locale, { numeric: true })
  const categories = [...new Set(services.map(({ category }) => category))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : byName.compare(a, b),
  )
  return categories.map((category) => {
    const heading = category === '' ? t('noCategory') : category
    const members = services
      .filter((service) => service.category === category)
      .sort((a, b) => byName.compare(a.name, b.name))
    return (
      <section key={category} className={classes.category}>
        {(categories.length > 1 || category !== '') && <Title order={2}>{heading}</Title>}
        <div className={classes.sheet}>
          <Table aria-label={heading} verticalSpacing={6} layout="fixed" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="27%">{t('name')}</Table.Th>
                <Table.Th w="9%">{t('duration')}</Table.Th>
                <Table.Th w="9%" ta="end">
                  {t('price')}
                </Table.Th>
                <Table.Th w="17%" ps="lg">
                  {t('people')}
                </Table.Th>
                <Table.Th>{t('resources')}</Table.Th>
                <Table.Th w={90} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {members.map((service) => (
                <Row key={service.id} service={service} onEdit={onEdit} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </section>
    )
  })
}

type RowProps = { readonly service: Service; readonly onEdit: (service: Service) => void }

function Row({ service, onEdit }: RowProps) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const { t: requirement } = useTranslation('requirements')
  const format = useFormat()
  const duration = useDurationWords()
  const words = useRequirementWords()
  const whyNot = useWhyNotBookable()
  const nameId = useId()
  const said = (kind: 'staff' | 'resource') =>
    service.requirements.filter((one) => one.kind === kind).map((one) => words(one))
  const people = said('staff')
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={8} wrap="nowrap" align="center">
          <ColourDot colour={service.colour} />
          <UnstyledButton id={nameId} className={classes.name} onClick={() => onEdit(service)}>
            {service.name}
          </UnstyledButton>
        </Group>
        {service.cannotBeBooked && (
          <p className={classes.cannot}>
            <TriangleAlert size={14} aria-hidden />
            {t('cannotBeBooked', { why: whyNot(service.cannotBeBooked) })}
          </p>
        )}
        {!service.bookableByClients && (
          <Text size="xs" c="dimmed" ps={18}>
            {t('notByClients')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{duration(service.durationMinutes)}</Table.Td>
      <Table.Td ta="end">{service.price === null ? '' : format.price(service.price)}</Table.Td>
      <Table.Td ps="lg">
        <Lines lines={people.length > 0 ? people : [requirement('nobody')]} />
      </Table.Td>
      <Table.Td>
        <Lines lines={said('resource')} />
      </Table.Td>
      <Table.Td ta="end">
        <Button size="compact-sm" variant="default" aria-describedby={nameId} onClick={() => onEdit(service)}>
          {common('edit')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <Text size="sm" key={line}>
      {line}
    </Text>
  ))
}
