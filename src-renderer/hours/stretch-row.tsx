import { ActionIcon, Button } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Stretch } from '../../src-shared/domain/hours.ts'
import { useDurationWords } from '../app/duration-words.ts'
import classes from './hours.module.css'
import { minutesOf } from './night.ts'
import { SpanFields } from './span-fields.tsx'

type Props = {
  readonly label: string
  readonly stretch: Stretch
  /** The only one of its day: it is taken away by the day's switch. */
  readonly only: boolean
  /** Null: taken away. */
  readonly onChange: (stretch: Stretch | null) => void
}

/** Nobody works longer; a longer stretch is most likely a slip, and said. Minutes. */
const longestUsual = 16 * 60

/** One stretch of open time with its breaks. */
export function StretchRow({ label, stretch, only, onChange }: Props) {
  const { t } = useTranslation('hours')
  const duration = useDurationWords()
  const { breaks } = stretch
  const minutes = minutesOf(stretch)
  const removeBreak = (index: number) => onChange({ ...stretch, breaks: breaks.filter((_, at) => at !== index) })
  return (
    <div className={classes.stretch}>
      <SpanFields label={label} span={stretch} onChange={(span) => onChange({ ...stretch, ...span })} />
      {!only && <Remove label={t('removeStretch', { day: label })} onClick={() => onChange(null)} />}
      {stretch.from !== '' && stretch.to !== '' && minutes > longestUsual && minutes < 1440 && (
        <span role="status" className={classes.long}>
          {t('veryLong', { duration: duration(minutes) })}
        </span>
      )}
      {breaks.map((pause, index) => (
        <span key={`${breaks.length} ${index}`} className={classes.break}>
          {t('break')}
          <SpanFields
            label={t('breakOf', { day: label })}
            span={pause}
            onChange={(span) =>
              onChange({ ...stretch, breaks: breaks.map((other, at) => (at === index ? span : other)) })
            }
          />
          <Remove label={t('removeBreak', { day: label })} onClick={() => removeBreak(index)} />
        </span>
      ))}
      {breaks.length === 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus size={12} aria-hidden />}
          aria-label={t('addBreakTo', { day: label })}
          onClick={() => onChange(withBreak(stretch))}
        >
          {t('addBreak')}
        </Button>
      )}
    </div>
  )
}

function Remove({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} onClick={onClick}>
      <X size={14} aria-hidden />
    </ActionIcon>
  )
}

/** One break more, at the usual hour. */
export function withBreak(stretch: Stretch): Stretch {
  return { ...stretch, breaks: [...stretch.breaks, { from: '13:00', to: '14:00' }] }
}
