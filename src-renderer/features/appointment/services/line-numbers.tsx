import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gridMinutes } from '../../../../src-shared/domain/interval.ts'
import { useFormat } from '../../../app/salon.ts'
import { PriceInput } from '../../../ui/price-input.tsx'
import classes from './service-line.module.css'

type LengthProps = {
  /** As it stands; minutes. */
  readonly minutes: number
  readonly disabled: boolean
  readonly onChange: (minutes: number) => void
}

/** How long a service lasts, in steps of 5 minutes; what is typed between two steps goes to the nearer one. */
export function LengthField({ minutes, disabled, onChange }: LengthProps) {
  const { t } = useTranslation('appointment')
  const [{ typed, beside }, setTyping] = useState<{ typed: number | string; beside: number }>({
    typed: minutes,
    beside: minutes,
  })
  if (beside !== minutes) setTyping({ typed: minutes, beside: minutes })
  const settle = () => {
    const nearest = Math.round(Number(typed) / gridMinutes) * gridMinutes
    const length = Math.min(1440, Math.max(gridMinutes, nearest))
    setTyping({ typed: length, beside: minutes })
    if (length !== minutes) onChange(length)
  }
  return (
    <NumberInput
      className={classes.length ?? ''}
      aria-label={t('length')}
      value={typed}
      min={gridMinutes}
      max={1440}
      step={gridMinutes}
      clampBehavior="blur"
      allowDecimal={false}
      allowNegative={false}
      suffix={t('minutesSuffix')}
      disabled={disabled}
      onChange={(value) => {
        setTyping({ typed: value, beside: minutes })
        const asked = Number(value)
        if (value !== '' && asked % gridMinutes === 0 && asked >= gridMinutes && asked <= 1440) onChange(asked)
      }}
      onBlur={settle}
    />
  )
}

type PriceProps = {
  /** Minor units; null: no price. */
  readonly price: number | null
  readonly disabled: boolean
  readonly onChange: (price: number | null) => void
}

/** What a service costs, in the salon's currency; empty: no price, NaN: what is typed is no amount. */
export function PriceField({ price, disabled, onChange }: PriceProps) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  return (
    <PriceInput
      className={classes.price ?? ''}
      aria-label={t('price')}
      money={format}
      value={price}
      disabled={disabled}
      onChange={onChange}
    />
  )
}
