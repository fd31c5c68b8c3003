import Sqlite from 'better-sqlite3'
import { OpenRefused } from './open-refused.ts'
import { isDamage, sqliteCode } from './store-error.ts'
import { requireSqlite } from './versions.ts'

export type Connection = Sqlite.Database

/** `LANE`, in the file's header: this file is ours. */
export const applicationId = 0x4c_41_4e_45

/** What every connection needs, each time it is opened: SQLite keeps none of these in the file but the journal mode. */
const settings = [
  ['journal_mode', 'wal'],
  // The driver opens an existing write-ahead log with NORMAL, which loses confirmed bookings when the power goes.
  ['synchronous', 2],
  ['foreign_keys', 1],
  // Else REPLACE skips the triggers of the rows it deletes.
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['journal_size_limit', 8 * 1024 * 1024],
] as const

/**
 * Opens the file, takes it for this process alone, and reads back every setting. There is no way to open it unlocked.
 * Refused: already-open, not-a-book, unreadable, folder-not-writable, setting-refused, sqlite-too-old.
 */
export function connect(folder: string, file: string): Connection {
  let connection: Connection | undefined
  try {
    connection = new Sqlite(file, { timeout: 0 })
    // Before anything is read, were it only the schema: else the log's index is shared memory, as for many processes.
    set(connection, 'locking_mode', 'exclusive')
    requireSqlite(connection.prepare('select sqlite_version()').pluck().get() as string)
    if (!isOurs(connection)) throw new OpenRefused({ reason: 'not-a-book', file })
    for (const [setting, value] of settings) set(connection, setting, value)
    // The lock is taken with the first write; until then another process could still come in.
    connection.exec('begin immediate; commit')
    return connection
  } catch (error) {
    connection?.close()
    throw refusalFor(error, folder, file)
  }
}

/** Ours, or a file without anything in it. Reads only, so that a foreign file stays as it is. */
function isOurs(connection: Connection): boolean {
  if (connection.pragma('application_id', { simple: true }) === applicationId) return true
  return connection.prepare('select count(*) from sqlite_schema').pluck().get() === 0
}

function set(connection: Connection, setting: string, wanted: string | number): void {
  connection.pragma(`${setting} = ${wanted.toString()}`)
  const found: unknown = connection.pragma(setting, { simple: true })
  if (found !== wanted) {
    throw new OpenRefused({
      reason: 'setting-refused',
      setting,
      wanted: wanted.toString(),
      found: String(found),
    })
  }
}

function refusalFor(error: unknown, folder: string, file: string): unknown {
  const code = sqliteCode(error)
  if (code.startsWith('SQLITE_BUSY')) return new OpenRefused({ reason: 'already-open', file }, error)
  if (code === 'SQLITE_NOTADB') return new OpenRefused({ reason: 'not-a-book', file }, error)
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new OpenRefused({ reason: 'folder-not-writable', folder }, error)
  }
  if (isDamage(error)) return new OpenRefused({ reason: 'unreadable', file }, error)
  return error
}
