import Sqlite from 'better-sqlite3'
import { fingerprint } from './fingerprint.ts'
import type { Migration } from './journal.ts'
import { migrate } from './migrate.ts'

/** The fingerprint of a book that had exactly these migrations and nothing else, found by running them in memory. */
export function expectedFingerprint(migrations: readonly Migration[], options: { readonly triggers: boolean }): string {
  const memory = new Sqlite(':memory:')
  try {
    migrate(memory, migrations)
    return fingerprint(memory, options)
  } finally {
    memory.close()
  }
}
