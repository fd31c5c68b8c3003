import { useHotkeys } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { api } from '../rpc/desk.ts'
import { showToast } from '../ui/toast.tsx'
import { useFailureWords } from './failure-words.ts'
import { useRedo, useUndo } from './undo.ts'

/**
 * Ctrl+Z undoes the newest change made at this desk, Ctrl+Shift+Z does it again; in a field they are the field's own, and
 * what lies behind a dialog is not changed unseen.
 */
export function useUndoKeys(): void {
  const { t } = useTranslation('app')
  const undo = useUndo()
  const redo = useRedo()
  const failureWords = useFailureWords()
  const undoNewest = async () => {
    try {
      const newest = await api.changes.latest.call({})
      if (newest) await undo(newest.id)
      else showToast({ message: t('nothingToUndo'), tone: 'told' })
    } catch (error) {
      showToast({ message: failureWords(error), tone: 'refused' })
    }
  }
  const outsideDialogs = (act: () => Promise<void>) => () => {
    if (document.querySelector('[aria-modal="true"]')) showToast({ message: t('undoBehindDialog'), tone: 'told' })
    else void act()
  }
  useHotkeys([
    ['mod+Z', outsideDialogs(undoNewest), { usePhysicalKeys: true }],
    ['mod+shift+Z', outsideDialogs(redo), { usePhysicalKeys: true }],
  ])
}
