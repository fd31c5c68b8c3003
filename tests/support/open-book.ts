import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../src-main/clock.ts'
import type { Database } from '../../src-main/database/database.ts'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { openDatabase, type OpenOptions } from '../../src-main/database/open.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'

export const migrationsFolder = resolve(import.meta.dirname, '../../drizzle')
export const zone = 'Europe/Riga'

/** A Monday morning, two hours before the salon opens. */
export const monday = instantOf(zone, '2026-03-02', '07:00')

/** Stands still until it is told another time. */
export function stillClock(at: number = monday): Clock & { set(at: number): void } {
  let now = at
  return { now: () => now, set: (to) => (now = to) }
}

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
