import { useRef, useState } from 'react'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { openedWords } from '../../visit-words/change-words.ts'
import type { OpeningCure } from '../../visit-words/cure-words.ts'
import type { Speaker } from '../../visit-words/speaker.ts'
import type { Offer } from './use-offer.ts'

/**
 * Opens what the refusal names, at once and for that day, and says so with Undo; what is typed is then asked anew. `problem`:
 * why the last one was not opened.
 */
export function useOpening(offer: Offer, speaker: Speaker) {
  const notifyChange = useNotifyChange()
  const failureWords = useFailureWords()
  const [problem, setProblem] = useState<string | null>(null)
  const underWay = useRef(false)

  const open = async (cure: OpeningCure) => {
    if (underWay.current) return
    underWay.current = true
    setProblem(null)
    try {
      const { interval } = cure
      const of = cure.kind === 'opening' ? cure.holderId : null
      const { change } = await api.hours.open.call({ of, interval })
      const kind = of === null ? 'salon' : offer.staffMember(of) ? 'staff' : 'instance'
      const who = of === null ? '' : (speaker.nameOf.holder(of) ?? '')
      notifyChange({ message: openedWords(speaker, { kind, who, interval }), changeId: change })
    } catch (error) {
      setProblem(failureWords(error))
    } finally {
      await queryClient.invalidateQueries({ queryKey: api.visits.preview.key })
      underWay.current = false
    }
  }
  return { open, problem }
}
