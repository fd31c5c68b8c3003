import { TimePicker } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, wallClockAt } from '../../../../src-shared/domain/salon-time.ts'
import { gridMinutes } from '../../../../src-shared/domain/interval.ts'
import { useFormat, useSalon } from '../../../app/salon.ts'

type Props = {
  readonly label: string
  readonly labelHidden?: boolean
  /** UTC minutes. */
  readonly at: number
  readonly disabled?: boolean
  readonly onChange: (at: number) => void
}

/** A time of the day that an instant is on, in steps of 5 minutes; what is typed between two steps goes to the nearer one. */
export function TimeField({ label, labelHidden = false, at, disabled = false, onChange }: Props) {
  const { t } = useTranslation('appointment')
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

  const take = (text: string) => {
    setTyped(text)
    if (!/^\d{2}:\d{2}$/.test(text)) return
    const asked = instantOf(zone, stored.slice(0, 10), text)
    if (asked % gridMinutes === 0) onChange(asked)
  }
  const settle = () => {
    if (!/^\d{2}:\d{2}$/.test(typed)) {
      setTyped(stored.slice(11))
      return
    }
    const asked = instantOf(zone, stored.slice(0, 10), typed)
    const nearest = Math.round(asked / gridMinutes) * gridMinutes
    if (nearest !== at) onChange(nearest)
    else setTyped(stored.slice(11))
  }
  return (
    <TimePicker
      key={round}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      value={typed}
      format={format.hourCycle === 'h12' ? '12h' : '24h'}
      minutesStep={gridMinutes}
      hoursInputLabel={t('when.hours', { label })}
      minutesInputLabel={t('when.minutes', { label })}
      amPmInputLabel={t('when.amPm', { label })}
      disabled={disabled}
      onChange={take}
      onBlur={settle}
    />
  )
}
