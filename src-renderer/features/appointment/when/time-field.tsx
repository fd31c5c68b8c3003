import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOnGrid } from '../../../../src-shared/domain/hours.ts'
import { instantOf, wallClockAt } from '../../../../src-shared/domain/salon-time.ts'
import { useFormat, useSalon } from '../../../app/salon.ts'
import { ClockInput } from '../../../ui/clock-input.tsx'
import { useTold } from '../../../ui/use-told.ts'

type Props = {
  readonly label: string
  readonly labelHidden?: boolean
  /** UTC minutes. */
  readonly at: number
  readonly disabled?: boolean
  readonly onChange: (at: number) => void
  /** What is typed became no time on the grid, or one again. */
  readonly onUnclear: (isUnclear: boolean) => void
}

/** A time of the day that an instant is on, in steps of 5 minutes; what is typed between two steps stays, and is said. */
export function TimeField({ label, labelHidden = false, at, disabled = false, onChange, onUnclear }: Props) {
  const { t } = useTranslation('appointment')
  const { t: common } = useTranslation('common')
  const { zone } = useSalon()
  const format = useFormat()
  const stored = wallClockAt(zone, at)
  const [{ typed, beside, round }, setTyping] = useState({ typed: stored.slice(11), beside: stored, round: 0 })
  const setTyped = (text: string) => setTyping({ typed: text, beside: stored, round })
  // Mantine's picker pays no heed to a value from outside after the same time was typed again: it is made anew for one.
  if (beside !== stored) {
    const isOwn = typed === stored.slice(11)
    setTyping({ typed: stored.slice(11), beside: stored, round: isOwn ? round : round + 1 })
  }
  const [left, setLeft] = useState(true)
  const asked = /^\d{2}:\d{2}$/.test(typed) && isOnGrid(typed) ? instantOf(zone, stored.slice(0, 10), typed) : null
  useTold(asked === null, onUnclear)

  const take = (text: string) => {
    setTyped(text)
    setLeft(false)
    if (/^\d{2}:\d{2}$/.test(text) && isOnGrid(text)) onChange(instantOf(zone, stored.slice(0, 10), text))
  }
  return (
    <ClockInput
      key={round}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      value={typed}
      twelveHours={format.hourCycle === 'h12'}
      problem={left && asked === null ? common(typed === '' ? 'field.required' : 'field.stepsOfFive') : null}
      hoursInputLabel={t('when.hours', { label })}
      minutesInputLabel={t('when.minutes', { label })}
      amPmInputLabel={t('when.amPm', { label })}
      disabled={disabled}
      onChange={take}
      onBlur={() => {
        setLeft(true)
        // In the spring gap the clock shows another time than was typed.
        if (asked === at) setTyped(stored.slice(11))
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setLeft(true)
      }}
    />
  )
}
