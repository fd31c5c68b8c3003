import type { TFunction } from 'i18next'
import type { Part, RequirementDraft } from '../../src-shared/domain/requirement.ts'

/** Who says what a service requires: the words, and names for ids (undefined: not loaded). */
export type RequirementSpeaker = {
  readonly t: TFunction<'requirements'>
  readonly nameOf: (id: string) => string | undefined
  /** BCP 47. */
  readonly locale: string
}

/** The same words wherever a requirement is shown: `one Massage room or VIP room, last 20 min, 15 min after`. */
export function requirementWords(speaker: RequirementSpeaker, requirement: RequirementDraft): string {
  const { t, locale } = speaker
  const parts = requirement.parts.map((part) => partWords(t, part))
  return [
    whatWords(speaker, requirement),
    ...(parts.length > 0 ? [new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)] : []),
    ...bufferWords(t, requirement),
  ].join(', ')
}

/** `one Massage room or VIP room`, `2 of Dryer`, `2 people`, `one of Anna or Eva`. */
export function whatWords({ t, nameOf, locale }: RequirementSpeaker, requirement: RequirementDraft): string {
  const count = requirement.quantity
  const ids = requirement.kind === 'staff' ? requirement.staffIds : requirement.resourceIds
  const known = ids.flatMap((id) => nameOf(id) ?? [])
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(known)
  if (requirement.kind === 'resource') return count === 1 ? t('one', { names }) : t('several', { count, names })
  return known.length === 0 ? t('people', { count }) : t('peopleOf', { count, names })
}

/** `last 20 min`, `first 10 min`, `from minute 10 to 20 min before the end`. */
export function partWords(t: TFunction<'requirements'>, { begin, end }: Part): string {
  if (begin.from === 'start' && end.from === 'start') {
    if (begin.minutes === 0) return t('part.first', { minutes: end.minutes })
    return t('part.fromStart', { from: begin.minutes, to: end.minutes })
  }
  if (begin.from === 'end' && end.from === 'end') {
    if (end.minutes === 0) return t('part.last', { minutes: begin.minutes })
    return t('part.fromEnd', { from: begin.minutes, to: end.minutes })
  }
  if (begin.from === 'start') {
    if (begin.minutes === 0) return end.minutes === 0 ? t('part.whole') : t('part.allButLast', { minutes: end.minutes })
    if (end.minutes === 0) return t('part.allButFirst', { minutes: begin.minutes })
    return t('part.between', { from: begin.minutes, to: end.minutes })
  }
  return t('part.crossed', { from: begin.minutes, to: end.minutes })
}

function bufferWords(t: TFunction<'requirements'>, { bufferBeforeMinutes, bufferAfterMinutes }: RequirementDraft) {
  return [
    ...(bufferBeforeMinutes > 0 ? [t('before', { minutes: bufferBeforeMinutes })] : []),
    ...(bufferAfterMinutes > 0 ? [t('after', { minutes: bufferAfterMinutes })] : []),
  ]
}
