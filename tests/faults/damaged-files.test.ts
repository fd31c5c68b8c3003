import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src-main/database/open.ts'
import { OpenRefused } from '../../src-main/database/open-refused.ts'
import { appointments } from '../../src-main/database/tables/appointment.ts'
import { migrationsFolder, stillClock } from '../support/book-surroundings.ts'
import { openBook, temporaryFolder, write } from '../support/open-book.ts'
import { anAppointment } from '../support/salon-rows.ts'
import { seeded } from './seeded.ts'

const seed = Number(process.env['SEED'] ?? 20_260_302)
const times = Number(process.env['DAMAGES'] ?? 400)
const page = 4096

/** A closed book with some hundred appointments. */
function aBook(): string {
  const book = openBook()
  write(book, (unit) => {
    for (let count = 0; count < 300; count++) anAppointment(unit)
  })
  book.close()
  return book.file
}

/** One bit, 16 bytes, a page of zeros or noise, two pages swapped, the end cut off, or the header. */
function damage(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length)
  const start = Math.floor(random() * (bytes.length / page)) * page
  const noise = () => Math.floor(random() * 256)
  switch (Math.floor(random() * 7)) {
    case 0:
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
      return bytes
    case 1:
      return bytes.fill(noise(), at, at + 16)
    case 2:
      return bytes.fill(0, start, start + page)
    case 3:
      for (let place = start; place < start + page; place++) bytes.writeUInt8(noise(), place)
      return bytes
    case 4: {
      const kept = Buffer.from(bytes.subarray(start, start + page))
      bytes.copy(bytes, start, page, 2 * page)
      kept.copy(bytes, page)
      return bytes
    }
    case 5:
      return bytes.subarray(0, at)
    default:
      return bytes.fill(noise(), 0, 100)
  }
}

test(`REL-R7 a book damaged in one of ${times.toString()} ways is opened, opened for reading only, or refused with a reason`, () => {
  console.log(
    `seed ${seed.toString()}: SEED=${seed.toString()} DAMAGES=${times.toString()} npm run faults -- damaged-files`,
  )
  const random = seeded(seed)
  const sound = readFileSync(aBook())
  const folder = temporaryFolder()
  const seen = new Map<string, number>()
  for (let time = 0; time < times; time++) {
    const place = join(folder, time.toString())
    mkdirSync(place)
    const file = join(place, 'lanebook.db')
    writeFileSync(file, damage(Buffer.from(sound), random))
    copyFileSync(file, `${file}.damaged`)
    const outcome = opened(place)
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    if (outcome !== 'writable' && outcome !== 'read-only') {
      expect(readFileSync(file), outcome).toEqual(readFileSync(`${file}.damaged`))
    }
    rmSync(place, { recursive: true })
  }
  console.log(Object.fromEntries(seen))
  expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['not-a-book', 'read-only', 'writable']))
})

/** How the book was opened, or the reason why not. Whatever else is thrown fails the test. */
function opened(folder: string): string {
  try {
    const book = openDatabase({ folder, migrationsFolder, clock: stillClock(), newId: v7 })
    try {
      // Read-only or not: a book that was opened gives what it can, and never more appointments than there were.
      if (book.readOnly) return 'read-only'
      expect(book.orm.select().from(appointments).all().length).toBeLessThanOrEqual(300)
      return 'writable'
    } finally {
      book.close()
    }
  } catch (error) {
    if (error instanceof OpenRefused) return error.refusal.reason
    throw error
  }
}
