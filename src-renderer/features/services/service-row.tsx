import { Button, Group, Table, Text, UnstyledButton } from '@mantine/core'
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

type Props = { readonly service: Service; readonly onEdit: (service: Service) => void }

/** One service: duration, price, whom and what it requires, and whether it cannot be booked. */
export function ServiceRow({ service, onEdit }: Props) {
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
