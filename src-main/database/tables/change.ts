import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type { Source } from '../../../src-shared/domain/appointment.ts'
import { flag, id, json } from './columns.ts'

/** A row as it stood, by the names of its columns in code. */
export type Image = Readonly<Record<string, unknown>>

/**
 * One command that changed something: history, undo and audit from one log, complete enough to replay the command.
 * What names or describes a person is kept apart, in the columns that begin with `personal`; erasing blanks them.
 */
export const changes = sqliteTable(
  'change',
  {
    id: id(),
    salonId: text('salon_id').notNull(),
    /** Which device. */
    origin: text('origin').notNull(),
    epoch: text('epoch').notNull(),
    /** Rises by one within origin and epoch. */
    sequence: integer('sequence').notNull(),
    /** The book's revision after it. */
    bookRevision: integer('book_revision').notNull(),
    requestId: text('request_id').notNull(),
    /** UTC minutes with a fraction, as recorded. */
    changedAt: real('changed_at').notNull(),
    source: text('source').$type<Source>().notNull(),
    /** Who was at the desk, where that is known. */
    person: text('person'),
    /** `appointments.book` */
    command: text('command').notNull(),
    commandVersion: integer('command_version').notNull(),
    input: json('input').notNull(),
    personalInput: json('personal_input'),
    /** The plan that was shown and consented to, where the command carries one. */
    planShown: json('plan_shown'),
    undoesId: text('undoes_id'),
    undoable: flag('undoable'),
  },
  (table) => [
    uniqueIndex('change_sequence').on(table.origin, table.epoch, table.sequence),
    index('change_book_revision').on(table.bookRevision),
    uniqueIndex('change_undoes').on(table.undoesId).where(sql.raw('undoes_id is not null')),
    index('change_request').on(table.requestId),
  ],
)

/** One row that a change touched, as it was before and after; null before: it was added, null after: removed. */
export const changeImages = sqliteTable(
  'change_image',
  {
    changeId: text('change_id')
      .notNull()
      .references(() => changes.id, { onDelete: 'restrict' }),
    /** In the order of first touch. */
    number: integer('number').notNull(),
    tableName: text('table_name').notNull(),
    /** The row's key; a key of several columns is joined by `/`. */
    recordId: text('record_id').notNull(),
    before: json<Image>('before'),
    after: json<Image>('after'),
    personalBefore: json<Image>('personal_before'),
    personalAfter: json<Image>('personal_after'),
  },
  (table) => [
    primaryKey({ columns: [table.changeId, table.number] }),
    index('change_image_record').on(table.tableName, table.recordId),
  ],
)
