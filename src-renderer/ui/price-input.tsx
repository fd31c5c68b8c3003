import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { markOf, type Money, readPrice, writePrice } from './read-price.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** Minor units: cents. Null: none. NaN: what is typed is no amount. */
  readonly value?: number | null
  readonly onChange: (minorUnits: number | null) => void
  readonly money: Money
}

/** An amount of the salon's currency, kept in minor units. What is typed stays, and what is no amount is said beside it. */
export function PriceInput({ value = null, onChange, onBlur, money, error, ...rest }: Props) {
  const { t } = useTranslation('common')
  const written = value === null || Number.isNaN(value) ? '' : writePrice(value, money)
  const { locale } = money
  const [{ typed, beside, as }, setTyping] = useState<{ typed: string; beside: number | null; as: string }>({
    typed: written,
    beside: value,
    as: locale,
  })
  // Another value came from outside, or another language in which it is written.
  const isOther = !Object.is(beside, value) || (as !== locale && !Number.isNaN(value))
  if (isOther) setTyping({ typed: written, beside: value, as: locale })
  const isUnclear = Number.isNaN(readPrice(typed, money))
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>{markOf(money)}</span>}
      {...rest}
      value={typed}
      error={isUnclear ? t('field.amount', { example: writePrice(45 * 10 ** money.decimals, money) }) : error}
      onChange={({ currentTarget }) => {
        const amount = readPrice(currentTarget.value, money)
        setTyping({ typed: currentTarget.value, beside: amount, as: locale })
        onChange(amount)
      }}
      onBlur={(event) => {
        if (!isUnclear) setTyping({ typed: written, beside: value, as: locale })
        onBlur?.(event)
      }}
    />
  )
}
