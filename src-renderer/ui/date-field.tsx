import { DateInput, type DateInputProps } from '@mantine/dates'
import { readDate } from './read-date.ts'

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat'> & {
  /** `2026-03-02`. */
  readonly value: string | null
  readonly onChange: (date: string | null) => void
  /** `DD.MM.YYYY`: how this region writes a date in figures. */
  readonly pattern: string
}

/** A date, typed as the region writes it or picked. */
export function DateField({ value, onChange, pattern, ...rest }: Props) {
  return (
    <DateInput
      valueFormat={pattern}
      placeholder={pattern}
      dateParser={(typed) => readDate(pattern, typed)}
      {...rest}
      value={value}
      onChange={onChange}
    />
  )
}
