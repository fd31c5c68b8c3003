import { searchTables, searchTriggers } from './client-search.ts'
import { applicationId, type Connection } from './connection.ts'
import { bookTables, digestOf, type TableDigest } from './digest.ts'
import { fingerprint } from './fingerprint.ts'
import { guards } from './guards.ts'
import { findOverlaps } from './invariants.ts'
import type { Migration } from './journal.ts'

/** A migration, or the state it left, was not as promised. */
export class MigrationFailed extends Error {
  readonly migration: string

  constructor(migration: string, because: string, cause?: unknown) {
    super(because, { cause })
    this.name = 'MigrationFailed'
    this.migration = migration
  }
}

/** How many migrations the file has had. */
export function versionOf(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number
}

/**
 * Brings the file forward by all migrations it lacks, in one transaction: all of it, or nothing. Foreign keys are off
 * around it, for inside a transaction SQLite would not switch them off and a rebuilt table would take its children along;
 * triggers fall with a rebuilt table, so all are made anew.
 * @throws MigrationFailed, the file unchanged
 */
export function migrate(connection: Connection, migrations: readonly Migration[], expected?: string): void {
  const pending = migrations.slice(versionOf(connection))
  const last = pending.at(-1)
  if (!last) return
  connection.pragma('foreign_keys = off')
  connection.exec('begin immediate')
  try {
    const before = digests(connection)
    dropTriggers(connection)
    for (const migration of pending) apply(connection, migration)
    for (const statement of [...searchTables, ...searchTriggers, ...guards]) connection.exec(statement)
    compareContent(connection, before, pending)
    requireSound(connection, last.tag)
    connection.pragma(`application_id = ${applicationId.toString()}`)
    connection.pragma(`user_version = ${migrations.length.toString()}`)
    if (expected !== undefined && fingerprint(connection, { triggers: true }) !== expected) {
      throw new MigrationFailed(last.tag, 'the schema is not the one this version was built with')
    }
    connection.exec('commit')
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback')
    throw error instanceof MigrationFailed ? error : new MigrationFailed(last.tag, messageOf(error), error)
  } finally {
    connection.pragma('foreign_keys = on')
  }
  if (connection.pragma('foreign_keys', { simple: true }) !== 1) {
    throw new MigrationFailed(last.tag, 'foreign keys did not come on again')
  }
}

function apply(connection: Connection, { tag, statements }: Migration): void {
  for (const statement of statements) {
    try {
      connection.exec(statement)
    } catch (error) {
      throw new MigrationFailed(tag, messageOf(error), error)
    }
  }
}

function dropTriggers(connection: Connection): void {
  const names = connection.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[]
  for (const name of names) connection.exec(`drop trigger "${name}"`)
}

function digests(connection: Connection): Map<string, TableDigest> {
  return new Map(bookTables(connection).map((table) => [table, digestOf(connection, table)]))
}

/** Every row of every column that was there must be there still, unless the migration says that it changes the table. */
function compareContent(
  connection: Connection,
  before: ReadonlyMap<string, TableDigest>,
  pending: readonly Migration[],
): void {
  const declared = new Set(pending.flatMap(({ changes }) => changes))
  const tag = pending.at(-1)?.tag ?? ''
  const present = new Set(bookTables(connection))
  for (const [table, { columns, rows, hash }] of before) {
    if (declared.has(table)) continue
    if (!present.has(table)) throw new MigrationFailed(tag, `${table} is gone`)
    const after = digestOf(connection, table, columns)
    if (after.rows !== rows) {
      throw new MigrationFailed(tag, `${table} had ${rows.toString()} rows and has ${after.rows.toString()}`)
    }
    if (after.hash !== hash) throw new MigrationFailed(tag, `rows of ${table} were changed`)
  }
}

function requireSound(connection: Connection, tag: string): void {
  const orphans = connection.pragma('foreign_key_check') as readonly { readonly table: string }[]
  if (orphans[0]) throw new MigrationFailed(tag, `rows of ${orphans[0].table} refer to rows that are not there`)
  const loose = connection
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0")
    .pluck()
    .all() as string[]
  const ours = new Set(bookTables(connection))
  const notStrict = loose.find((name) => ours.has(name))
  if (notStrict !== undefined) throw new MigrationFailed(tag, `${notStrict} is not STRICT`)
  if (findOverlaps(connection, null).length > 0) throw new MigrationFailed(tag, 'reservations overlap')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
