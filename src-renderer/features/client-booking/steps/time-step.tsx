import { Button, Loader, VisuallyHidden } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientContract } from '../../../../src-shared/contract/client-booking.ts'
import type { InputOf } from '../../../../src-shared/contract/kit.ts'
import type { ServiceId } from '../../../../src-shared/domain/id.ts'
import { addDays, dateAt, daysFrom, wallClockAt } from '../../../../src-shared/domain/salon-time.ts'
import { api } from '../../../rpc/client-booking.ts'
import classes from '../booking.module.css'
import type { Choice, Offer } from '../choice.ts'
import { Heading } from '../heading.tsx'
import { Summary } from '../summary.tsx'
import type { Booking, BookingFormat } from '../use-booking.ts'

type Props = { readonly offer: Offer; readonly booking: Booking; readonly format: BookingFormat }

const daysAtOnce = 14
const partsOfDay = [
  { part: 'morning', until: '12:00' },
  { part: 'afternoon', until: '17:00' },
  { part: 'evening', until: '24:00' },
] as const

/** Which day and what time: only starts at which everything the booking needs is free. */
export function TimeStep(props: Props) {
  const { service } = props.booking.choice
  return service && <Times {...props} serviceId={service.id} />
}

function Times({ offer, booking, format, serviceId }: Props & { readonly serviceId: ServiceId }) {
  const { t } = useTranslation('client-booking')
  const { choice, choose, keep } = booking
  const [from, setFrom] = useState(() => firstDate(choice, offer))
  const [wanted, setWanted] = useState<string | null>(
    choice.startsAt === null ? null : dateAt(offer.zone, choice.startsAt),
  )
  const days = Math.min(daysAtOnce, Math.max(0, daysFrom(from, offer.until)) + 1)
  const asked = { serviceId, staffId: choice.staffId, from, days }
  const { data, error, isPlaceholderData } = useQuery({
    ...api.booking.starts.options(asked),
    placeholderData: keepPreviousData,
  })
  const shown = data?.days ?? []
  const day = shown.find(({ date }) => date === wanted) ?? shown.find(({ starts }) => starts.length > 0)
  useNoteLeaving(data && !isPlaceholderData && !day ? asked : null)
  const timeOf = (start: number) => wallClockAt(offer.zone, start).slice(11)
  const later = addDays(from, daysAtOnce)
  const earlier = addDays(from, -daysAtOnce)

  return (
    <>
      <Heading text={t('time.title')} />
      <Summary choice={{ ...choice, startsAt: null }} format={format} personAsked />
      {error && <p role="alert">{t('noAnswer.sentence')}</p>}
      {!data && !error && <Loader aria-label={t('loading')} />}
      {data && (
        <div aria-busy={isPlaceholderData}>
          <p className={classes.months}>{monthsOf(shown, format.locale)}</p>
          <div className={classes.days} role="group" aria-label={t('time.days')}>
            {shown.map(({ date, starts }) => (
              <button
                key={date}
                type="button"
                className={classes.day}
                disabled={starts.length === 0}
                aria-pressed={date === day?.date}
                onClick={() => setWanted(date)}
              >
                <DayName date={date} locale={format.locale} />
                {starts.length === 0 && <VisuallyHidden>{t('time.full')}</VisuallyHidden>}
              </button>
            ))}
          </div>
          <div className={classes.more}>
            {from > offer.today && (
              <button
                type="button"
                className={classes.back}
                onClick={() => setFrom(earlier < offer.today ? offer.today : earlier)}
              >
                <ChevronLeft size={20} aria-hidden />
                {t('time.earlier')}
              </button>
            )}
            <span />
            {later <= offer.until && (
              <button type="button" className={classes.back} onClick={() => setFrom(later)}>
                {t('time.later')}
                <ChevronRight size={20} aria-hidden />
              </button>
            )}
          </div>
          <div aria-live="polite">
            {day && <h2 className={classes.group}>{format.dateHeading(day.date)}</h2>}
            {!day && !isPlaceholderData && (
              <NothingFree
                asked={{ serviceId, staffId: choice.staffId }}
                later={later}
                until={offer.until}
                format={format}
                onDate={(date) => {
                  setFrom(date)
                  setWanted(date)
                }}
                onAnyone={choice.staffId === null ? null : () => keep({ ...choice, staffId: null, startsAt: null })}
              />
            )}
          </div>
          {partsOfDay.map(({ part, until }, index) => {
            const begin = partsOfDay[index - 1]?.until ?? '00:00'
            const starts = (day?.starts ?? []).filter((start) => timeOf(start) >= begin && timeOf(start) < until)
            if (starts.length === 0) return null
            return (
              <section key={part} aria-label={t(`time.${part}`)}>
                <h3 className={classes.group}>{t(`time.${part}`)}</h3>
                <div className={classes.times}>
                  {starts.map((start) => (
                    <button
                      key={start}
                      type="button"
                      className={classes.time}
                      aria-pressed={choice.startsAt === start}
                      onClick={() => choose({ ...choice, startsAt: start }, 'time')}
                    >
                      {format.time(start)}
                    </button>
                  ))}
                </div>
              </section>
            )
          })}
        </div>
      )}
    </>
  )
}

