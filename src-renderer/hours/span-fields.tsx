import { useTranslation } from 'react-i18next'
import { useFormat } from '../app/salon.ts'
import { TimeField } from '../ui/time-field.tsx'
import classes from './hours.module.css'
import { endsNextDay } from './night.ts'

type Span = { readonly from: string; readonly to: string }

type Props = {
  readonly label: string
  readonly span: Span
  readonly onChange: (span: { from: string; to: string }) => void
}

/** From and to, wall clock; an end at or before the start is on the next day. */
export function SpanFields({ label, span: { from, to }, onChange }: Props) {
  const { t } = useTranslation('hours')
  const twelveHours = useFormat().hourCycle === 'h12'
  return (
    <span className={classes.span}>
      <TimeField
        label={t('from', { day: label })}
        value={from}
        twelveHours={twelveHours}
        error={from === ''}
        onChange={(typed) => onChange({ from: typed, to })}
      />
      –
      <TimeField
        label={t('to', { day: label })}
        value={to === '24:00' ? '00:00' : to}
        twelveHours={twelveHours}
        error={to === ''}
        onChange={(typed) => onChange({ from, to: typed })}
      />
      {endsNextDay({ from, to }) && <span>{t('nextDay')}</span>}
    </span>
  )
}
