import { randomUUID } from 'node:crypto'

/** The longest file that can be handed over, in bytes. */
export const longestFile = 64 * 1024 * 1024

/** How many files are kept before the oldest is let go. */
const mostFiles = 4

export type KeptFiles = {
  /** Keeps a file in memory and gives its handle. */
  readonly keep: (bytes: Uint8Array) => string
  readonly read: (handle: string) => Uint8Array | null
}

/** Files that a person picked, in memory only: nothing of them is ever written to a disk, and nobody learns a path. */
export function keptFiles(): KeptFiles {
  const files = new Map<string, Uint8Array>()
  return {
    keep: (bytes) => {
      const handle = randomUUID()
      files.set(handle, bytes)
      for (const oldest of [...files.keys()].slice(0, -mostFiles)) files.delete(oldest)
      return handle
    },
    read: (handle) => files.get(handle) ?? null,
  }
}
