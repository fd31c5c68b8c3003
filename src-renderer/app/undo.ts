import { useHotkeys } from '@mantine/hooks'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { api } from '../rpc/desk.ts'
import { Refused } from '../rpc/refused.ts'
import { showToast } from '../ui/toast.tsx'
import { changeWords } from '../visit-words/change-words.ts'
import { useFailureWords } from './failure-words.ts'
import { useFormat, useSalon } from './salon.ts'

/** Undoes one change and says what came of it; a refusal is said too. */
export function useUndo(): (id: ChangeId) => Promise<void> {
  const { t } = useTranslation('app')
  const { t: visitWords } = useTranslation('visit-words')
  const { zone } = useSalon()
  const failureWords = useFailureWords()
  const format = useFormat()

  return useCallback(
    async (id) => {
      try {
        const { undone } = await api.changes.undo.call({ id })
        const unnamed = () => undefined
        const nameOf = { holder: unnamed, resource: unnamed, service: unnamed }
        const what = changeWords({ t: visitWords, format, zone, nameOf }, undone)
        showToast({ message: t('undone', { what }), tone: 'told' })
      } catch (error) {
        showToast({ message: undoRefusal(error) ?? failureWords(error), tone: 'refused' })
      }

      function undoRefusal(error: unknown): string | null {
        if (!(error instanceof Refused)) return null
        const refusal = error.refusal as { reason: string; who?: string | null }
        switch (refusal.reason) {
          case 'changed-since':
            return refusal.who ? t('undoRefused.changedSinceBy', { who: refusal.who }) : t('undoRefused.changedSince')
          case 'does-not-fit':
            return t('undoRefused.doesNotFit')
          case 'gone':
            return t('undoRefused.gone')
          default:
            return t('undoRefused.notUndoable')
        }
      }
    },
    [t, visitWords, format, zone, failureWords],
  )
}

/**
 * Says that something was changed. With the id of the change the toast offers Undo; it stays for 12 s, and while the
 * pointer or the focus is on it.
 */
export function useNotifyChange(): (change: { message: string; changeId?: ChangeId | null }) => void {
  const { t } = useTranslation('common')
  const undo = useUndo()
  return useCallback(
    ({ message, changeId }) => {
      showToast({ message, actions: changeId ? [{ label: t('undo'), act: () => void undo(changeId) }] : [] })
    },
    [t, undo],
  )
}

/** Ctrl+Z undoes the newest change made at this desk; in a field it is the field's own, in a dialog nothing. */
export function useUndoKey(): void {
  const { t } = useTranslation('app')
  const undo = useUndo()
  const failureWords = useFailureWords()
  const undoLatest = async () => {
    if (document.querySelector('[aria-modal="true"]')) return
    try {
      const latest = await api.changes.latest.call({})
      if (latest) await undo(latest.id)
      else showToast({ message: t('nothingToUndo'), tone: 'told' })
    } catch (error) {
      showToast({ message: failureWords(error), tone: 'refused' })
    }
  }
  useHotkeys([['mod+Z', () => void undoLatest(), { usePhysicalKeys: true }]])
}
