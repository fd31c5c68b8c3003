import { Alert, Button, Group, Text } from '@mantine/core'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './meanwhile-notice.module.css'
import type { Meanwhile } from './use-meanwhile.ts'

type Props<V extends Record<string, unknown>> = {
  readonly meanwhile: Meanwhile<V>
  /** As they are typed now. */
  readonly mine: V
}

/** Somebody else saved the same record: both values of what both changed, each to be decided; nothing typed is lost. */
export function MeanwhileNotice<V extends Record<string, unknown>>({ meanwhile, mine }: Props<V>) {
  const { t } = useTranslation('common')
  const { met, undecided, notice, decide } = meanwhile
  if (!met) return null
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      color="yellow"
      variant="light"
      mb="sm"
      icon={<Users size={18} aria-hidden />}
      title={t('meanwhile.title')}
      className={classes.notice}
    >
      {undecided.length > 0 && (
        <ul className={classes.conflicts}>
          {undecided.map((conflict) => {
            const { part, theirs } = conflict
            const answer = (take: boolean) => {
              decide(conflict, take)
              // The buttons go; the keyboard stays where the next one is.
              notice.current?.focus()
            }
            return (
              <li key={part.label}>
                <div className={classes.values}>
                  <Text size="sm" fw={600}>
                    {part.label}
                  </Text>
                  <Text size="sm">{t('meanwhile.theirs', { value: part.words(theirs) || t('meanwhile.empty') })}</Text>
                  <Text size="sm">{t('meanwhile.mine', { value: part.words(mine) || t('meanwhile.empty') })}</Text>
                </div>
                <Group gap={4} wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('meanwhile.keepOf', { label: part.label })}
                    onClick={() => answer(false)}
                  >
                    {t('meanwhile.keep')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('meanwhile.takeOf', { label: part.label })}
                    onClick={() => answer(true)}
                  >
                    {t('meanwhile.take')}
                  </Button>
                </Group>
              </li>
            )
          })}
        </ul>
      )}
      {met.taken.map((part) => (
        <Text size="sm" key={part.label}>
          {t('meanwhile.taken', { label: part.label, value: part.words(mine) || t('meanwhile.empty') })}
        </Text>
      ))}
      <Text size="sm" mt={4}>
        {undecided.length > 0 ? t('meanwhile.decide') : t('meanwhile.saveAgain')}
      </Text>
    </Alert>
  )
}
