import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stretch } from '../../src-shared/domain/hours.ts'
import classes from './hours.module.css'
import { StretchRow } from './stretch-row.tsx'

type Props = {
  /** `Monday`, or a date. */
  readonly label: string
  readonly stretches: readonly Stretch[]
  readonly onChange: (stretches: Stretch[]) => void
  readonly error: string | null
  /** At the end of the row: copy, or remove. */
  readonly action: ReactNode
}

const usual: Stretch = { from: '09:00', to: '18:00', breaks: [] }

/** The hours of one day: none, one stretch or several, each with its breaks. */
export function DayRow({ label, stretches, onChange, error, action }: Props) {
  const { t } = useTranslation('hours')
  const put = (index: number, stretch: Stretch | null) =>
    onChange(stretches.flatMap((other, at) => (at === index ? (stretch ?? []) : other)))
  return (
    <div className={classes.day} data-wrong={error !== null || undefined}>
      <Switch
        className={classes.weekday}
        label={label}
        checked={stretches.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [usual] : [])}
      />
      <div className={classes.stretches}>
        {stretches.length === 0 && <span className={classes.closed}>{t('closed')}</span>}
        {stretches.map((stretch, index) => (
          <StretchRow
            // Stretches have no identity but their place.
            key={`${stretches.length} ${index}`}
            label={label}
            stretch={stretch}
            only={stretches.length === 1}
            onChange={(changed) => put(index, changed)}
            onAdd={() => onChange([...stretches, { from: stretch.to, to: '', breaks: [] }])}
          />
        ))}
        {error !== null && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
      </div>
      <div className={classes.action}>{action}</div>
    </div>
  )
}
