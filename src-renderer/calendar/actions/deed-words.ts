import { dateAt } from '../../../src-shared/domain/salon-time.ts'
import type { CalendarWords } from '../card-words.ts'
import { whoWords } from '../card-words.ts'
import type { MoveInput } from '../card-asked.ts'
import type { DayCard } from '../day/day.ts'

/** What a move did: another time, another lane, or both. */
export function movedWords(
  words: CalendarWords,
  card: DayCard,
  input: MoveInput,
  zone: string,
  laneName: string | undefined,
): string {
  const { t, format } = words
  const who = whoWords(words, card)
  const time = format.time(input.startsAt)
  const lane = laneName ?? ''
  if (input.startsAt === card.startsAt) return t('did.lane', { who, service: card.serviceName, lane })
  if (input.lane) return t('did.movedAndLane', { who, time, lane })
  const sameDay = dateAt(zone, input.startsAt) === dateAt(zone, card.startsAt)
  return sameDay ? t('did.moved', { who, time }) : t('did.movedDay', { who, day: format.day(input.startsAt), time })
}
