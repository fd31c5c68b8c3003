import { readFile, stat } from 'node:fs/promises'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { FileKind } from '../../src-shared/contract/host.ts'
import { type KeptFiles, longestFile } from '../kept-files.ts'

const filters: Readonly<Record<FileKind, FileFilter>> = { json: { name: 'JSON', extensions: ['json'] } }

/** Lets the person pick a file in the system's own dialog and gives its handle; null: cancelled, or it is too long. */
export async function pickFile(window: BrowserWindow | null, kind: FileKind, files: KeptFiles): Promise<string | null> {
  const options = { properties: ['openFile' as const], filters: [filters[kind]] }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  const [file] = filePaths
  if (file === undefined || (await stat(file)).size > longestFile) return null
  return files.keep(await readFile(file))
}
