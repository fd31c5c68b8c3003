import { DateInput, useDatesContext, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import { readDate } from './read-date.ts'

type Props = Omit<DateInputProps, 'value' | 'onChange'> & {
  /** `2026-03-02`. */
  readonly value: string | null
  readonly onChange: (date: string | null) => void
  /** `DD.MM.YYYY`: how this region writes a date in figures. */
  readonly pattern: string
  /** With it, a date may be written without its year. */
  readonly today?: string
  /** The sentence beside the field when what was typed is no date; the text stays then. */
  readonly unclear?: string
  /** What is typed became unclear, or clear again. */
  readonly onUnclear?: (isUnclear: boolean) => void
}

/** A date, typed as the region writes it or picked. */
export function DateField({ value, onChange, pattern, today, unclear, onUnclear, error, onBlur, ...rest }: Props) {
  const locale = useDatesContext().getLocale()
  const read = (typed: string) => readDate(typed, { pattern, locale, today })
  const [isUnclear, setUnclear] = useState(false)
  const [left, setLeft] = useState(false)
  const say = (now: boolean) => {
    setUnclear(now)
    if (now !== isUnclear) onUnclear?.(now)
  }
  return (
    <DateInput
      valueFormat={pattern}
      placeholder={pattern}
      dateParser={read}
      fixOnBlur={unclear === undefined || !isUnclear}
      {...rest}
      error={error ?? (left && isUnclear ? unclear : undefined)}
      value={value}
      onChange={(date) => {
        say(false)
        onChange(date)
      }}
      onInput={({ currentTarget: { value: typed } }) => {
        setLeft(false)
        say(typed.trim() !== '' && read(typed) === null)
      }}
      onBlur={(event) => {
        setLeft(true)
        onBlur?.(event)
      }}
    />
  )
}
