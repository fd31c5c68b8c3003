import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, json, revision } from './columns.ts'

/** What repeats: every date of it is an ordinary appointment or event that names it. */
export const series = sqliteTable('series', {
  id: id(),
  /** An RRULE. */
  rule: text('rule').notNull(),
  /** Wall clock of the first date, `2026-03-02T09:00`. */
  beginsWall: text('begins_wall').notNull(),
  dates: integer('dates').notNull(),
  /** The visit to make on each date, clients by id; its note stands beside it. */
  template: json<Readonly<Record<string, unknown>>>('template').notNull(),
  note: text('note').notNull().default(''),
  revision: revision(),
})
