import { Loader } from '@mantine/core'
import { ChevronLeft } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languages } from '../../i18n/language.ts'
import classes from './booking.module.css'
import { type Offer, stepsOf } from './choice.ts'
import { Confirmation } from './confirmation.tsx'
import { Heading } from './heading.tsx'
import { ContactStep } from './steps/contact-step.tsx'
import { PersonStep } from './steps/person-step.tsx'
import { ServiceStep } from './steps/service-step.tsx'
import { TimeStep } from './steps/time-step.tsx'
import { useBooking, useBookingFormat, useOffer } from './use-booking.ts'

/** The page on which clients book for themselves, on a phone or at a kiosk. */
export function BookingPage() {
  const { t } = useTranslation('client-booking')
  const { data: offer, error } = useOffer()
  useEffect(() => {
    document.title = t('pageTitle')
  }, [t])
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <div className={classes.barInner}>
          <span className={classes.salon}>{offer?.salon ?? ''}</span>
          <Languages />
        </div>
      </header>
      <main className={classes.column}>
        {offer && <Steps offer={offer} />}
        {!offer && !error && <Loader aria-label={t('loading')} />}
        {!offer && error && (
          <>
            <h1 className={classes.heading}>{t('noAnswer.title')}</h1>
            <p role="alert">{t('noAnswer.sentence')}</p>
          </>
        )}
      </main>
    </div>
  )
}

function Steps({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation('client-booking')
  const booking = useBooking()
  const format = useBookingFormat(offer)
  const { step, choice, booked, back } = booking
  if (booked)
    return (
      <Confirmation booked={booked} zone={offer.zone} phone={offer.phone} format={format} onAgain={booking.again} />
    )
  if (offer.services.length === 0) return <Heading text={t('nothingOffered')} />
  const steps = stepsOf(choice)
  return (
    <>
      <div className={classes.progress}>
        {step !== 'service' && (
          <button type="button" className={classes.back} onClick={back}>
            <ChevronLeft size={20} aria-hidden />
            {t('back')}
          </button>
        )}
        <span>{t('progress', { number: steps.indexOf(step) + 1, count: steps.length })}</span>
      </div>
      {step === 'service' && <ServiceStep offer={offer} booking={booking} format={format} />}
      {step === 'person' && <PersonStep booking={booking} format={format} />}
      {step === 'time' && <TimeStep offer={offer} booking={booking} format={format} />}
      {step === 'contact' && <ContactStep booking={booking} format={format} />}
    </>
  )
}

/** Each language by its own name, whatever is spoken now. */
const ownNames: Record<Language, string> = { en: 'English', ru: 'Русский' }

/** Changes the language of this page only: it is not remembered for the next client. */
function Languages() {
  const { t, i18n } = useTranslation('client-booking')
  return (
    <div className={classes.languages} role="group" aria-label={t('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.language}
          aria-pressed={i18n.language === language}
          onClick={() => void i18n.changeLanguage(language)}
        >
          {ownNames[language]}
        </button>
      ))}
    </div>
  )
}
