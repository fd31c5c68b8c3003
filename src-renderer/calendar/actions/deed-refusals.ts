import type { deskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { Refused } from '../../rpc/refused.ts'
import { refusalSentence } from '../../visit-words/refusal-words.ts'
import type { Speaker } from '../../visit-words/speaker.ts'
import type { CalendarWords } from '../card-words.ts'
import type { DayCard } from '../day/day.ts'

type Operations = typeof deskContract.operations

/** Every reason for which something done to a card can be refused. */
type DeedRefusal =
  | RefusalOf<Operations['visits']['move']>
  | RefusalOf<Operations['visits']['resize']>
  | RefusalOf<Operations['visits']['unpin']>
  | RefusalOf<Operations['appointments']['setStatus']>
  | RefusalOf<Operations['events']['setStatus']>

/** The refusal behind an error; null for a fault. */
export function deedRefusal(error: unknown): DeedRefusal | null {
  return error instanceof Refused ? (error.refusal as DeedRefusal) : null
}

/** Why it was refused, in one sentence; null where the desk has a sentence for it that is the same everywhere. */
export function deedRefusalWords(
  { t, format }: CalendarWords,
  speaker: Speaker,
  card: DayCard,
  refusal: DeedRefusal,
): string | null {
  switch (refusal.reason) {
    case 'does-not-fit':
      return refusalSentence(speaker, refusal.plan)
    case 'not-covered':
      return `${t('refused.notCovered')} ${refusalSentence(speaker, refusal.plan)}`
    case 'plan-changed':
      return t('refused.planChanged')
    case 'no-reason':
      return t('anywayDialog.missing')
    case 'wrong-lane':
      return t('refused.wrongLane', { lane: speaker.nameOf.holder(refusal.to) ?? '', service: card.serviceName })
    case 'resting':
      return t('refused.resting')
    case 'not-started':
      return t('refused.notStarted', { time: format.dayAndTime(refusal.startsAt) })
    case 'impossible-length':
      return t('refused.impossibleLength')
    case 'too-far-apart':
      return t('refused.tooFarApart')
    case 'changed-since':
    case 'gone':
      return null
    default:
      return refusal satisfies never
  }
}
