import type { z } from 'zod'
import type { historyEntry } from '../../src-shared/contract/changes.ts'
import type { HolderId } from '../../src-shared/domain/id.ts'
import { readChangesOf, type StoredChange } from '../database/change-store.ts'
import type { Database } from '../database/database.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Image } from '../database/tables/change.ts'
import { newest, subjectOf, summaryOf, visitOfLine } from './change-summary.ts'

type HistoryEntry = z.infer<typeof historyEntry>

/** What was done to a visit, newest first; of a command that was of something else, what it came to for this visit. */
export function historyOf(database: Database, visit: StoredVisit): HistoryEntry[] {
  const changes = readChangesOf(database, visit.kind, visit.id)
  const lineIds = new Set([
    ...visit.lines.map(({ id }) => id),
    ...changes.flatMap((change) => linesOf(visit.id, change)),
  ])
  return changes.map((change) => ({
    ...summaryOf(database, change),
    at: Math.floor(change.changedAt),
    moved: subjectOf(database, change).visitId === visit.id ? [] : movesOf(lineIds, change),
  }))
}

function linesOf(visitId: string, { images }: StoredChange): string[] {
  return images.filter((image) => image.table === 'line' && visitOfLine(image) === visitId).map((line) => line.recordId)
}

/** Who or what took the place of whom, for each seat of these lines, each once. */
function movesOf(lineIds: ReadonlySet<string>, { images }: StoredChange): HistoryEntry['moved'] {
  const bySeat = Map.groupBy(
    images.filter((image) => image.table === 'reservation' && lineIds.has(newest(image)?.['lineId'] as string)),
    (image) => {
      const { lineId, requirementId, seat, instanceId, staffId } = newest(image) ?? {}
      // What was added by hand has no seat of a requirement: it never moves, and each is told by itself.
      return JSON.stringify([lineId, requirementId ?? instanceId ?? staffId, seat])
    },
  )
  const moves = [...bySeat.values()].flatMap((rows) => {
    const from = holderIn(rows.map(({ before }) => before))
    const to = holderIn(rows.map(({ after }) => after))
    return from === to ? [] : [{ from, to }]
  })
  return moves.filter(({ from, to }, at) => moves.findIndex((other) => other.from === from && other.to === to) === at)
}

/** Null: it stands open. */
function holderIn(rows: readonly (Image | null)[]): HolderId | null {
  const held = rows.find((row) => row !== null)
  return (held?.['staffId'] ?? held?.['instanceId'] ?? null) as HolderId | null
}
