import type { MantineSize } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOnGrid } from '../../src-shared/domain/hours.ts'
import { ClockInput } from './clock-input.tsx'

type Props = {
  /** What it is the time of: `Monday, from`. */
  readonly label: string
  readonly labelShown?: boolean
  /** `09:05`; empty while nothing whole was typed. */
  readonly value: string
  readonly onChange: (wallTime: string) => void
  readonly twelveHours: boolean
  readonly size?: MantineSize
  readonly disabled?: boolean
  readonly error?: boolean
}

/** A wall-clock time, typed or picked; one between two steps of 5 minutes stays, and is said. */
export function TimeField(props: Props) {
  const {
    label,
    labelShown = false,
    value,
    onChange,
    twelveHours,
    size = 'xs',
    disabled = false,
    error = false,
  } = props
  const { t } = useTranslation('common')
  const [left, setLeft] = useState(true)
  const offGrid = value !== '' && !isOnGrid(value)
  const field = (
    <ClockInput
      {...(labelShown ? { label } : { w: twelveHours ? 104 : 66 })}
      value={value}
      twelveHours={twelveHours}
      problem={left && offGrid ? t('field.stepsOfFive') : null}
      error={error}
      disabled={disabled}
      size={size}
      hoursInputLabel={t('time.hours', { label })}
      minutesInputLabel={t('time.minutes', { label })}
      amPmInputLabel={t('time.half', { label })}
      hiddenInputProps={{ 'aria-hidden': true }}
      onChange={(typed) => {
        setLeft(false)
        onChange(typed.slice(0, 5))
      }}
      onBlur={() => setLeft(true)}
    />
  )
  return labelShown ? <div>{field}</div> : field
}
