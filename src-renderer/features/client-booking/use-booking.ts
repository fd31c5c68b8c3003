import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientContract } from '../../../src-shared/contract/client-booking.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { createFormat } from '../../app/format.ts'
import { api } from '../../rpc/client-booking.ts'
import { Refused } from '../../rpc/refused.ts'
import { type Booked, type Choice, nothingChosen, type Offer, type Step, stepBeside } from './choice.ts'

type BookRefusal = RefusalOf<ClientContract['operations']['booking']['book']>

/** What stands in the way of the booking, said on the page; nothing chosen or typed is lost. */
export type Trouble =
  | { readonly kind: 'taken'; readonly startsAt: number; readonly nearestStarts: readonly number[] }
  | { readonly kind: 'not offered' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'no answer' }

/** One client's booking, from the first choice to the confirmation. */
export function useBooking() {
  const [step, setStep] = useState<Step>('service')
  const [choice, setChoice] = useState(nothingChosen)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [sending, setSending] = useState(false)
  const [booked, setBooked] = useState<Booked | null>(null)

  const choose = (next: Choice, from: Step) => {
    setChoice(next)
    setTrouble(null)
    setStep(stepBeside(next, from, 1))
  }
  const book = async () => {
    const { service, staffId, startsAt, name, phone } = choice
    if (!service || startsAt === null || sending) return
    setSending(true)
    setTrouble(null)
    try {
      setBooked(
        await api.booking.book.call({
          serviceId: service.id,
          staffId,
          startsAt,
          name: name.trim(),
          phone: phone.trim(),
        }),
      )
    } catch (error) {
      setTrouble(troubleOf(error, startsAt))
    } finally {
      setSending(false)
    }
  }
  const again = () => {
    setChoice(nothingChosen)
    setBooked(null)
    setTrouble(null)
    setStep('service')
  }
  return {
    step,
    choice,
    trouble,
    sending,
    booked,
    choose,
    book,
    again,
    goTo: setStep,
    back: () => setStep(stepBeside(choice, step, -1)),
    /** Keeps what is typed without going on. */
    keep: setChoice,
    /** Another start, chosen among those that are still free. */
    takeStart: (startsAt: number) => {
      setChoice({ ...choice, startsAt })
      setTrouble(null)
    },
  }
}
export type Booking = ReturnType<typeof useBooking>

function troubleOf(error: unknown, startsAt: number): Trouble {
  if (!(error instanceof Refused)) return { kind: 'no answer' }
  const refusal = error.refusal as BookRefusal
  switch (refusal.reason) {
    case 'no-longer-free':
      return { kind: 'taken', startsAt, nearestStarts: refusal.nearestStarts }
    case 'not-offered':
      return { kind: 'not offered' }
    case 'phone-unreadable':
      return { kind: 'phone' }
    default:
      return refusal satisfies never
  }
}

/** What the salon offers, and how it writes times and prices. */
export function useOffer() {
  return useQuery(api.booking.offer.options({}))
}

export function useBookingFormat({ country, zone, currency }: Offer) {
  const language = useTranslation().i18n.language
  return useMemo(() => createFormat({ language, country, zone, currency }), [language, country, zone, currency])
}
export type BookingFormat = ReturnType<typeof useBookingFormat>
