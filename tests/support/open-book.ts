import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import type { WriteCall } from '../../src-main/database/call.ts'
import type { Database } from '../../src-main/database/database.ts'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { openDatabase, type OpenOptions } from '../../src-main/database/open.ts'
import type { Unit } from '../../src-main/database/unit.ts'
import { migrationsFolder, stillClock, zone } from './book-surroundings.ts'

/** A data folder of its own, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanebook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new book in a real file, closed after the test; pass the folder of an earlier one to open that again. */
export function openBook(options: Partial<OpenOptions> = {}): Database {
  const database = openDatabase({
    folder: options.folder ?? temporaryFolder(),
    migrationsFolder,
    clock: stillClock(),
    newId: v7,
    salon: newSalon(zone),
    guardQueries: true,
    ...options,
  })
  onTestFinished(() => database.close())
  return database
}

/** A command of the desk, with a request id of its own. */
export function aCall(over: Partial<WriteCall> = {}): WriteCall {
  return {
    requestId: v7(),
    command: 'tests.write',
    version: 1,
    input: {},
    source: 'desk',
    device: 'desk',
    person: null,
    ...over,
  }
}

/** Writes rows in one command that answers nothing. */
export function write<Value>(database: Database, work: (unit: Unit) => Value): Value {
  let made: Value | undefined
  database.write(aCall(), (unit) => {
    made = work(unit)
    return { ok: true, value: {} }
  })
  return made as Value
}
