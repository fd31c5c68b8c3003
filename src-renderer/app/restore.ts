import { useTranslation } from 'react-i18next'
import { Refused } from '../rpc/refused.ts'
import { showToast } from '../ui/toast.tsx'
import { useFailureWords } from './failure-words.ts'
import { useNotifyChange } from './undo.ts'

type Archived<Id> = { readonly id: Id; readonly name: string; readonly revision: number }

/** Takes something out of the archive; a name that is taken meanwhile must be changed first, and that is said. */
export function useRestore<Id>(command: string, restore: (input: { id: Id; revision: number }) => Promise<unknown>) {
  const { t } = useTranslation('app')
  const words = useFailureWords()
  const notify = useNotifyChange()
  return async ({ id, revision, name }: Archived<Id>): Promise<void> => {
    try {
      await restore({ id, revision })
      notify({ message: t('restored', { name }), command })
    } catch (error) {
      const taken = error instanceof Refused && (error.refusal as { reason: string }).reason === 'name-taken'
      showToast({ message: taken ? t('restoreNameTaken', { name }) : words(error), tone: 'refused' })
    }
  }
}
