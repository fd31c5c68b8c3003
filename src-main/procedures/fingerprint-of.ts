import { createHash } from 'node:crypto'

/** Names what was shown: the same content, or another name. */
export function fingerprintOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url')
}
