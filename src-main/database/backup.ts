import Sqlite from 'better-sqlite3'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Connection } from './connection.ts'
import { bookTables } from './digest.ts'

/**
 * Copies the whole book, what is not yet in the main file too, to a new file, and promises it only after reading it back:
 * the copy bears its name when it is complete, sound, and safe on the disk. Throws, leaving no copy, when any of that fails
 * or the name is taken.
 */
export function copyBook(connection: Connection, to: string): void {
  if (existsSync(to)) throw new Error(`there is a copy of this name already: ${to}`)
  mkdirSync(dirname(to), { recursive: true })
  const unfinished = `${to}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    connection.prepare('vacuum into ?').run(unfinished)
    verifyCopy(connection, unfinished)
    flush(unfinished, 'r+')
    renameSync(unfinished, to)
    if (process.platform !== 'win32') flush(dirname(to), 'r')
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function verifyCopy(original: Connection, file: string): void {
  const copy = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const verdict: unknown = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy is not sound: ${String(verdict)}`)
    for (const table of bookTables(original)) {
      const count = `select count(*) from "${table}"`
      const expected: unknown = original.prepare(count).pluck().get()
      const found: unknown = copy.prepare(count).pluck().get()
      if (found !== expected) throw new Error(`the copy has ${String(found)} of ${String(expected)} rows of ${table}`)
    }
  } finally {
    copy.close()
  }
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const handle = openSync(path, mode)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
