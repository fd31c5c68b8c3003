import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import type { VisitCure } from '../../src-shared/contract/visit.ts'
import { useFailureWords } from '../app/failure-words.ts'
import { useNotifyChange } from '../app/undo.ts'
import { api, queryClient } from '../rpc/desk.ts'
import { Refused } from '../rpc/refused.ts'
import { showToast } from '../ui/toast.tsx'
import { cureWords } from '../visit-words/cure-words.ts'
import { makingRoomWords } from '../visit-words/making-room-words.ts'
import { refusalSentence } from '../visit-words/refusal-words.ts'
import { momentWords } from '../visit-words/speaker.ts'
import { useSpeaker } from '../visit-words/use-speaker.ts'
import classes from './visit-list.module.css'

type Help = { readonly words: string; readonly startsAt: number; readonly cure?: VisitCure }

/** What would keep a visit from being left open, each done with one click, in one step with its own undo. */
export function LeftHelp({ left }: { readonly left: ClosingPlan['left'][number] }) {
  const { t } = useTranslation('visit-lists')
  const speaker = useSpeaker()
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  const [busy, setBusy] = useState(false)
  const { visit, help } = left
  const helps: Help[] = [
    ...help.cures.map((cure) => ({
      words: cureWords(speaker, { lines: help.lines, startsAt: visit.startsAt }, cure),
      startsAt: visit.startsAt,
      cure,
    })),
    ...help.starts
      .toSorted((a, b) => a - b)
      .map((startsAt) => ({ words: momentWords(speaker, startsAt, visit.startsAt), startsAt })),
  ]
  const move = async ({ words, startsAt, cure }: Help) => {
    setBusy(true)
    try {
      const { change, moved } = await api.visits.move.call({
        ...{ lineId: visit.lineId, revision: help.revision, startsAt, moves: 'whole visit', lane: null, anyway: null },
        ...(cure ? { cure } : {}),
      })
      const who = visit.who ?? t('walkIn')
      const said = cure ? t('helped', { who, what: words }) : t('movedTo', { who, time: words })
      notify({ message: [said, ...makingRoomWords(speaker, moved, startsAt)].join('. '), changeId: change })
    } catch (error) {
      const plan =
        error instanceof Refused ? (error.refusal as { plan?: Parameters<typeof refusalSentence>[1] }).plan : null
      showToast({ message: plan ? refusalSentence(speaker, plan) : failureWords(error), tone: 'refused' })
    }
    // The list is another one now.
    await Promise.all([api.resources.key, api.staff.key].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    setBusy(false)
  }
  if (helps.length === 0) return null
  return (
    <div className={classes.helps} role="group" aria-label={t('helps')}>
      <Text size="xs">{t('helps')}</Text>
      {helps.map((each) => (
        <Button key={each.words} size="compact-xs" variant="default" disabled={busy} onClick={() => void move(each)}>
          {each.words}
        </Button>
      ))}
    </div>
  )
}
