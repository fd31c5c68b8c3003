import { sql, type SQL } from 'drizzle-orm'
import { integer, text } from 'drizzle-orm/sqlite-core'

/** A UUIDv7 made in main. */
export const id = () => text('id').primaryKey()

/** How many times the record was changed; the unit of work counts it. */
export const revision = () => integer('revision').notNull().default(0)

/** A flag, 0 or 1; `isFlag` is its check. */
export const flag = (column: string) => integer(column, { mode: 'boolean' }).notNull()

/** A list or a record kept whole, as JSON text. */
export const json = <Value>(column: string) => text(column, { mode: 'json' }).$type<Value>()

/** The name as typed, and what two names are compared by (`nameKey` of the domain). */
export const named = () => ({ name: text('name').notNull(), nameKey: text('name_key').notNull() })

/**
 * Where an imported record comes from: the system, its id there, and the text it had there (a title, a time as
 * written), so that a second run finds it again and sees what was changed at the source.
 */
export const imported = () => ({
  importSource: text('import_source'),
  importId: text('import_id'),
  importText: text('import_text'),
})

export const isFlag = (column: string): SQL => sql.raw(`${column} in (0, 1)`)
/** 1–100 characters, as the domain's `name`. */
export const isName = (column: string): SQL => sql.raw(`length(${column}) between 1 and 100`)
export const isOnGrid = (column: string): SQL => sql.raw(`${column} % 5 = 0`)
/** Exactly one of the columns is set. */
export const isExactlyOne = (...columns: readonly string[]): SQL =>
  sql.raw(`${columns.map((column) => `(${column} is not null)`).join(' + ')} = 1`)
/** Null, or a length of 5 to 1440 minutes on the grid. */
export const isDuration = (column: string): SQL => sql.raw(`${column} between 5 and 1440 and ${column} % 5 = 0`)
export const isInterval = (): SQL => sql.raw('ends_at > starts_at and starts_at % 5 = 0 and ends_at % 5 = 0')
