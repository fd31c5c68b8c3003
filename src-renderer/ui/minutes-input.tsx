import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'suffix' | 'step'> & {
  readonly value?: number | null
  readonly onChange: (minutes: number | null) => void
}

/** Whole minutes, in steps of 5 by the arrows; what is typed is kept as it is and judged by the form. */
export function MinutesInput({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation('common')
  return (
    <NumberInput
      min={0}
      max={1440}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      step={5}
      suffix={` ${t('minutesShort')}`}
      {...rest}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  )
}

/** The words for minutes that the grid cannot take; null: they are fine. */
export function minutesProblem(minutes: number | null, least: number, most: number) {
  if (minutes === null) return { key: 'field.required' as const, values: {} }
  if (minutes < least) return { key: 'field.atLeastMinutes' as const, values: { minutes: least } }
  if (minutes > most) return { key: 'field.atMostMinutes' as const, values: { minutes: most } }
  return minutes % 5 === 0 ? null : { key: 'field.stepsOfFive' as const, values: {} }
}
