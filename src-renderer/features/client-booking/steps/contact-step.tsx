import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../booking.module.css'
import { Heading } from '../heading.tsx'
import { Summary } from '../summary.tsx'
import type { Booking, BookingFormat } from '../use-booking.ts'
import { TroubleNote } from '../trouble-note.tsx'

type Props = { readonly booking: Booking; readonly format: BookingFormat }

/** Name and phone, and the booking itself. */
export function ContactStep({ booking, format }: Props) {
  const { t } = useTranslation('client-booking')
  const { choice, keep, book, sending, trouble } = booking
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const missing = { name: choice.name.trim() === '', phone: choice.phone.trim() === '' }
  const phoneError =
    tried && missing.phone ? t('contact.phoneMissing') : trouble?.kind === 'phone' ? t('trouble.phone') : null

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing.name && !missing.phone) void book()
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <>
      <Heading text={t('contact.title')} />
      <Summary choice={choice} format={format} personAsked />
      <TroubleNote booking={booking} format={format} />
      <form ref={form} noValidate className={classes.fields} onSubmit={submit}>
        <TextInput
          size="lg"
          label={t('contact.name')}
          autoComplete="name"
          maxLength={100}
          required
          value={choice.name}
          error={tried && missing.name ? t('contact.nameMissing') : null}
          onChange={(event) => keep({ ...choice, name: event.currentTarget.value })}
        />
        <TextInput
          size="lg"
          label={t('contact.phone')}
          description={t('contact.phoneWhy')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          required
          value={choice.phone}
          error={phoneError}
          onChange={(event) => keep({ ...choice, phone: event.currentTarget.value })}
        />
        <Button type="submit" size="lg" loading={sending} disabled={trouble?.kind === 'taken'}>
          {choice.startsAt === null
            ? t('contact.book')
            : t('contact.bookAt', { when: format.dayAndTime(choice.startsAt) })}
        </Button>
      </form>
    </>
  )
}
