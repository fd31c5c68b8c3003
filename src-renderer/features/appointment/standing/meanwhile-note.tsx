import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/salon.ts'
import classes from '../answer/plan-panel.module.css'
import type { DraftPart } from '../draft/unsaved-changes.ts'

type Props = {
  readonly parts: readonly DraftPart[]
  /** The note as it stands in the book, where another one is typed here that would take its place. */
  readonly theirNote: string | null
  readonly onDropMine: () => void
}

/** Somebody else changed the visit while it was being edited: what, and that nothing typed here was lost. */
export function MeanwhileNote({ parts, theirNote, onDropMine }: Props) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  if (parts.length === 0) return null
  return (
    <Group className={classes.warning} role="status" justify="space-between" wrap="nowrap" gap="sm">
      <div className={classes.words}>
        <Text size="sm">
          {t('meanwhile.sentence', { parts: format.list(parts.map((part) => t(`meanwhile.${part}`))) })}
        </Text>
        {theirNote !== null && (
          <Text size="sm">
            {theirNote === '' ? t('meanwhile.noteTakenAway') : t('meanwhile.theirNote', { note: theirNote })}
          </Text>
        )}
      </div>
      <Button flex="none" size="compact-sm" variant="white" onClick={onDropMine}>
        {t('meanwhile.showStored')}
      </Button>
    </Group>
  )
}
