import { OpenRefused } from './open-refused.ts'

const oldestNode = 22
/** Older ones can corrupt a write-ahead log when it is reset. */
const oldestSqlite = '3.51.3'

/**
 * To be asked before the first `new Database`: on an older Node the driver ends the process without a word.
 * Refused: node-too-old.
 */
export function requireNode(found: string): void {
  if (Number(found.split('.')[0]) < oldestNode) {
    throw new OpenRefused({ reason: 'node-too-old', found, needed: oldestNode.toString() })
  }
}

/** Refused: sqlite-too-old. */
export function requireSqlite(found: string): void {
  if (compareVersions(found, oldestSqlite) < 0) {
    throw new OpenRefused({ reason: 'sqlite-too-old', found, needed: oldestSqlite })
  }
}

function compareVersions(a: string, b: string): number {
  const parts = [a, b].map((version) => version.split('.').map(Number))
  for (let place = 0; place < 3; place++) {
    const difference = (parts[0]?.[place] ?? 0) - (parts[1]?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
