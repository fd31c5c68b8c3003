import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fault } from '../../src-shared/domain/fault.ts'
import { useFailureWords } from './failure-words.ts'

type Props = { readonly error: unknown; readonly onAgain: () => void }

/** A screen that stopped working: what is safe, and the way back. */
export function CrashNote({ error, onAgain }: Props) {
  const { t } = useTranslation('app')
  const words = useFailureWords()
  const notLetIn = error instanceof Fault && error.kind === 'forbidden'
  return (
    <Stack align="flex-start" gap="sm" p="xl" maw="40rem" role="alert">
      <Title order={1}>{t(notLetIn ? 'crash.notLetIn' : 'crash.title')}</Title>
      <Text>{error instanceof Fault ? words(error) : t('crash.sentence')}</Text>
      {/* Without the key, opening it again would be refused again. */}
      {!notLetIn && <Button onClick={onAgain}>{t('crash.again')}</Button>}
    </Stack>
  )
}
