import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../src-shared/contract/kit.ts'
import { Refused } from '../rpc/refused.ts'
import { useFailureWords } from './failure-words.ts'

type Refusal = RefusalOf<DeskContract['operations']['changes']['undo']>

/** Says why something could not be undone. */
export function useUndoRefusal(): (error: unknown) => string {
  const { t } = useTranslation('app')
  const failureWords = useFailureWords()
  return useCallback(
    (error) => {
      if (!(error instanceof Refused)) return failureWords(error)
      const refusal = error.refusal as Refusal
      switch (refusal.reason) {
        case 'changed-since':
          if (refusal.who === null) return t('undoRefused.changedSince')
          return t('undoRefused.changedSinceBy', { who: refusal.who })
        case 'does-not-fit':
          return t('undoRefused.doesNotFit')
        case 'gone':
          return t('undoRefused.gone')
        case 'not-undoable':
          return t('undoRefused.notUndoable')
        default:
          return refusal satisfies never
      }
    },
    [t, failureWords],
  )
}
