import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import { useFailureWords } from '../app/failure-words.ts'
import { Refused } from '../rpc/refused.ts'

type Closing = { readonly fingerprint: string | null; readonly leaveOpen: boolean }

/**
 * Closing in two steps: first what it does to visits is seen, then exactly that is stored. Where something changed in
 * between, the new plan is shown instead and nothing is closed.
 */
export function useClosing(
  known: ClosingPlan | undefined,
  /** A sentence for a refusal of the command's own. */
  wordsOf: (refusal: { readonly reason: string }) => string | null = () => null,
) {
  const { t } = useTranslation('visit-lists')
  const failureWords = useFailureWords()
  /** The plan that main found instead of the one that was shown. */
  const [found, setFound] = useState<{ plan: ClosingPlan; insteadOf: ClosingPlan | undefined } | null>(null)
  const [leaveOpen, setLeaveOpen] = useState(false)
  const [consentMissing, setConsentMissing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [closing, setClosing] = useState(false)
  const plan = found && found.insteadOf === known ? found.plan : known

  /** True: it was closed. */
  const close = async (commit: (closing: Closing) => Promise<unknown>): Promise<boolean> => {
    if (!plan) return false
    const needsConsent = plan.left.length > 0 && !leaveOpen
    setConsentMissing(needsConsent)
    if (needsConsent) return false
    setClosing(true)
    setProblem(null)
    try {
      await commit({ fingerprint: plan.fingerprint, leaveOpen })
      return true
    } catch (error) {
      const refusal = error instanceof Refused ? (error.refusal as { reason: string; plan?: ClosingPlan }) : null
      setFound(refusal?.plan ? { plan: refusal.plan, insteadOf: known } : null)
      setProblem(refusal?.plan ? t('planChanged') : ((refusal && wordsOf(refusal)) ?? failureWords(error)))
      return false
    } finally {
      setClosing(false)
    }
  }
  const say = (leave: boolean) => {
    setLeaveOpen(leave)
    setConsentMissing(false)
  }
  return { plan, leaveOpen, setLeaveOpen: say, consentMissing, problem, closing, close }
}
