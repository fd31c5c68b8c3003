import { renameSync } from 'node:fs'
import { join } from 'node:path'
import log from 'electron-log/node.js'
import { v4 } from 'uuid'

/** Files of a megabyte that are kept beside the current one. */
const olderFiles = 9

/** Logs a fault, with where it happened, and gives the short reference under which the log has it. */
export type Report = (error: unknown, where: string) => string

/**
 * Opens the log in a folder. It holds what went wrong and where, never what a person typed; a log that cannot be
 * written costs nothing but the log.
 */
export function openLog(folder: string): Report {
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => join(folder, 'lanebook.log')
  log.transports.file.archiveLogFn = ({ path }) => {
    for (let age = olderFiles; age > 0; age--) tryRename(age === 1 ? path : older(path, age - 1), older(path, age))
  }
  return (error, where) => {
    const reference = v4().slice(0, 8).toUpperCase()
    log.error(reference, where, error instanceof Error ? (error.stack ?? error.message) : typeof error)
    return reference
  }
}

const older = (path: string, age: number) => path.replace(/\.log$/, `.${String(age)}.log`)

function tryRename(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    // The first rounds have no older files; a read-only folder keeps the one it has.
  }
}
