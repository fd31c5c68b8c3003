import type { TFunction } from 'i18next'
import { addDays, dateAt, wallClockAt } from '../../src-shared/domain/salon-time.ts'
import type { Format } from '../app/format.ts'

/** Whoever says something about visits: the words of a language, the salon's times and dates, and names for ids. */
export type Speaker = {
  readonly t: TFunction<'visit-words'>
  readonly format: Pick<Format, 'locale' | 'hourCycle' | 'time' | 'timeRange' | 'day' | 'shortDate'>
  readonly zone: string
  /** Each gives undefined for an id that is not loaded. */
  readonly nameOf: {
    readonly holder: (id: string) => string | undefined
    readonly resource: (id: string) => string | undefined
    readonly service: (id: string) => string | undefined
  }
  /** The names of the services an instance is kept for; none: it is for all. */
  readonly keptFor: (instanceId: string) => readonly string[]
}

/** `14:30`, or with its day, `Tue 3 Mar 14:30`, when that is another one than the day of `beside`. */
export function momentWords({ format, zone }: Speaker, at: number, beside: number): string {
  const day = dateAt(zone, at)
  const here = dateAt(zone, beside)
  if (day === here) return format.time(at)
  const endOfDay = day === addDays(here, 1) && wallClockAt(zone, at).endsWith('00:00')
  if (endOfDay && format.hourCycle === 'h23') return '24:00'
  return endOfDay ? format.time(at) : `${format.day(at)} ${format.time(at)}`
}

/** Several names as one: `Room 1, Room 2 and Room 3`, or `Room 1 or Room 2`. */
export function listWords(
  { format }: Speaker,
  names: readonly string[],
  type: Intl.ListFormatOptions['type'] = 'conjunction',
): string {
  return new Intl.ListFormat(format.locale, { type }).format(names)
}
