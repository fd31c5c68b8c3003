import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Clock } from '../clock.ts'
import type { WriteCall, Written } from './call.ts'
import type { Connection } from './connection.ts'
import { StoreError } from './store-error.ts'
import type { Unit } from './unit.ts'
import { type Answered, answerOnce, storedAnswer } from './write.ts'
import { statement } from './statements.ts'

/** Builds and runs queries; no transaction of its own, those are `write`'s. */
export type Orm = Omit<BetterSQLite3Database, 'transaction' | 'insert' | 'update' | 'delete'>

/** Why the book may be read and not written; screens have words for each. */
export type ReadOnlyReason =
  /** A newer Lanebook has brought it forward. */
  | 'newer database'
  /** Its tables or guards are not those of this version. */
  | 'schema differs'
  /** SQLite finds the file damaged. */
  | 'damaged'
  /** Two reservations hold the same place. */
  | 'overlapping reservations'

export type DatabaseParts = {
  readonly file: string
  readonly clock: Clock
  readonly newId: () => string
  /** Closes nothing; gives a new connection to the same file after the old one was closed. */
  readonly reconnect: () => Connection
  /** Queries are kept from writing; costs some microseconds each. */
  readonly guardQueries: boolean
}

/** The open book: one connection, locked for this process, and the only way to it. */
export class Database {
  readonly file: string
  readonly readOnly: ReadOnlyReason | null
  readonly #parts: DatabaseParts
  #connection: Connection
  #orm: BetterSQLite3Database
  #suspect = false
  #writing = false

  constructor(connection: Connection, readOnly: ReadOnlyReason | null, parts: DatabaseParts) {
    this.file = parts.file
    this.readOnly = readOnly
    this.#parts = parts
    this.#connection = connection
    this.#orm = drizzle({ client: connection })
    if (readOnly) connection.pragma('query_only = on')
  }

  /** For stores, to read with. Prepared queries belong to it: `hotQuery` makes them anew when it changes. */
  get orm(): Orm {
    return this.#orm
  }

  /** For what is not a table: the search index. */
  get connection(): Connection {
    return this.#connection
  }

  /**
   * Runs a command in one immediate transaction: all of it, or nothing. `work` gives the outcome and may change rows only
   * through its unit. Done: rows, change log and answer are committed together. Refused: everything is rolled back, then the
   * answer is stored, with the missed booking if one was noted. The same request id gives the stored answer.
   * @throws StoreError, and whatever `work` throws, after rolling back
   */
  write<Outcome extends Answered>(call: WriteCall, work: (unit: Unit) => Outcome): Written<Outcome> {
    if (this.readOnly) throw new StoreError('read-only')
    if (this.#writing) throw new Error('a command was called within a command')
    this.#trust()
    this.#writing = true
    try {
      return answerOnce(this.#connection, this.#parts, call, work)
    } catch (error) {
      if (!(error instanceof StoreError) || error.store !== 'unknown') throw error
      this.#suspect = true
      return this.#resolve<Outcome>(call, error)
    } finally {
      this.#writing = false
    }
  }

  /**
   * Runs many commands as one transaction, which waits for the disk once: all of them are in the book, or, when one
   * throws, none. Only for a book that nobody uses yet; answers given meanwhile are promises.
   */
  together(work: () => void): void {
    if (this.readOnly) throw new StoreError('read-only')
    const connection = this.#connection
    connection.exec('begin immediate')
    try {
      work()
      connection.exec('commit')
    } catch (error) {
      if (connection.inTransaction) connection.exec('rollback')
      throw error
    }
  }

  /** Rises with every command that changed anything. */
  revision(): number {
    return (statement(this.#connection, 'select revision from book').get() as { readonly revision: number }).revision
  }

  /** Runs a query's procedure; with `guardQueries` SQLite refuses whatever would write. */
  reading<Value>(work: () => Value): Value {
    this.#trust()
    if (!this.#parts.guardQueries || this.readOnly) return work()
    this.#connection.pragma('query_only = on')
    try {
      return work()
    } finally {
      this.#connection.pragma('query_only = off')
    }
  }

  /** Everything is on the disk already; this only folds the write-ahead log into the file and lets go of the lock. */
  close(): void {
    this.#connection.close()
  }

  /** After a disk error: looks in the reopened book whether the command was committed after all. */
  #resolve<Outcome extends Answered>(call: WriteCall, cause: StoreError): Written<Outcome> {
    this.#trust(cause)
    const stored = storedAnswer<Outcome>(this.#connection, call)
    if (stored) return { ...stored, replayed: false }
    throw new StoreError('retry', cause.cause)
  }

  /** Closes and reopens a file that an error made doubtful. */
  #trust(cause?: unknown): void {
    if (!this.#suspect) return
    try {
      this.#connection.close()
      this.#connection = this.#parts.reconnect()
      this.#orm = drizzle({ client: this.#connection })
      this.#suspect = false
    } catch (error) {
      throw new StoreError('unknown', cause ?? error)
    }
  }
}

/** A query prepared once for each connection: for what is asked often. */
export function hotQuery<Prepared>(prepare: (orm: Orm) => Prepared): (database: Database) => Prepared {
  const known = new WeakMap<Orm, { readonly query: Prepared }>()
  return (database) => {
    const { orm } = database
    const found = known.get(orm)
    if (found) return found.query
    const query = prepare(orm)
    known.set(orm, { query })
    return query
  }
}
