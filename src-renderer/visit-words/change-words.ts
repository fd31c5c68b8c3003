import type { z } from 'zod'
import type { changeSummary } from '../../src-shared/contract/changes.ts'
import { momentWords, type Speaker } from './speaker.ts'

export type ChangeSummary = Readonly<z.infer<typeof changeSummary>>

/** What a change did, as it stands behind "Undo:": `move Eva Stone 10:00 to 12:00`. */
export function changeWords(speaker: Speaker, change: ChangeSummary): string {
  const { t } = speaker
  const who = change.who ?? t('walkIn')
  const at = (instant: number) => momentWords(speaker, instant, change.startedAt ?? change.startsAt ?? instant)
  const { startsAt, startedAt } = change
  const elsewhere =
    startsAt !== null && startedAt !== null && startsAt !== startedAt ? { from: at(startedAt), to: at(startsAt) } : null
  if (change.command.endsWith('.setStatus') && change.status !== null) {
    const status = t(`status.${change.status}` as 'status.pending')
    return elsewhere ? t('change.restoredAt', { who, status, ...elsewhere }) : t('change.status', { who, status })
  }
  if (elsewhere) return t('change.move', { who, ...elsewhere })
  const key = `change.${change.command}`
  // A command without words of its own falls back to the general ones.
  const known = [key as 'change.other', startsAt === null ? 'change.other' : 'change.otherAt'] as const
  return t([...known], { who, time: startsAt === null ? '' : at(startsAt) })
}
