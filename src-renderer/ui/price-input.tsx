import { NumberInput, type NumberInputProps } from '@mantine/core'

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'suffix' | 'decimalScale'> & {
  /** Minor units: cents. Null: none. */
  readonly value?: number | null
  readonly onChange: (minorUnits: number | null) => void
  /** How the language and the currency write it. */
  readonly money: { readonly locale: string; readonly currency: string; readonly decimals: number }
}

/** An amount of the salon's currency; typed in its units, kept in minor ones. */
export function PriceInput({ value, onChange, money, ...rest }: Props) {
  const unit = 10 ** money.decimals
  const parts = new Intl.NumberFormat(money.locale, { style: 'currency', currency: money.currency }).formatToParts(1.5)
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return (
    <NumberInput
      min={0}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      decimalScale={money.decimals}
      fixedDecimalScale
      decimalSeparator={mark('decimal') || '.'}
      allowedDecimalSeparators={['.', ',']}
      {...(parts[0]?.type === 'currency' ? { prefix: mark('currency') } : { suffix: ` ${mark('currency')}` })}
      {...rest}
      value={value == null ? '' : value / unit}
      onChange={(typed) => onChange(typed === '' ? null : Math.round(Number(typed) * unit))}
    />
  )
}
