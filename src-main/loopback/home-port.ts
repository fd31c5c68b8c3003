import { createHash } from 'node:crypto'

/** Below the ports that systems give away by themselves (from 32,768 on Linux, from 49,152 elsewhere). */
const first = 20_000
const beyond = 32_768

/**
 * The port at which a book is looked for first: the same one at every start, so that the browser, which remembers by
 * address, still knows the language, the appearance and the zoom chosen there.
 */
export function homePort(folder: string): number {
  return first + (createHash('sha256').update(folder).digest().readUInt32BE() % (beyond - first))
}
