import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import { copyBook } from './backup.ts'
import { connect, type Connection } from './connection.ts'
import { dataFolder, type DataFolder } from './data-folder.ts'
import { Database, type ReadOnlyReason } from './database.ts'
import { expectedFingerprint } from './expected-schema.ts'
import { fingerprint } from './fingerprint.ts'
import { findOverlaps } from './invariants.ts'
import { type Migration, readJournal } from './journal.ts'
import { migrate, MigrationFailed, versionOf } from './migrate.ts'
import { foundSalon, newSalon, type NewSalon } from './new-salon.ts'
import { OpenRefused } from './open-refused.ts'
import { isDamage } from './store-error.ts'
import { requireNode } from './versions.ts'

export type OpenOptions = {
  /** The data folder; it is made if it is not there. */
  readonly folder: string
  /** Where drizzle-kit's `meta/_journal.json` and its files lie. */
  readonly migrationsFolder: string
  readonly clock: Clock
  readonly newId: () => string
  /** What a new book begins with; by default a salon in the machine's zone. Of no effect on one that is there. */
  readonly salon?: NewSalon
  /** For tests: queries are kept from writing. */
  readonly guardQueries?: boolean
}

/**
 * Opens the book of a data folder, or founds one where there is none. A book that cannot be trusted is opened for reading
 * only, with the reason (`Database.readOnly`); nothing is ever deleted, emptied or replaced here.
 * @throws OpenRefused with a reason that hosts and screens can say
 */
export function openDatabase(options: OpenOptions): Database {
  requireNode(process.versions.node)
  const files = dataFolder(options.folder)
  const migrations = readJournal(options.migrationsFolder)
  const connection = connect(files.folder, files.file)
  try {
    const readOnly = prepare(connection, files, migrations, options)
    return new Database(connection, readOnly, {
      file: files.file,
      clock: options.clock,
      newId: options.newId,
      guardQueries: options.guardQueries ?? false,
      reconnect: () => reopened(files),
    })
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Null: the book is sound and of this version. */
function prepare(
  connection: Connection,
  files: DataFolder,
  migrations: readonly Migration[],
  options: OpenOptions,
): ReadOnlyReason | null {
  try {
    const version = versionOf(connection)
    if (version > migrations.length) return 'newer database'
    if (!isSound(connection)) return 'damaged'
    if (version < migrations.length) {
      if (version > 0 && !isAsBuilt(connection, migrations.slice(0, version), false)) return 'schema differs'
      bringForward(connection, files, migrations, options.clock)
    }
    if (!isAsBuilt(connection, migrations, true)) return 'schema differs'
    foundIfNew(connection, options)
    forgetOldAnswers(connection, options.clock)
    return compare(connection, options.clock) ? null : 'overlapping reservations'
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw error
  }
}

function isSound(connection: Connection): boolean {
  return connection.pragma('quick_check(1)', { simple: true }) === 'ok'
}

function isAsBuilt(connection: Connection, migrations: readonly Migration[], triggers: boolean): boolean {
  return fingerprint(connection, { triggers }) === expectedFingerprint(migrations, { triggers })
}

function bringForward(connection: Connection, files: DataFolder, migrations: readonly Migration[], clock: Clock): void {
  const version = versionOf(connection)
  if (version > 0) safetyCopy(connection, files, version, clock)
  try {
    migrate(connection, migrations, expectedFingerprint(migrations, { triggers: true }))
  } catch (error) {
    if (!(error instanceof MigrationFailed)) throw error
    throw new OpenRefused({ reason: 'migration-failed', migration: error.migration, because: error.message }, error)
  }
}

function safetyCopy(connection: Connection, { file, backups }: DataFolder, version: number, clock: Clock): void {
  const stamp = new Date(clock.now() * 60_000).toISOString().slice(0, 19).replaceAll(':', '')
  const name = `before-migration-from-${version.toString()}-${stamp}`
  try {
    let copy = join(backups, `${name}.db`)
    for (let again = 2; existsSync(copy); again++) copy = join(backups, `${name}-${again.toString()}.db`)
    copyBook(connection, copy)
  } catch (error) {
    throw new OpenRefused({ reason: 'copy-failed', file }, error)
  }
}

/** Also completes a founding that was cut off after the tables were made. */
function foundIfNew(connection: Connection, { clock, newId, salon }: OpenOptions): void {
  if (connection.prepare('select count(*) from book').pluck().get() !== 0) return
  foundSalon(connection, clock, newId, salon ?? newSalon(Intl.DateTimeFormat().resolvedOptions().timeZone))
}

const answersKeptMinutes = 90 * 24 * 60

/** A request is asked again within minutes, if at all. Counted from the newest answer, should the clock run ahead. */
function forgetOldAnswers(connection: Connection, clock: Clock): void {
  connection
    .prepare('delete from request where answered_at < min(?, (select max(answered_at) from request)) - ?')
    .run(clock.now(), answersKeptMinutes)
}

/** Compares what is to come at every opening, and everything once a day. */
function compare(connection: Connection, clock: Clock): boolean {
  const { zone, comparedOn } = connection
    .prepare('select zone, compared_on as comparedOn from book join salon on salon.id = book.salon_id')
    .get() as { zone: string; comparedOn: string | null }
  const today = dateAt(zone, Math.floor(clock.now()))
  if (comparedOn === today) return findOverlaps(connection, clock.now()).length === 0
  if (findOverlaps(connection, null).length > 0) return false
  connection.prepare('update book set compared_on = ?').run(today)
  return true
}

/** After a disk error, within one run: the same file with the same settings, if it is still sound. */
function reopened({ folder, file }: DataFolder): Connection {
  const connection = connect(folder, file)
  if (isSound(connection)) return connection
  connection.close()
  throw new Error('the book is damaged')
}
