import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OpenRefused } from './open-refused.ts'

/** Where everything lies: the book, and the folder with its copies. */
export type DataFolder = { readonly folder: string; readonly file: string; readonly backups: string }

/**
 * Names the files of a data folder and makes the folder if it is not there.
 * Refused: folder-not-local, folder-not-writable, book-missing.
 */
export function dataFolder(folder: string): DataFolder {
  const because = whyNotLocal(folder)
  if (because) throw new OpenRefused({ reason: 'folder-not-local', folder, because })
  const files = { folder, file: join(folder, 'lanebook.db'), backups: join(folder, 'backups') }
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new OpenRefused({ reason: 'folder-not-writable', folder }, error)
  }
  if (isEmptyOrAbsent(files.file) && hasTraces(files)) {
    throw new OpenRefused({ reason: 'book-missing', file: files.file })
  }
  return files
}

/** Why a book must not live in a folder, judged by its path alone; null: it may. */
export function whyNotLocal(folder: string): 'network' | 'synchronised' | null {
  if (/^(?:\\\\|\/\/)(?![?.][\\/][a-z]:)/i.test(folder)) return 'network'
  const synchronised =
    /^(?:onedrive(?: ?- .*)?|dropbox(?: \(.*\))?|google ?drive|googledrive-.*|my drive|icloud ?drive|com~apple~clouddocs|nextcloud|owncloud|pcloud ?drive|box(?: sync)?|yandex\.?disk)$/i
  return folder.split(/[\\/]/).some((step) => synchronised.test(step)) ? 'synchronised' : null
}

function isEmptyOrAbsent(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0
}

/** What only an older book can have left behind: copies of it, or committed pages that were not yet in the file. */
function hasTraces({ file, backups }: DataFolder): boolean {
  if (existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.db'))) return true
  return !existsSync(file) && [`${file}-wal`, `${file}-journal`].some((trace) => existsSync(trace))
}
