import { TimePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'

type Props = {
  /** What it is the time of: `Monday, from`. */
  readonly label: string
  /** `09:05`; empty while nothing whole was typed. */
  readonly value: string
  readonly onChange: (wallTime: string) => void
  readonly twelveHours: boolean
  readonly disabled?: boolean
  readonly error?: boolean
}

/** A wall-clock time on the grid, typed or picked. */
export function TimeField({ label, value, onChange, twelveHours, disabled = false, error = false }: Props) {
  const { t } = useTranslation('common')
  return (
    <TimePicker
      value={value}
      onChange={(typed) => onChange(typed.slice(0, 5))}
      format={twelveHours ? '12h' : '24h'}
      minutesStep={5}
      disabled={disabled}
      error={error}
      size="xs"
      w={twelveHours ? 104 : 66}
      hoursInputLabel={t('time.hours', { label })}
      minutesInputLabel={t('time.minutes', { label })}
      amPmInputLabel={t('time.half', { label })}
      hiddenInputProps={{ 'aria-hidden': true }}
    />
  )
}
