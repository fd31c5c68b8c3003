import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, json } from './columns.ts'

/** What a command answered, by the id the renderer made for it: the same id gives the same answer. Kept 90 days. */
export const requests = sqliteTable(
  'request',
  {
    id: id(),
    salonId: text('salon_id').notNull(),
    /** Which device. */
    origin: text('origin').notNull(),
    epoch: text('epoch').notNull(),
    command: text('command').notNull(),
    /** SHA-256 of the input: the same id with another input is a fault. */
    inputHash: text('input_hash').notNull(),
    outcome: text('outcome').$type<'done' | 'refused'>().notNull(),
    answer: json('answer').notNull(),
    /** Names and notes in the answer, kept apart so that erasing can blank them. */
    personalAnswer: json('personal_answer'),
    changeId: text('change_id'),
    bookRevision: integer('book_revision').notNull(),
    /** UTC minutes with a fraction. */
    answeredAt: real('answered_at').notNull(),
  },
  (table) => [index('request_answered_at').on(table.answeredAt)],
)
