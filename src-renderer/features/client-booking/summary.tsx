import { useTranslation } from 'react-i18next'
import classes from './booking.module.css'
import { type Choice, stepsOf, termsOf, wishedName } from './choice.ts'
import type { BookingFormat } from './use-booking.ts'

type Props = {
  readonly choice: Choice
  readonly format: BookingFormat
  /** Whom to wish was asked: then nobody means anyone. */
  readonly personAsked?: boolean
}

/** What has been chosen so far. */
export function Summary({ choice, format, personAsked = false }: Props) {
  const { t } = useTranslation('client-booking')
  const { service, startsAt } = choice
  if (!service) return null
  const { minutes, price } = termsOf(choice)
  const person = wishedName(choice)
  const isAnyone = personAsked && person === null && stepsOf(choice).includes('person')
  return (
    <section className={classes.summary} aria-label={t('summary')}>
      <div>
        <strong>{service.name}</strong>
      </div>
      <div>
        {t('minutes', { count: minutes })}
        {price !== null && ` · ${format.price(price)}`}
        {person !== null && ` · ${t('with', { person })}`}
        {isAnyone && ` · ${t('withAnyone')}`}
      </div>
      {startsAt !== null && <div>{format.dayAndTime(startsAt)}</div>}
    </section>
  )
}
