import type { TFunction } from 'i18next'
import type { Format } from '../app/format.ts'
import type { CardNames } from './day/card-names.ts'
import type { DayCard } from './day/day.ts'
import type { DrawnCard } from './day/drawn-card.ts'
import type { Lateness } from './day/lateness.ts'
import type { Shade } from './day/shading.ts'

/** What the calendar speaks with. */
export type CalendarWords = {
  readonly t: TFunction<'calendar'>
  readonly visitWords: TFunction<'visit-words'>
  readonly format: Format
}

/** The client, the event's title, or a walk-in. */
export function whoWords({ t }: CalendarWords, card: Pick<DayCard, 'who'>): string {
  return card.who ?? t('walkIn')
}

/** "10:00 Eva Stone, Hot stone massage". */
export function cardTitle(words: CalendarWords, card: DayCard): string {
  return `${words.format.time(card.startsAt)} ${whoWords(words, card)}, ${card.serviceName}`
}

/** "4 of 8" of an event; empty for an appointment. */
export function placesWords({ t }: CalendarWords, { places }: DayCard): string {
  return places ? t('places', places) : ''
}

export function statusWords({ visitWords }: CalendarWords, { status }: DayCard): string {
  return visitWords(`status.${status}`)
}

/** What a line has no holder for yet: "Massage room or VIP room". */
export function wantedWords({ t, format }: CalendarWords, { wanted }: CardNames): string {
  const either = new Intl.ListFormat(format.locale, { type: 'disjunction' })
  return format.list(wanted.map((names) => (names.length > 0 ? either.format(names) : t('card.somebody'))))
}

/** That nobody has checked in, and whether somebody still may. */
export function latenessWords({ t }: CalendarWords, lateness: Lateness): string {
  return t(lateness === 'late' ? 'card.late' : 'card.missing')
}

/** All of a card in one sentence, for those who hear it. */
export function cardSentence(words: CalendarWords, drawn: DrawnCard): string {
  const { t, format } = words
  const { card, names } = drawn
  const said = [
    t('card.sentence', {
      // As it stands on the card, so that it can be called by what is seen.
      seen: [whoWords(words, card), placesWords(words, card), card.serviceName, format.wallTime(drawn.start.slice(11))]
        .filter((part) => part !== '')
        .join(' '),
      span: format.timeRange(card),
      status: statusWords(words, card),
    }),
    drawn.lateness && latenessWords(words, drawn.lateness),
    names.staff.length > 0 && t('card.staff', { names: format.list(names.staff) }),
    names.instances.length > 0 && t('card.instances', { names: format.list(names.instances) }),
    drawn.piece.of > 1 && t('card.piece', drawn.piece),
    names.wanted.length > 0 && t('card.open', { wanted: wantedWords(words, names) }),
    drawn.pinned && t('card.pinned'),
    drawn.marked && t('card.marked', { reason: drawn.markReason ?? '' }),
    card.note !== '' && t('card.note', { note: card.note }),
  ]
  return said.filter((part) => typeof part === 'string').join('; ')
}

/** Why a stretch of a lane is shaded: "Under repair: the pump leaks". */
export function shadeWords({ t }: CalendarWords, { kind, reason }: Pick<Shade, 'kind' | 'reason'>): string {
  const kindWords = t(`shade.${kind}`)
  return reason === '' ? kindWords : t('shade.because', { kind: kindWords, reason })
}
