import type { InferInsertModel, InferSelectModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { isDeepStrictEqual } from 'node:util'
import type { Connection } from './connection.ts'
import { statement } from './statements.ts'
import { fromDriver, shapeOf, toDriver, wholeRow, type TableShape } from './table-shape.ts'
import type { Image } from './tables/change.ts'

/** The primary key: an id, or the values of its columns in their order. */
export type RowKey = string | readonly (string | number)[]

/** One row as it was before the command and after it; null: it was not there. */
export type TouchedRow = {
  readonly table: string
  readonly recordId: string
  readonly before: Image | null
  readonly after: Image | null
}

type Entry = { readonly shape: TableShape; readonly recordId: string; before: Image | null; after: Image | null }

/**
 * The only way to change rows. It remembers each row it touches as it was before and as it is after, for the change log;
 * a table's `revision` rises by one with the first change that a command makes to a row.
 */
export class UnitOfWork {
  readonly #connection: Connection
  readonly #entries = new Map<string, Entry>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Gives the row as stored, defaults filled in. */
  insert<Table extends SQLiteTable>(table: Table, row: InferInsertModel<Table>): InferSelectModel<Table> {
    const shape = shapeOf(table)
    const after = wholeRow(shape, row)
    const columns = shape.fields.map(({ column }) => `"${column.name}"`)
    statement(
      this.#connection,
      `insert into "${shape.name}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    ).run(shape.fields.map(({ property, column }) => toDriver(column, after[property])))
    this.#remember(shape, keyOf(shape, after), null, after)
    return after as InferSelectModel<Table>
  }

  /**
   * Changes the named columns and gives the row as stored; without any difference it writes nothing. Throws when the row is
   * not there: commands look before they write.
   */
  update<Table extends SQLiteTable>(
    table: Table,
    key: RowKey,
    change: Partial<InferInsertModel<Table>>,
  ): InferSelectModel<Table> {
    return this.#change(shapeOf(table), key, change, false) as InferSelectModel<Table>
  }

  /** Counts the record's revision although only rows that belong to it changed: an appointment whose line was moved. */
  touch(table: SQLiteTable, key: RowKey): void {
    this.#change(shapeOf(table), key, {}, true)
  }

  /** Takes the row away. Throws when it is not there. */
  remove(table: SQLiteTable, key: RowKey): void {
    const shape = shapeOf(table)
    const before = this.#read(shape, key)
    statement(this.#connection, `delete from "${shape.name}" where ${whereKey(shape)}`).run(valuesOf(key))
    this.#remember(shape, key, before, null)
  }

  /** What differs at the end from the beginning, in the order of first touch. */
  touched(): readonly TouchedRow[] {
    return [...this.#entries.values()]
      .filter(({ before, after }) => !isDeepStrictEqual(before, after))
      .map(({ shape, recordId, before, after }) => ({ table: shape.name, recordId, before, after }))
  }

  #change(shape: TableShape, key: RowKey, change: Image, always: boolean): Image {
    const before = this.#read(shape, key)
    const changed = shape.fields.filter(
      ({ property }) => change[property] !== undefined && !isDeepStrictEqual(change[property], before[property]),
    )
    if (changed.length === 0 && !always) return before
    const values: Record<string, unknown> = Object.fromEntries(
      changed.map(({ property }) => [property, change[property]]),
    )
    if (shape.hasRevision && !this.#countedAlready(shape, key)) values['revision'] = Number(before['revision']) + 1
    const fields = shape.fields.filter(({ property }) => property in values)
    if (fields.length === 0) return before
    statement(
      this.#connection,
      `update "${shape.name}" set ${fields.map(({ column }) => `"${column.name}" = ?`).join(', ')} where ${whereKey(shape)}`,
    ).run([...fields.map(({ property, column }) => toDriver(column, values[property])), ...valuesOf(key)])
    const after = { ...before, ...values }
    this.#remember(shape, key, before, after)
    return after
  }

  /** A row that this command added, or whose revision it has counted. */
  #countedAlready(shape: TableShape, key: RowKey): boolean {
    const entry = this.#entries.get(`${shape.name} ${recordIdOf(key)}`)
    return entry !== undefined && entry.before?.['revision'] !== entry.after?.['revision']
  }

  #read(shape: TableShape, key: RowKey): Image {
    const row = statement(this.#connection, `select * from "${shape.name}" where ${whereKey(shape)}`).get(
      valuesOf(key),
    ) as Image | undefined
    if (!row) throw new Error(`${shape.name} ${recordIdOf(key)} is not there`)
    return Object.fromEntries(
      shape.fields.map(({ property, column }) => [property, fromDriver(column, row[column.name])]),
    )
  }

  #remember(shape: TableShape, key: RowKey, before: Image | null, after: Image | null): void {
    const recordId = recordIdOf(key)
    const place = `${shape.name} ${recordId}`
    const entry = this.#entries.get(place)
    if (entry) entry.after = after
    else this.#entries.set(place, { shape, recordId, before, after })
  }
}

function whereKey(shape: TableShape): string {
  return shape.key
    .map((property) => shape.fields.find((field) => field.property === property)?.column.name ?? property)
    .map((column) => `"${column}" = ?`)
    .join(' and ')
}

function keyOf(shape: TableShape, row: Image): RowKey {
  return shape.key.map((property) => row[property] as string | number)
}

function valuesOf(key: RowKey): readonly (string | number)[] {
  return typeof key === 'string' ? [key] : key
}

function recordIdOf(key: RowKey): string {
  return valuesOf(key).join('/')
}
