import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../rpc/desk.ts'
import classes from '../answer/plan-panel.module.css'
import type { ChosenClient } from '../draft/draft.ts'
import { phoneInQuestion } from './who-has-phone.ts'

type Props = {
  readonly client: Extract<ChosenClient, { kind: 'new' }>
  readonly onChange: (client: ChosenClient) => void
}

/** Somebody in the book has the phone typed for a new client: take them, or say that it is another person. */
export function SamePhone({ client, onChange }: Props) {
  const { t } = useTranslation('appointment')
  const [phone] = useDebouncedValue(phoneInQuestion(client), 200)
  const { data } = useQuery(phone === null ? { queryKey: ['no phone'], queryFn: skipToken } : asked(phone))
  const found = phone !== null && phone === phoneInQuestion(client) ? (data?.clients ?? []) : []
  if (found.length === 0) return null
  return (
    <div className={classes.warning} role="alert">
      {found.map(({ id, name, phone: theirs }) => (
        <Group key={id} justify="space-between" gap="xs">
          <Text size="sm">{t('who.samePhone', { name })}</Text>
          <Button
            size="compact-sm"
            variant="white"
            onClick={() => onChange({ kind: 'known', id, name, phone: theirs })}
          >
            {t('who.takeKnown', { name })}
          </Button>
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        color="dark"
        onClick={() => onChange({ ...client, sharedPhone: client.phone.trim() })}
      >
        {t('who.createAnyway')}
      </Button>
    </div>
  )
}

function asked(phone: string) {
  return api.clients.withPhone.options({ phone })
}
