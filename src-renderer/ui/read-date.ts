import { daysFrom } from '../../src-shared/domain/salon-time.ts'

/** How dates are written where they are typed. */
export type DateHabit = {
  /** `DD/MM/YYYY`: the order of the region. */
  readonly pattern: string
  /** BCP 47, of the names of months. */
  readonly locale: string
  /** `2026-03-02`: a date without a year is the next one from a month before it. Absent: a date needs its year. */
  readonly today?: string | undefined
}

/**
 * A date as a person types it: figures in the region's order, or the day with the month's name; with any marks between,
 * with a weekday before, with two digits of the year, four or none; or as ISO. Null: it is none.
 */
export function readDate(typed: string, { pattern, locale, today }: DateHabit): string | null {
  const words = typed.toLocaleLowerCase(locale).match(/\p{L}{3,}/gu) ?? []
  const month = words.map((word) => monthNamed(word, locale)).find((number) => number !== null) ?? null
  const figures = typed.match(/\d+/g) ?? []
  const isIso = figures[0]?.length === 4
  const written = isIso ? ['Y', 'M', 'D'] : (pattern.match(/[DMY]+/g) ?? []).map((letters) => letters.charAt(0))
  const order = written.filter((letter) => letter !== 'M' || month === null)
  const hasYear = figures.length === order.length
  if (!hasYear && (today === undefined || figures.length !== order.length - 1)) return null
  const given = hasYear ? order : order.filter((letter) => letter !== 'Y')
  const at = (letter: string) => figures[given.indexOf(letter)] ?? ''
  const monthAndDay = `${(month ?? at('M')).padStart(2, '0')}-${at('D').padStart(2, '0')}`
  if (!hasYear) return nextFrom(monthAndDay, today ?? '')
  return dateOf(at('Y').length === 2 ? `20${at('Y')}` : at('Y'), monthAndDay)
}

/** `3` of `mar`, `Mar.`, `март`; null: no month begins so. */
function monthNamed(word: string, locale: string): string | null {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 1))
    return parts.find(({ type }) => type === 'month')?.value.toLocaleLowerCase(locale) ?? ''
  })
  // In some languages the last letter changes with the case of the noun: `марта`, `март`.
  const found = names.findIndex((name) => name.startsWith(word) || name.slice(0, -1) === word.slice(0, -1))
  return found === -1 ? null : String(found + 1)
}

/** What is written without its year is seldom long past. */
function nextFrom(monthAndDay: string, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const dates = [year - 1, year, year + 1].flatMap((each) => dateOf(String(each), monthAndDay) ?? [])
  return dates.find((date) => daysFrom(date, today) <= 31) ?? null
}

function dateOf(year: string, monthAndDay: string): string | null {
  const date = `${year}-${monthAndDay}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? null : date
}
