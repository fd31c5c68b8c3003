import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useSalon } from '../../../app/salon.ts'
import { type FoundDay, nearestOfDay } from './found-days.ts'
import classes from './time-search.module.css'

type Props = {
  readonly days: readonly FoundDay[]
  /** UTC minutes: near which time of the day. */
  readonly askedAt: number
  readonly onTake: (startsAt: number) => void
}

const daysAtOnce = 7
const startsAtOnce = 12

/** The free starts day by day, the nearest first; a click takes one. */
export function FoundList({ days, askedAt, onTake }: Props) {
  const { t } = useTranslation('time-search')
  const [shown, setShown] = useState(daysAtOnce)
  const hidden = days.length - shown
  return (
    <>
      {days.slice(0, shown).map((day) => (
        <Day key={day.date} day={day} askedAt={askedAt} onTake={onTake} />
      ))}
      {hidden > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + 2 * daysAtOnce)}>
          {t('moreDays', { count: hidden })}
        </Button>
      )}
    </>
  )
}

type DayProps = Omit<Props, 'days'> & { readonly day: FoundDay }

function Day({ day: { date, starts }, askedAt, onTake }: DayProps) {
  const { t } = useTranslation('time-search')
  const { zone } = useSalon()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? starts : nearestOfDay(zone, starts, askedAt, startsAtOnce)
  const name = format.shortDate(date)
  return (
    <section aria-label={name}>
      <Text fw={600} size="sm" className={classes.day ?? ''}>
        {name}
      </Text>
      <div className={classes.starts}>
        {shown.map((start) => (
          <Button
            key={start}
            size="xs"
            variant="default"
            className={classes.start ?? ''}
            aria-label={format.dayAndTime(start)}
            onClick={() => onTake(start)}
          >
            {format.time(start)}
          </Button>
        ))}
        {shown.length < starts.length && (
          <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
            {t('allOfDay', { count: starts.length })}
          </Button>
        )}
      </div>
    </section>
  )
}
