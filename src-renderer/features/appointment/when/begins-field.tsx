import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Begins } from '../draft/draft.ts'
import { TimeField } from './time-field.tsx'
import classes from './begins-field.module.css'

type Choice = 'after' | 'beside' | 'at'

type Props = {
  readonly begins: Begins
  /** When this line begins, and when the one before it does; UTC minutes. */
  readonly startsAt: number
  readonly beforeStartsAt: number
  readonly disabled: boolean
  readonly onAfter: () => void
  readonly onBeside: () => void
  readonly onStart: (at: number) => void
  /** What is typed as its own start became unclear, or clear again. */
  readonly onUnclear: (isUnclear: boolean) => void
}

/** When a further service begins: after the one before it, side by side with it, or at a time of its own. */
export function BeginsField(props: Props) {
  const { begins, startsAt, beforeStartsAt, disabled, onAfter, onBeside, onStart, onUnclear } = props
  const { t } = useTranslation('appointment')
  const choice: Choice = begins.kind === 'after' ? 'after' : startsAt === beforeStartsAt ? 'beside' : 'at'
  const options: Record<Choice, string> = {
    after: t('begins.after'),
    beside: t('begins.beside'),
    at: t('begins.at'),
  }
  return (
    <>
      <Select
        aria-label={t('begins.label')}
        className={classes.choice ?? ''}
        data={Object.entries(options).map(([value, label]) => ({ value, label }))}
        value={choice}
        disabled={disabled}
        onChange={(chosen) => {
          if (chosen === 'after') onAfter()
          else if (chosen === 'beside') onBeside()
          else onStart(startsAt === beforeStartsAt ? startsAt + 5 : startsAt)
        }}
      />
      {choice === 'at' && (
        <TimeField
          label={t('begins.time')}
          labelHidden
          at={startsAt}
          disabled={disabled}
          onChange={onStart}
          onUnclear={onUnclear}
        />
      )}
    </>
  )
}
