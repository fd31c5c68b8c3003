import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './booking.module.css'
import type { Booking, BookingFormat } from './use-booking.ts'

type Props = { readonly booking: Booking; readonly format: BookingFormat }

/** Why it was not booked, kindly, and the way on: the nearest free times, other days, another service. */
export function TroubleNote({ booking, format }: Props) {
  const { t } = useTranslation('client-booking')
  const { trouble, takeStart, goTo } = booking
  if (!trouble || trouble.kind === 'phone') return null
  return (
    <div className={classes.note} role="alert" style={{ marginBlockEnd: '1rem' }}>
      {trouble.kind === 'taken' && (
        <>
          {t(trouble.nearestStarts.length > 0 ? 'trouble.taken' : 'trouble.takenAll', {
            when: format.dayAndTime(trouble.startsAt),
          })}
          <div className={classes.nearest}>
            {trouble.nearestStarts
              .toSorted((a, b) => a - b)
              .map((start) => (
                <Button key={start} size="lg" variant="white" onClick={() => takeStart(start)}>
                  {format.dayAndTime(start)}
                </Button>
              ))}
            <Button size="lg" variant="subtle" color="dark" onClick={() => goTo('time')}>
              {t('trouble.otherTimes')}
            </Button>
          </div>
        </>
      )}
      {trouble.kind === 'not offered' && (
        <>
          {t('trouble.notOffered')}
          <div className={classes.nearest}>
            <Button size="lg" variant="white" onClick={() => goTo('service')}>
              {t('trouble.otherService')}
            </Button>
          </div>
        </>
      )}
      {trouble.kind === 'no answer' && t('trouble.noAnswer')}
    </div>
  )
}
