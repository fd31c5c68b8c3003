import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { api, queryClient } from '../rpc/desk.ts'
import { hideToast, showToast, type Toast } from '../ui/toast.tsx'
import { changeWords } from '../visit-words/change-words.ts'
import { forgetUndone, rememberUndone, takeUndone } from './redo.ts'
import { useFormat } from './salon.ts'
import { useUndoRefusal } from './undo-refusal.ts'

const longestWaitMs = 1000

/** The toasts that offer to undo a change, by the change; it may be undone by key as well. */
const offers = new Map<ChangeId, string>()

/** Undoes one change and says what came of it, with the way back; a refusal is said too. */
export function useUndo(): (id: ChangeId) => Promise<void> {
  const { t } = useTranslation('app')
  const { t: visitWords } = useTranslation('visit-words')
  const format = useFormat()
  const refusal = useUndoRefusal()
  const redo = useRedo()
  return useCallback(
    async (id) => {
      try {
        const { undone, change } = await api.changes.undo.call({ id })
        hideToast(offers.get(id) ?? '')
        offers.delete(id)
        const unnamed = () => undefined
        const nameOf = { holder: unnamed, resource: unnamed, service: unnamed }
        const speaker = { t: visitWords, format, zone: format.zone, nameOf, keptFor: () => [] }
        const what = changeWords(speaker, undone)
        if (change) rememberUndone({ id: change, what })
        const actions = change ? [{ label: t('redo'), act: () => void redo() }] : []
        showToast({ message: t('undone', { what }), tone: 'told', actions })
      } catch (error) {
        showToast({ message: refusal(error), tone: 'refused' })
      }
    },
    [t, visitWords, format, refusal, redo],
  )
}

/** Does again what was undone last at this desk, until something new is changed. */
export function useRedo(): () => Promise<void> {
  const { t } = useTranslation('app')
  const refusal = useUndoRefusal()
  return useCallback(async () => {
    const undone = takeUndone()
    if (!undone) {
      showToast({ message: t('nothingToRedo'), tone: 'told' })
      return
    }
    try {
      await api.changes.undo.call({ id: undone.id })
      showToast({ message: t('redone', { what: undone.what }), tone: 'told' })
    } catch (error) {
      showToast({ message: refusal(error), tone: 'refused' })
    }
  }, [t, refusal])
}

type Told = {
  readonly message: string
  /** The change, where the command answered its id. */
  readonly changeId?: ChangeId | null
  /** Else the command that was just run here, `resources.edit`: its change is looked up. */
  readonly command?: string
  /** What else can be done from the toast, before Undo. */
  readonly actions?: NonNullable<Toast['actions']>
  /** Takes the place of a toast that says the same kind of thing: an order that is changed step by step. */
  readonly topic?: string
}

/** Says that something was changed, with Undo; the toast stays for 12 s, and while the pointer or the focus is on it. */
export function useNotifyChange(): (told: Told) => void {
  const { t } = useTranslation('common')
  const undo = useUndo()
  return useCallback(
    ({ message, changeId, command, topic, actions = [] }) => {
      forgetUndone()
      const show = (id: ChangeId | null) => {
        const toastId = showToast({
          message,
          actions: [...actions, ...(id ? [{ label: t('undo'), act: () => void undo(id) }] : [])],
          ...(topic === undefined ? {} : { topic }),
        })
        if (id) offers.set(id, toastId)
      }
      const id = changeId !== undefined || command === undefined ? Promise.resolve(changeId ?? null) : newestOf(command)
      // What is said to be done is to be seen: the cards come with the words.
      void Promise.all([id, dayShown()]).then(([known]) => show(known))
    },
    [t, undo],
  )
}

/** Ends when the day on the screen, if there is one, stands there anew; it is not waited for longer than a moment. */
async function dayShown(): Promise<void> {
  const day = { queryKey: api.calendar.day.key, type: 'active' } as const
  const drawn = queryClient.refetchQueries(day, { cancelRefetch: false }).then(nextFrame).then(nextFrame)
  await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, longestWaitMs))])
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

/** The newest change of this desk, if it is of this command; null also when that cannot be learned now. */
async function newestOf(command: string): Promise<ChangeId | null> {
  try {
    const latest = await api.changes.latest.call({})
    return latest?.command === command ? latest.id : null
  } catch {
    return null
  }
}
