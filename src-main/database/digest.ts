import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'

/** What a table held: its columns, and one hash over all rows in the order of their key. */
export type TableDigest = { readonly columns: readonly string[]; readonly rows: number; readonly hash: string }

/** The tables that people's data stands in: neither SQLite's own nor the search index, which is made anew. */
export function bookTables(connection: Connection): string[] {
  return connection
    .prepare(
      `select name from sqlite_schema where type = 'table'
       and name not like 'sqlite\\_%' escape '\\' and name not like 'client\\_search%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[]
}

/** Hashes the given columns of every row; by default all columns the table has. */
export function digestOf(connection: Connection, table: string, only?: readonly string[]): TableDigest {
  const shape = connection.prepare('select name, pk from pragma_table_info(?)').all(table) as {
    name: string
    pk: number
  }[]
  const columns = only ?? shape.map(({ name }) => name)
  const key = shape
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => quoted(name))
  const hash = createHash('sha256')
  let rows = 0
  const all = connection
    .prepare(`select ${columns.map(quoted).join(', ')} from ${quoted(table)} order by ${key.join(', ') || '1'}`)
    .raw()
  for (const row of all.iterate()) {
    hash.update(JSON.stringify(row)).update('\n')
    rows++
  }
  return { columns, rows, hash: hash.digest('hex') }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
