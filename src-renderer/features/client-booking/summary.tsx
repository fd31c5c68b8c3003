import { useTranslation } from 'react-i18next'
import classes from './booking.module.css'
import { type Choice, termsOf, wishedName } from './choice.ts'
import type { BookingFormat } from './use-booking.ts'

type Props = { readonly choice: Choice; readonly format: BookingFormat }

/** What has been chosen so far. */
export function Summary({ choice, format }: Props) {
  const { t } = useTranslation('client-booking')
  const { service, startsAt } = choice
  if (!service) return null
  const { minutes, price } = termsOf(choice)
  const person = wishedName(choice)
  return (
    <section className={classes.summary} aria-label={t('summary')}>
      <div>
        <strong>{service.name}</strong>
      </div>
      <div>
        {t('minutes', { count: minutes })}
        {price !== null && ` · ${format.price(price)}`}
        {person !== null && ` · ${t('with', { person })}`}
      </div>
      {startsAt !== null && <div>{format.dayAndTime(startsAt)}</div>}
    </section>
  )
}
