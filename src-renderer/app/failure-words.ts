import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '../../src-shared/domain/fault.ts'
import { Refused } from '../rpc/refused.ts'

/**
 * One plain sentence for what went wrong, where the screen has no better one: faults, and the refusals that every
 * command on a record may give (`changed-since`, `gone`).
 */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation('common')
  return useCallback(
    (error) => {
      if (error instanceof Refused) {
        const { reason } = error.refusal as { readonly reason: string }
        if (reason === 'changed-since') return t('fault.changedSince')
        return reason === 'gone' ? t('fault.gone') : t('fault.refused')
      }
      if (!(error instanceof Fault)) return t('fault.bug')
      if (error.kind === 'disconnected') return t('fault.disconnected')
      if (error.kind === 'forbidden') return t('fault.forbidden')
      if (error.kind === 'read-only') return t('fault.readOnly')
      if (error.reference === null) return t('fault.bug')
      return `${t('fault.bug')} ${t('fault.reference', { reference: error.reference })}`
    },
    [t],
  )
}
