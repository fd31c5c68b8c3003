import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/salon.ts'
import { historyWords } from '../../../visit-words/change-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { StoredVisit } from '../stored-visit.ts'
import classes from './history.module.css'

type Props = { readonly stored: StoredVisit; readonly speaker: Speaker }

/** Who did what to this visit, and when; newest first. */
export function History({ stored, speaker }: Props) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  return (
    <details className={classes.history}>
      <summary>{t('history.label')}</summary>
      {stored.anywayReason !== null && <Text size="sm">{t('history.anyway', { reason: stored.anywayReason })}</Text>}
      <ol className={classes.entries}>
        {stored.history.map((entry) => (
          <li key={entry.id}>
            <span className={classes.when}>{format.dayAndTime(entry.at)}</span>
            <span>
              {historyWords(speaker, entry)} · {t(`history.source.${entry.source}`)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
