import { useTranslation } from 'react-i18next'
import classes from '../booking.module.css'
import { choosingService, type Offer } from '../choice.ts'
import { Heading } from '../heading.tsx'
import type { Booking, BookingFormat } from '../use-booking.ts'

type Props = { readonly offer: Offer; readonly booking: Booking; readonly format: BookingFormat }

/** Which service, under its category, with its length and price. */
export function ServiceStep({ offer, booking, format }: Props) {
  const { t } = useTranslation('client-booking')
  const { choice, choose, trouble } = booking
  const categories = [...new Set(offer.services.map(({ category }) => category))]
  return (
    <>
      <Heading text={t('service.title')} />
      {trouble?.kind === 'not offered' && (
        <p className={classes.note} role="alert">
          {t('trouble.notOffered')}
        </p>
      )}
      {categories.map((category) => (
        <section key={category} aria-label={category === '' ? t('service.others') : category}>
          {categories.length > 1 && (
            <h2 className={classes.group}>{category === '' ? t('service.others') : category}</h2>
          )}
          <ul className={classes.list}>
            {offer.services
              .filter((service) => service.category === category)
              .map((service) => (
                <li key={service.id}>
                  <button
                    type="button"
                    className={classes.choice}
                    aria-pressed={choice.service?.id === service.id}
                    onClick={() => choose(choosingService(choice, service), 'service')}
                  >
                    <span className={classes.choiceName}>{service.name}</span>
                    <span className={classes.about}>
                      {t('minutes', { count: service.durationMinutes })}
                      {service.price !== null && ` · ${format.price(service.price)}`}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