type Asked = InputOf<ClientContract['operations']['booking']['leave']>

/** Tells the salon when the client goes back, or away, while the days shown have nothing free. */
function useNoteLeaving(nothingIn: Asked | null): void {
  const shown = useRef(nothingIn)
  useEffect(() => {
    shown.current = nothingIn
  })
  useEffect(() => {
    const leave = () => {
      if (shown.current) void api.booking.leave.call(shown.current).catch(() => undefined)
      shown.current = null
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
}

type NothingProps = {
  readonly asked: Pick<InputOf<ClientContract['operations']['booking']['starts']>, 'serviceId' | 'staffId'>
  readonly later: string
  readonly until: string
  readonly format: BookingFormat
  readonly onDate: (date: string) => void
  /** Null: anyone was asked for already. */
  readonly onAnyone: (() => void) | null
}

/** The days shown have nothing: the first day that has, and asking for anyone instead of one. */
function NothingFree({ asked, later, until, format, onDate, onAnyone }: NothingProps) {
  const { t } = useTranslation('client-booking')
  const days = Math.min(31, Math.max(0, daysFrom(later, until)) + 1)
  const { data } = useQuery({ ...api.booking.starts.options({ ...asked, from: later, days }), enabled: later <= until })
  const first = data?.days.find(({ starts }) => starts.length > 0)
  return (
    <div className={classes.note}>
      {t(first || later <= until ? 'time.none' : 'time.noneAtAll')}
      <div className={classes.nearest}>
        {first && (
          <Button size="lg" variant="white" onClick={() => onDate(first.date)}>
            {t('time.first', { day: format.shortDate(first.date) })}
          </Button>
        )}
        {onAnyone && (
          <Button size="lg" variant="white" onClick={onAnyone}>
            {t('time.anyone')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** `Mon 2 Mar`; the month is read out, and seen once above the days. */
function DayName({ date, locale }: { readonly date: string; readonly locale: string }) {
  const at = Date.parse(`${date}T00:00:00Z`)
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at)
  return (
    <>
      <span className={classes.dayName}>{write({ weekday: 'short' })} </span>
      <span className={classes.dayDate}>
        {write({ day: 'numeric' })} <VisuallyHidden component="span">{write({ month: 'short' })}</VisuallyHidden>
      </span>
    </>
  )
}

/** `March – April 2026`, the months that the days shown lie in. */
function monthsOf(days: readonly { readonly date: string }[], locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? format.formatRange(Date.parse(first.date), Date.parse(last.date)) : ''
}

/** The first of the days shown: so that a start chosen before is among them. */
function firstDate({ startsAt }: Choice, { today, zone }: Offer): string {
  if (startsAt === null) return today
  const ahead = Math.max(0, daysFrom(today, dateAt(zone, startsAt)))
  return addDays(today, Math.floor(ahead / daysAtOnce) * daysAtOnce)
}
