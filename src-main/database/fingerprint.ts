import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'

type SchemaRow = { readonly type: string; readonly name: string; readonly sql: string }

/** SHA-256 over every table, index and trigger as SQLite has it written down; what SQLite makes by itself is left out. */
export function fingerprint(connection: Connection, { triggers }: { readonly triggers: boolean }): string {
  const rows = connection
    .prepare(
      `select type, name, sql from sqlite_schema
       where sql is not null and name not like 'sqlite\\_%' escape '\\' order by type, name`,
    )
    .all() as SchemaRow[]
  const hash = createHash('sha256')
  for (const { type, name, sql } of rows) {
    if (type === 'trigger' && !triggers) continue
    hash.update(`${type}\t${name}\t${sql.replaceAll(/\s+/g, ' ').trim()}\n`)
  }
  return hash.digest('hex')
}
