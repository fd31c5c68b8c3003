import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../app/failure-words.ts'
import { useFormat } from '../app/salon.ts'
import { useNotifyChange } from '../app/undo.ts'
import { showToast } from '../ui/toast.tsx'
import type { Closed, Closure } from './closed.ts'
import { closureWords } from './closure-words.ts'
import classes from './closures.module.css'

/** The closures ahead, each with the way to call it off. */
export function ClosureList({ closed }: { readonly closed: Closed }) {
  const { t } = useTranslation('closures')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const notify = useNotifyChange()
  const words = useFailureWords()
  const { kind, closures, reopen, commands } = closed
  const remove = async ({ id, interval }: Closure) => {
    try {
      await reopen(id)
      notify({ message: t(`${kind}.removed`, { when: closureWords(format, interval) }), command: commands.reopen })
    } catch (error) {
      showToast({ message: words(error), tone: 'refused' })
    }
  }
  if (closures.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t(`${kind}.none`)}
      </Text>
    )
  }
  return (
    <ul className={classes.closures} aria-label={t(`${kind}.list`)}>
      {closures.map((closure) => {
        const when = closureWords(format, closure.interval)
        return (
          <li key={closure.id}>
            <Text size="sm" fw={600}>
              {when}
            </Text>
            <Text size="sm" c="dimmed" className={classes.reason}>
              {closure.reason === '' ? t(`kind.${closure.kind}`) : closure.reason}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={common('remove', { name: when })}
              onClick={() => void remove(closure)}
            >
              {t('remove')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
