import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import Sqlite from 'better-sqlite3'
import { openBook, temporaryFolder, write } from '../support/open-book.ts'
import { aStaffMember } from '../support/salon-rows.ts'

const script = resolve(import.meta.dirname, '../support/second-lanebook-process.ts')

/** Starts another Lanebook on the folder and gives what it says of the opening. */
async function anotherOn(folder: string): Promise<{ process: ChildProcess; said: unknown; after: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { process: child, said: JSON.parse(line), after: performance.now() - began }
}

/**
 * Every file of the folder with its size and the nanosecond of its last write. Looked at from outside only: POSIX drops all
 * locks that a process has on a file when any part of the process closes it, so a mere read here would let the other one in.
 */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const { size, mtimeNs } = statSync(join(folder, name), { bigint: true })
      return [name, `${size.toString()} bytes, written ${mtimeNs.toString()}`]
    }),
  )
}

describe('REL-R9 one book, one program', () => {
  test('a second one is told so and writes nothing', async () => {
    const folder = temporaryFolder()
    const book = openBook({ folder })
    write(book, (unit) => aStaffMember(unit, 'Anna'))
    const before = filesOf(folder)
    const { said } = await anotherOn(folder)
    expect(said).toEqual({ refused: 'already-open' })
    expect(filesOf(folder)).toEqual(before)
    write(book, (unit) => aStaffMember(unit, 'Eva'))
  })

  test('nobody else can even look while it is open, in this process neither', () => {
    const book = openBook()
    const other = new Sqlite(book.file, { readonly: true, timeout: 0 })
    expect(() => other.prepare('select * from salon').all()).toThrow('database is locked')
    other.close()
    expect(() => openBook({ folder: join(book.file, '..') })).toThrow('already open')
  })

  test('the lock is free again at once when the other one was killed, and nothing is lost', async () => {
    const folder = temporaryFolder()
    const { process: first, said } = await anotherOn(folder)
    expect(said).toEqual({ opened: join(folder, 'lanebook.db') })
    expect(() => openBook({ folder })).toThrow('already open')
    first.kill('SIGKILL')
    await once(first, 'exit')
    const book = openBook({ folder })
    expect(book.readOnly).toBeNull()
    expect(book.connection.prepare('select count(*) from salon').pluck().get()).toBe(1)
  })
})
