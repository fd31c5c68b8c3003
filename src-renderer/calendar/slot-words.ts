import { shadeWords, whoWords, type CalendarWords } from './card-words.ts'
import type { InSlot } from './day/in-slot.ts'
import type { Lane } from './day/lanes.ts'

/** "Anna, 14:00, free", and what else there may be. */
export function slotWords(words: CalendarWords, lane: Lane, at: number, { card, shade }: InSlot): string {
  const { t, format } = words
  const where = { lane: 'name' in lane ? lane.name : t('toSolve.lane'), time: format.time(at) }
  if (card) {
    const until = format.time(card.endsAt)
    return t('slot.taken', { ...where, who: whoWords(words, card), service: card.serviceName, until })
  }
  return shade ? t('slot.closed', { ...where, why: shadeWords(words, shade) }) : t('slot.free', where)
}
