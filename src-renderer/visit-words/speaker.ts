import type { TFunction } from 'i18next'
import { addDays, dateAt, wallClockAt } from '../../src-shared/domain/salon-time.ts'

/** Whoever says something about visits: the words of a language, the salon's zone, and names for ids. */
export type Speaker = {
  readonly t: TFunction<'visit-words'>
  /** BCP 47, for the names of days. */
  readonly language: string
  readonly zone: string
  /** Each gives undefined for an id that is not loaded. */
  readonly nameOf: {
    readonly holder: (id: string) => string | undefined
    readonly resource: (id: string) => string | undefined
    readonly service: (id: string) => string | undefined
  }
}

/** `14:30`, in the salon's zone. */
export function timeWords(speaker: Speaker, at: number): string {
  return wallClockAt(speaker.zone, at).slice(11)
}

/** `14:00–15:00`. */
export function spanWords(speaker: Speaker, span: { readonly startsAt: number; readonly endsAt: number }): string {
  return `${timeWords(speaker, span.startsAt)}–${timeWords(speaker, span.endsAt)}`
}

/** `Tue 3 Mar`, the day of an instant in the salon's zone. */
export function dayWords(speaker: Speaker, at: number): string {
  const format = new Intl.DateTimeFormat(speaker.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: speaker.zone,
  })
  return format.format(at * 60_000)
}

/** `14:30`, or with its day, `Tue 3 Mar 14:30`, when that is another one than the day of `beside`. */
export function momentWords(speaker: Speaker, at: number, beside: number): string {
  const time = timeWords(speaker, at)
  const day = dateAt(speaker.zone, at)
  const here = dateAt(speaker.zone, beside)
  if (day === here || (time === '00:00' && day === addDays(here, 1))) return time === '00:00' ? '24:00' : time
  return `${dayWords(speaker, at)} ${time}`
}

/** Several names as one: `Room 1, Room 2 and Room 3`. */
export function listWords(speaker: Speaker, names: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(speaker.language, { type }).format(names)
}
