import type { z } from 'zod'
import type { changeSummary, historyEntry } from '../../src-shared/contract/changes.ts'
import { listWords, momentWords, type Speaker } from './speaker.ts'

export type ChangeSummary = Readonly<z.infer<typeof changeSummary>>

/** What a change did, as it stands behind "Undo:": `move Eva Stone 10:00 to 12:00`. */
export function changeWords(speaker: Speaker, change: ChangeSummary): string {
  const { t } = speaker
  const who = change.who ?? t('walkIn')
  const at = (instant: number) => momentWords(speaker, instant, change.startedAt ?? change.startsAt ?? instant)
  const { startsAt, startedAt, opened } = change
  if (opened) return openedWords(speaker, { ...opened, who })
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

type Opened = NonNullable<ChangeSummary['opened']> & { readonly who: string }

/** `Anna works 18:00–19:00 on Mon 2 Mar, too` */
export function openedWords(speaker: Speaker, { kind, who, interval: { startsAt, endsAt } }: Opened): string {
  const { t, format } = speaker
  const times = { from: format.time(startsAt), to: momentWords(speaker, endsAt, startsAt), day: format.day(startsAt) }
  return t(`change.opened.${kind}`, { who, ...times })
}

export type HistoryEntry = Readonly<z.infer<typeof historyEntry>>

/** What happened to a visit: what was done to it, or how it made room for what was done to another. */
export function historyWords(speaker: Speaker, entry: HistoryEntry): string {
  const { t, nameOf } = speaker
  if (entry.moved.length === 0) return changeWords(speaker, entry)
  const moves = entry.moved.map(({ from, to }) => {
    const names = { from: nameOf.holder(from ?? '') ?? '', to: nameOf.holder(to ?? '') ?? '' }
    if (to === null) return t('change.leftOpen', names)
    return t(from === null ? 'change.taken' : 'change.moved', names)
  })
  const moved = listWords(speaker, moves)
  const { startsAt, command, who } = entry
  if (startsAt === null || command === 'changes.undo') {
    return t('change.because', { moved, what: changeWords(speaker, entry) })
  }
  const time = momentWords(speaker, startsAt, entry.startedAt ?? startsAt)
  return t('change.toMakeRoom', { moved, who: who ?? t('walkIn'), time })
}
