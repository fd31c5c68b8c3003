import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gridMinutes } from '../../../../src-shared/domain/interval.ts'
import { useFormat } from '../../../app/salon.ts'
import { MinutesInput, minutesProblem } from '../../../ui/minutes-input.tsx'
import { PriceInput } from '../../../ui/price-input.tsx'
import { useTold } from '../../../ui/use-told.ts'
import classes from './service-line.module.css'

const longest = 1440

type LengthProps = {
  /** As it stands; minutes. */
  readonly minutes: number
  readonly disabled: boolean
  readonly onChange: (minutes: number) => void
  /** What is typed became no length, or one again. */
  readonly onUnclear: (isUnclear: boolean) => void
}

/** How long a service lasts, in steps of 5 minutes; what is typed between two steps stays, and is said. */
export function LengthField({ minutes, disabled, onChange, onUnclear }: LengthProps) {
  const { t } = useTranslation('appointment')
  const { t: common } = useTranslation('common')
  const [{ typed, beside }, setTyping] = useState<{ typed: number | null; beside: number }>({
    typed: minutes,
    beside: minutes,
  })
  const [left, setLeft] = useState(true)
  if (beside !== minutes) setTyping({ typed: minutes, beside: minutes })
  const problem = minutesProblem(typed, gridMinutes, longest)
  useTold(problem !== null, onUnclear)
  return (
    <MinutesInput
      className={classes.length ?? ''}
      aria-label={t('length')}
      value={typed}
      min={gridMinutes}
      max={longest}
      disabled={disabled}
      error={left && problem ? common(problem.key, problem.values) : undefined}
      onChange={(asked) => {
        setTyping({ typed: asked, beside: minutes })
        setLeft(false)
        if (asked !== null && minutesProblem(asked, gridMinutes, longest) === null) onChange(asked)
      }}
      onBlur={() => setLeft(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setLeft(true)
      }}
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
