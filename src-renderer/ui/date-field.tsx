import { DateInput, useDatesContext, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDate } from './read-date.ts'
import { TakesEscape } from './takes-escape.tsx'
import { useTold } from './use-told.ts'

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
export function DateField({
  value,
  onChange,
  pattern,
  today,
  unclear,
  onUnclear,
  error,
  onBlur,
  onKeyDown,
  onClick,
  ...rest
}: Props) {
  const { t } = useTranslation('common')
  const locale = useDatesContext().getLocale()
  const read = (typed: string) => readDate(typed, { pattern, locale, today })
  const [isUnclear, setUnclear] = useState(false)
  const [left, setLeft] = useState(false)
  // Another date came from outside: it takes the place of what was typed.
  const [beside, setBeside] = useState(value)
  if (beside !== value) {
    setBeside(value)
    setUnclear(false)
  }
  useTold(isUnclear, (now) => onUnclear?.(now))
  const [isOpen, setOpen] = useState(false)
  // Enter says that the date is meant: the picker no longer covers what follows from it.
  const [isPutAway, setPutAway] = useState(false)
  return (
    <>
      {isOpen && <TakesEscape />}
      <DateInput
        valueFormat={pattern}
        placeholder={pattern
          .replace('DD', t('date.day'))
          .replace('MM', t('date.month'))
          .replace('YYYY', t('date.year'))}
        dateParser={read}
        fixOnBlur={unclear === undefined || !isUnclear}
        popoverProps={{
          onOpen: () => setOpen(true),
          onClose: () => setOpen(false),
          ...(isPutAway ? { opened: false } : {}),
        }}
        {...rest}
        onKeyDown={(event) => {
          // The first one closes the picker, and only then what is around it.
          if (event.key === 'Escape' && isOpen) event.stopPropagation()
          if (event.key === 'Enter') setPutAway(true)
          onKeyDown?.(event)
        }}
        error={error ?? (left && isUnclear ? unclear : undefined)}
        value={value}
        onChange={(date) => {
          setUnclear(false)
          onChange(date)
        }}
        onInput={({ currentTarget: { value: typed } }) => {
          setPutAway(false)
          setLeft(false)
          setUnclear(typed.trim() !== '' && read(typed) === null)
        }}
        onClick={(event) => {
          setPutAway(false)
          onClick?.(event)
        }}
        onBlur={(event) => {
          setPutAway(false)
          setLeft(true)
          onBlur?.(event)
        }}
      />
    </>
  )
}
