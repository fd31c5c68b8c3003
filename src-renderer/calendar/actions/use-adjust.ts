import { useCallback } from 'react'
import type { deskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { showToast } from '../../ui/toast.tsx'
import { askAboutCard, type HowAdjusted } from '../card-asked.ts'
import type { DayCard } from '../day/day.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { useAdjusted } from './use-adjusted.ts'

type Refusal = RefusalOf<(typeof deskContract.operations)['visits']['adjust']>

/** What the day does to a card: done at once where it touches nobody else, else what it does to others is shown first. */
export function useAdjust(): (card: DayCard, how: HowAdjusted) => Promise<void> {
  const { t } = useCalendarWords()
  const adjusted = useAdjusted()
  const failureWords = useFailureWords()
  return useCallback(
    async (card, how) => {
      const { lineId, revision } = card
      try {
        const closing = { fingerprint: null, leaveOpen: false }
        adjusted(card, await api.visits.adjust.call({ lineId, revision, how, closing }))
      } catch (error) {
        const refusal = error instanceof Refused ? (error.refusal as Refusal) : null
        if (refusal?.reason === 'must-see-plan') {
          askAboutCard({ kind: 'adjust', card, how, plan: refusal.plan })
          return
        }
        const why = {
          'not-now': t('refused.notNow'),
          'impossible-length': t('refused.impossibleLength'),
          'too-far-apart': t('refused.tooFarApart'),
          resting: t('refused.resting'),
        }
        const known = refusal && refusal.reason in why ? why[refusal.reason as keyof typeof why] : failureWords(error)
        showToast({ message: known, tone: 'refused' })
      }
    },
    [t, adjusted, failureWords],
  )
}
