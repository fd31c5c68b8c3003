import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A column under the name it has in code. */
type Field = { readonly property: string; readonly column: SQLiteColumn }

/** What the unit of work must know of a table, read once from its declaration. */
export type TableShape = {
  readonly name: string
  readonly fields: readonly Field[]
  /** Properties of the primary key, in its order. */
  readonly key: readonly string[]
  readonly hasRevision: boolean
}

const shapes = new WeakMap<SQLiteTable, TableShape>()

export function shapeOf(table: SQLiteTable): TableShape {
  const known = shapes.get(table)
  if (known) return known
  const { name, primaryKeys } = getTableConfig(table)
  const fields = Object.entries(getTableColumns(table)).map(([property, column]) => ({ property, column }))
  const propertyOf = (column: { readonly name: string }) =>
    fields.find((field) => field.column.name === column.name)?.property ?? column.name
  const key = primaryKeys[0]
    ? primaryKeys[0].columns.map(propertyOf)
    : fields.filter(({ column }) => column.primary).map(({ property }) => property)
  const shape = { name, fields, key, hasRevision: fields.some(({ property }) => property === 'revision') }
  shapes.set(table, shape)
  return shape
}

/** A row by the names of its columns in code, whole: what was left out has its default, or null. */
export function wholeRow(shape: TableShape, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    shape.fields.map(({ property, column }) => [property, row[property] ?? column.default ?? null]),
  )
}

/** For SQLite: flags as 0 and 1, lists and records as JSON text. */
export function toDriver(column: SQLiteColumn, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value)
}

export function fromDriver(column: SQLiteColumn, value: unknown): unknown {
  return value === null ? null : column.mapFromDriverValue(value)
}
