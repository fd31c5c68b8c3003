import { TimePicker, type TimePickerProps } from '@mantine/dates'
import { type InputEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './clock-input.module.css'

type Props = Omit<TimePickerProps, 'format' | 'error'> & {
  readonly twelveHours: boolean
  /** Why what is typed cannot be kept; it stays as it was typed. */
  readonly problem: string | null
  readonly error?: boolean
}

/**
 * Hours and minutes, typed as figures; a figure that no clock shows is refused, with no other one in its place. The
 * sentence stands in the same row, after all else in it, unless the row gives it one of its own.
 */
export function ClockInput({ twelveHours, problem, error = false, onBlur, ...rest }: Props) {
  const { t } = useTranslation('common')
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const said = refused ?? problem
  const upTo = (most: number, sentence: string) => (event: InputEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const typed = value.slice(0, selectionStart ?? 0) + event.data + value.slice(selectionEnd ?? value.length)
    // A field that is full begins anew with the next figure.
    const isGoneOn = Number(value) < 10 && Number(typed.replace(/\D/g, '')) > most
    if (isGoneOn) event.preventDefault()
    setRefused(isGoneOn ? sentence : null)
  }
  const described = said === null ? {} : { 'aria-invalid': true, 'aria-describedby': id }
  return (
    <div className={classes.clock}>
      <TimePicker
        format={twelveHours ? '12h' : '24h'}
        minutesStep={5}
        error={error || said !== null}
        {...rest}
        hoursInputProps={{
          ...described,
          onBeforeInput: twelveHours ? upTo(12, t('time.twelveHours')) : upTo(23, t('time.hoursOfDay')),
        }}
        minutesInputProps={{ ...described, onBeforeInput: upTo(59, t('time.minutesOfHour')) }}
        onBlur={(event) => {
          setRefused(null)
          onBlur?.(event)
        }}
      />
      {said !== null && (
        <span role="alert" id={id} className={classes.said} data-said>
          {said}
        </span>
      )}
    </div>
  )
}
