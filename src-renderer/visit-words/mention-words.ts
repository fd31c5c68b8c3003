import type { VisitMention } from '../../src-shared/contract/visit.ts'
import { momentWords, type Speaker } from './speaker.ts'

/** Who comes and for what: `Anna Ozola, Hot stone massage`. */
export function whoWords(speaker: Speaker, mention: Pick<VisitMention, 'who' | 'service'>): string {
  return speaker.t('visit', { who: mention.who ?? speaker.t('walkIn'), service: mention.service })
}

/** `14:00 Anna Ozola, Hot stone massage`; with its day when that is not the day of `beside`. */
export function mentionWords(speaker: Speaker, mention: VisitMention, beside: number): string {
  return `${momentWords(speaker, mention.startsAt, beside)} ${whoWords(speaker, mention)}`
}
