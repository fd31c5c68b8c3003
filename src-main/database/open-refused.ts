/** Why the book was not opened. Screens and hosts have a sentence for each; `detail` is data for it, never words. */
export type OpenRefusal =
  | { readonly reason: 'node-too-old'; readonly found: string; readonly needed: string }
  | { readonly reason: 'sqlite-too-old'; readonly found: string; readonly needed: string }
  /** Network drives and folders that another program copies about: locks and syncs do not hold there. */
  | { readonly reason: 'folder-not-local'; readonly folder: string; readonly because: 'network' | 'synchronised' }
  | { readonly reason: 'folder-not-writable'; readonly folder: string }
  /** Another Lanebook, or another program, has the file. */
  | { readonly reason: 'already-open'; readonly file: string }
  /** Some other program's file, or no database at all. */
  | { readonly reason: 'not-a-book'; readonly file: string }
  /** The disk does not give it, or its first page is damaged: not even its tables can be seen. */
  | { readonly reason: 'unreadable'; readonly file: string }
  /** The file is gone or empty though there are backups of it: a new one would hide what can be restored. */
  | { readonly reason: 'book-missing'; readonly file: string }
  /** The disk or the driver did not accept a setting that durability rests on. */
  | { readonly reason: 'setting-refused'; readonly setting: string; readonly wanted: string; readonly found: string }
  /** No verified copy could be made, so nothing was migrated. */
  | { readonly reason: 'copy-failed'; readonly file: string }
  /** Rolled back: the file is as it was. */
  | { readonly reason: 'migration-failed'; readonly migration: string; readonly because: string }

export class OpenRefused extends Error {
  readonly refusal: OpenRefusal

  constructor(refusal: OpenRefusal, cause?: unknown) {
    super(sentenceOf(refusal), { cause })
    this.name = 'OpenRefused'
    this.refusal = refusal
  }
}

/** One plain English sentence, for the terminal and the log. */
export function sentenceOf(refusal: OpenRefusal): string {
  switch (refusal.reason) {
    case 'node-too-old':
      return `Lanebook needs Node ${refusal.needed} or newer, and this is ${refusal.found}.`
    case 'sqlite-too-old':
      return `Lanebook needs SQLite ${refusal.needed} or newer, and this is ${refusal.found}.`
    case 'folder-not-local':
      return refusal.because === 'network'
        ? `${refusal.folder} lies on the network, where the book is not safe: choose a folder on this computer.`
        : `${refusal.folder} is copied about by another program, which would damage the book: choose another folder.`
    case 'folder-not-writable':
      return `Lanebook may not write in ${refusal.folder}.`
    case 'already-open':
      return `${refusal.file} is already open in another window or program.`
    case 'not-a-book':
      return `${refusal.file} is not a Lanebook database; it was left as it is.`
    case 'unreadable':
      return `${refusal.file} cannot be read; it was left as it is. Restore a backup of it.`
    case 'book-missing':
      return `${refusal.file} is missing or empty, but there are backups of it: restore one of them.`
    case 'setting-refused':
      return `The database did not accept ${refusal.setting} = ${refusal.wanted} (it is ${refusal.found}).`
    case 'copy-failed':
      return `No safety copy of ${refusal.file} could be made, so it was not brought up to date; it is as it was.`
    case 'migration-failed':
      return `The book could not be brought up to date (${refusal.migration}: ${refusal.because}); it is as it was.`
  }
}
