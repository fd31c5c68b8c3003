import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

const known = new WeakMap<Connection, Map<string, Statement>>()

/** The statement prepared once for each connection: preparing costs as much as running a small one several times. */
export function statement(connection: Connection, text: string): Statement {
  const ofConnection = known.get(connection) ?? new Map<string, Statement>()
  known.set(connection, ofConnection)
  const found = ofConnection.get(text) ?? connection.prepare(text)
  ofConnection.set(text, found)
  return found
}
