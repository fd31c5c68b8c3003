import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { personalColumns } from './personal.ts'
import { changeImages, changes, type Image } from './tables/change.ts'

/** One row that a change touched, what is personal put back in its place. */
export type StoredImage = {
  readonly table: string
  readonly recordId: string
  readonly before: Image | null
  readonly after: Image | null
  /** False: a person was erased since, so that the row cannot be had back as it was. */
  readonly whole: boolean
}

export type StoredChange = Pick<
  (typeof changes)['$inferSelect'],
  'id' | 'origin' | 'source' | 'command' | 'bookRevision' | 'changedAt' | 'undoesId' | 'undoable' | 'input'
> & { readonly images: readonly StoredImage[] }

const columns = {
  id: changes.id,
  origin: changes.origin,
  source: changes.source,
  command: changes.command,
  bookRevision: changes.bookRevision,
  changedAt: changes.changedAt,
  undoesId: changes.undoesId,
  undoable: changes.undoable,
  input: changes.input,
}

const byId = hotQuery((orm) =>
  orm
    .select(columns)
    .from(changes)
    .where(eq(changes.id, sql.placeholder('id')))
    .prepare(),
)

/** Null: there is no such change. */
export function readChange(database: Database, id: string): StoredChange | null {
  const row = byId(database).get({ id })
  return row ? { ...row, images: imagesOf(database, [id]).get(id) ?? [] } : null
}

const touching = hotQuery((orm) => {
  const touched = orm
    .select({ id: changeImages.changeId })
    .from(changeImages)
    .where(
      and(eq(changeImages.tableName, sql.placeholder('table')), eq(changeImages.recordId, sql.placeholder('recordId'))),
    )
  return orm
    .select(columns)
    .from(changes)
    .where(inArray(changes.id, touched))
    .orderBy(desc(changes.bookRevision))
    .prepare()
})

/** Every change that touched the row, newest first. */
export function readChangesOf(database: Database, table: string, recordId: string): StoredChange[] {
  const rows = touching(database).all({ table, recordId })
  const images = imagesOf(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, images: images.get(row.id) ?? [] }))
}

const madeAt = hotQuery((orm) =>
  orm
    .select(columns)
    .from(changes)
    .where(
      and(
        eq(changes.origin, sql.placeholder('device')),
        eq(changes.source, 'desk'),
        eq(changes.undoable, true),
        isNull(changes.undoesId),
      ),
    )
    .orderBy(desc(changes.bookRevision))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

const undoOf = hotQuery((orm) =>
  orm
    .select(columns)
    .from(changes)
    .where(eq(changes.undoesId, sql.placeholder('id')))
    .prepare(),
)

type LoggedChange = Omit<StoredChange, 'images'>

/**
 * Of the last so many changes made at a desk those that stand, newest first, without their images. One that was undone
 * and done again stands as the change that did it again.
 */
export function readStandingChanges(database: Database, device: string, lastCount: number): LoggedChange[] {
  return madeAt(database)
    .all({ device, limit: lastCount })
    .flatMap((change) => standingAs(database, change) ?? [])
    .sort((a, b) => b.bookRevision - a.bookRevision)
}

/** The id of the change as which this one stands, itself unless it was undone and done again; null: it is undone. */
export function readStandingId(database: Database, id: string): string | null {
  const undo = undoOf(database).get({ id })
  if (!undo) return id
  const redo = undoOf(database).get({ id: undo.id })
  return redo ? readStandingId(database, redo.id) : null
}

function standingAs(database: Database, change: LoggedChange): LoggedChange | null {
  const undo = undoOf(database).get({ id: change.id })
  if (!undo) return change
  const redo = undoOf(database).get({ id: undo.id })
  return redo ? standingAs(database, redo) : null
}

function imagesOf({ orm }: Database, ids: readonly string[]): Map<string, StoredImage[]> {
  const rows = orm
    .select()
    .from(changeImages)
    .where(inArray(changeImages.changeId, [...ids]))
    .orderBy(asc(changeImages.changeId), asc(changeImages.number))
    .all()
  const images = new Map<string, StoredImage[]>()
  for (const [id, ofChange] of Map.groupBy(rows, ({ changeId }) => changeId)) {
    images.set(
      id,
      ofChange.map((row) => ({
        table: row.tableName,
        recordId: row.recordId,
        before: row.before && { ...row.before, ...row.personalBefore },
        after: row.after && { ...row.after, ...row.personalAfter },
        whole: isWhole(row),
      })),
    )
  }
  return images
}

function isWhole(row: (typeof changeImages)['$inferSelect']): boolean {
  if (!(row.tableName in personalColumns)) return true
  return (row.before === null || row.personalBefore !== null) && (row.after === null || row.personalAfter !== null)
}

const later = hotQuery((orm) =>
  orm
    .selectDistinct({ id: changes.id, undoesId: changes.undoesId })
    .from(changeImages)
    .innerJoin(changes, eq(changes.id, changeImages.changeId))
    .where(
      and(
        eq(changeImages.tableName, sql.placeholder('table')),
        eq(changeImages.recordId, sql.placeholder('recordId')),
        gt(changes.bookRevision, sql.placeholder('bookRevision')),
      ),
    )
    .prepare(),
)

/** Whether a record that the change touched was changed again since, other than by what was undone itself. */
export function isChangedSince(database: Database, { bookRevision, images }: StoredChange): boolean {
  const since = new Map(
    images.flatMap(({ table, recordId }) =>
      later(database)
        .all({ table, recordId, bookRevision })
        .map((change) => [change.id, change]),
    ),
  )
  const undoOf = new Map([...since.values()].flatMap(({ id, undoesId }) => (undoesId === null ? [] : [[undoesId, id]])))
  const isInEffect = (id: string): boolean => {
    const undo = undoOf.get(id)
    return undo === undefined || !isInEffect(undo)
  }
  return [...since.values()].some(({ id, undoesId }) => isInEffect(id) && (undoesId === null || !since.has(undoesId)))
}
