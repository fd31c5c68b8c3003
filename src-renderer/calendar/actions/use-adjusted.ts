import { useCallback } from 'react'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'
import type { deskContract } from '../../../src-shared/contract/desk.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { whoWords } from '../card-words.ts'
import type { DayCard } from '../day/day.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

type Adjusted = OutputOf<(typeof deskContract.operations)['visits']['adjust']>

/** Says from when until when a card is now, with Undo. */
export function useAdjusted(): (card: DayCard, adjusted: Adjusted) => void {
  const words = useCalendarWords()
  const notify = useNotifyChange()
  return useCallback(
    (card, { change, startsAt, endsAt }) => {
      const { t, format } = words
      const span = format.timeRange({ startsAt, endsAt })
      const message = t('did.adjusted', { who: whoWords(words, card), service: card.serviceName, span })
      notify({ message, changeId: change })
    },
    [words, notify],
  )
}
