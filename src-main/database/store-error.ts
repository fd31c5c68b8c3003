import { Fault, type FaultKind } from '../../src-shared/domain/fault.ts'

/**
 * What a write can end in besides done and refused.
 * `taken`: a guard found the place held though the engine said it is free. `retry`: nothing was written, the same call
 * may be sent again. `unknown`: the disk failed and the book could not be reopened to look; the request id settles it
 * later. `read-only`: the book may only be read. `request-reused`: this request id was answered for another input.
 */
export type StoreErrorKind = 'taken' | 'retry' | 'unknown' | 'read-only' | 'request-reused'

/** How the page hears of it: what may be sent again with the same id is a broken line to it. */
const faultOf: Readonly<Record<StoreErrorKind, FaultKind>> = {
  taken: 'bug',
  retry: 'disconnected',
  unknown: 'disconnected',
  'read-only': 'read-only',
  'request-reused': 'bug',
}

export class StoreError extends Fault {
  readonly store: StoreErrorKind

  constructor(store: StoreErrorKind, cause?: unknown) {
    super(faultOf[store], null, `the book answered "${store}"${cause instanceof Error ? `: ${cause.message}` : ''}`)
    this.store = store
    this.cause = cause
  }
}

/** SQLite's extended code of an error, or an empty text. */
export function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** A guard's RAISE(ABORT): the place is held, or the instance closed. */
export function isGuardError(error: unknown): boolean {
  return sqliteCode(error) === 'SQLITE_CONSTRAINT_TRIGGER' && !isKeyError(error)
}

/** Another row refers to this one, or bears the same key or name. SQLite carries out "on delete restrict" as a trigger. */
export function isKeyError(error: unknown): boolean {
  const code = sqliteCode(error)
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return error instanceof Error && error.message.startsWith('FOREIGN KEY')
  return /^SQLITE_CONSTRAINT_(?:FOREIGNKEY|UNIQUE|PRIMARYKEY)$/.test(code)
}

/** A row names another that is not there. */
export function isUnknownReference(error: unknown): boolean {
  return sqliteCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** After such an error the file is not trusted until it was closed, opened and looked at again. */
export function isDiskError(error: unknown): boolean {
  return /^SQLITE_(?:IOERR|CORRUPT|READONLY|NOTADB|FULL|CANTOPEN|PROTOCOL)/.test(sqliteCode(error))
}

/** The file itself cannot be read as it should be, for whatever reason. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:IOERR|CORRUPT|NOTADB)/.test(sqliteCode(error))
}
