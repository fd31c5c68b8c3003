import { useTranslation } from 'react-i18next'
import classes from '../booking.module.css'
import { choosingPerson } from '../choice.ts'
import { Heading } from '../heading.tsx'
import { Summary } from '../summary.tsx'
import type { Booking, BookingFormat } from '../use-booking.ts'

type Props = { readonly booking: Booking; readonly format: BookingFormat }

/** Whom the client wishes, or anyone. */
export function PersonStep({ booking, format }: Props) {
  const { t } = useTranslation('client-booking')
  const { choice, choose } = booking
  const { service, staffId } = choice
  if (!service) return null
  return (
    <>
      <Heading text={t('person.title')} />
      <Summary choice={{ ...choice, staffId: null, startsAt: null }} format={format} />
      <ul className={classes.list}>
        <li>
          <button
            type="button"
            className={classes.choice}
            aria-pressed={staffId === null}
            onClick={() => choose(choosingPerson(choice, null), 'person')}
          >
            <span className={classes.choiceName}>{t('person.anyone')}</span>
            <span className={classes.about}>{t('person.mostTimes')}</span>
          </button>
        </li>
        {service.staff.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={classes.choice}
              aria-pressed={staffId === person.id}
              onClick={() => choose(choosingPerson(choice, person.id), 'person')}
            >
              <span className={classes.choiceName}>{person.name}</span>
              {(person.durationMinutes !== service.durationMinutes || person.price !== service.price) && (
                <span className={classes.about}>
                  {t('minutes', { count: person.durationMinutes })}
                  {person.price !== null && ` · ${format.price(person.price)}`}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
