import { dateAt } from '../../src-shared/domain/salon-time.ts'

/** What times, dates and prices are written by. */
export type FormatOptions = {
  /** `en`, `ru`. */
  readonly language: string
  /** ISO 3166 of the salon: 12 or 24 hours, the order of a date, the first day of the week. */
  readonly country: string
  /** IANA. */
  readonly zone: string
  /** ISO 4217. */
  readonly currency: string
}

type RegionalLocale = Intl.Locale & {
  getHourCycles?: () => string[]
  getWeekInfo?: () => { firstDay: number }
}

/** Writes instants (UTC minutes), dates (`2026-03-02`), wall times (`09:05`), minutes and prices as this salon does. */
export function createFormat({ language, country, zone, currency }: FormatOptions) {
  const region = new Intl.Locale(`${language}-${country}`) as RegionalLocale
  const locale = region.toString()
  const hourCycle = region.getHourCycles?.()[0] === 'h12' ? 'h12' : 'h23'
  const clock = { hour: hourCycle === 'h12' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle } as const
  const inZone = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    return (at: number) => format.format(at * 60_000)
  }
  const ofDate = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: string) => format.format(Date.parse(`${date}T00:00:00Z`))
  }
  const wallTime = new Intl.DateTimeFormat(locale, { ...clock, timeZone: 'UTC' })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const decimals = money.resolvedOptions().maximumFractionDigits ?? 2
  const time = inZone(clock)
  const shortDate = ofDate({ weekday: 'short', day: 'numeric', month: 'short' })
  const longDate = ofDate({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const pattern = figures(locale)
  const fullDate = ofDate({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

  return {
    locale,
    /** IANA. */
    zone,
    hourCycle,
    /** How many digits the currency has after the point. */
    decimals,
    currency,
    /** `DD.MM.YYYY`: a date in figures, for typing it. */
    datePattern: pattern,
    /** `02.03.2026`: a date written so. */
    dateInFigures: (date: string) =>
      pattern.replace('YYYY', date.slice(0, 4)).replace('MM', date.slice(5, 7)).replace('DD', date.slice(8)),
    /** ISO weekday on which a week begins. */
    firstWeekday: region.getWeekInfo?.().firstDay ?? 1,
    /** `14:05` of an instant. */
    time,
    /** `14:05–14:50` of an interval. */
    timeRange: (interval: { startsAt: number; endsAt: number }) =>
      `${time(interval.startsAt)}–${time(interval.endsAt)}`,
    /** `Mon 2 Mar` of an instant. */
    day: (at: number) => shortDate(dateAt(zone, at)),
    /** `Mon 2 Mar, 14:05` of an instant. */
    dayAndTime: (at: number) => `${shortDate(dateAt(zone, at))}, ${time(at)}`,
    /** `Mon 2 Mar` of a date. */
    shortDate,
    /** `Mon 2 Mar 2026` of a date. */
    fullDate,
    /** The same of an instant. */
    fullDay: (at: number) => fullDate(dateAt(zone, at)),
    /** `Monday, 2 March 2026` of a date. */
    longDate,
    /** The same at the head of something, where a sentence would begin: `Понедельник, 2 марта 2026 г.` */
    dateHeading: (date: string) => capitalised(longDate(date), language),
    /** `Mon 2 Mar 2026` there. */
    shortDateHeading: (date: string) => capitalised(fullDate(date), language),
    /** `09:05` of a wall time; `24:00` is written as midnight. */
    wallTime: (wall: string) => wallTime.format(Date.parse(`1970-01-01T${wall === '24:00' ? '00:00' : wall}:00Z`)),
    /** `Monday` or `Mon` of an ISO weekday. */
    weekday: (weekday: number, style: 'long' | 'short' = 'long') =>
      new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday)),
    /** `€45.00` of minor units. */
    price: (minorUnits: number) => money.format(minorUnits / 10 ** decimals),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** `a, b and c`. */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  }
}
export type Format = ReturnType<typeof createFormat>

function capitalised(words: string, language: string): string {
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1)
}

/** The order and marks in which the region writes a date in figures. */
function figures(locale: string): string {
  const letters: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { day: 'DD', month: 'MM', year: 'YYYY' }
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).formatToParts(0)
  return parts
    .filter(({ type, value }) => letters[type] !== undefined || /^[./-]\s?$/.test(value))
    .map(({ type, value }) => letters[type] ?? value.trim())
    .join('')
}
