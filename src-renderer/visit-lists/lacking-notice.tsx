import { Alert, Button, Collapse, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../src-shared/domain/id.ts'
import { api } from '../rpc/desk.ts'
import { VisitList } from './visit-list.tsx'

type Props = {
  readonly resourceId: ResourceId
  readonly name: string
  readonly onDismiss?: () => void
}

/**
 * "12 future bookings have no Massage room": visits that were booked before the resource was assigned stay as they are;
 * each can be opened and given one by hand. Nothing is shown where none lacks it.
 */
export function LackingNotice({ resourceId, name, onDismiss }: Props) {
  const { t } = useTranslation('visit-lists')
  const { data: lacking = [] } = useQuery(api.resources.lacking.options({ id: resourceId }))
  const [listed, { toggle }] = useDisclosure(false)
  if (lacking.length === 0) return null
  const said = t('lacking', { count: lacking.length, name })
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<CalendarClock size={18} aria-hidden />}
      title={said}
      mb="md"
      withCloseButton={onDismiss !== undefined}
      onClose={() => onDismiss?.()}
    >
      <Group gap="sm" justify="space-between">
        {t('lackingUnchanged')}
        <Button size="compact-sm" variant="default" aria-expanded={listed} onClick={toggle}>
          {listed ? t('hide') : t('review')}
        </Button>
      </Group>
      <Collapse expanded={listed} mt="xs">
        <VisitList label={said} entries={lacking} />
      </Collapse>
    </Alert>
  )
}
