import Sqlite from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { findOverlaps } from '../../src-main/database/invariants.ts'
import { openBook, write } from '../support/open-book.ts'
import { aLine, aService, aStaffMember } from '../support/salon-rows.ts'

const script = resolve(import.meta.dirname, 'raw-writer-process.ts')
const seed = Number(process.env['SEED'] ?? 20_260_302)

/** A closed book with three people to book, and no booking; `without` is what a careless version would lack. */
function aBook(without = ''): string {
  const book = openBook()
  write(book, (unit) => {
    aLine(unit, { serviceId: aService(unit, 'Massage', 60), startsAfter: 0, durationMinutes: 60 })
    for (const name of ['Anna', 'Eva', 'Zane']) aStaffMember(unit, name)
  })
  book.close()
  const bare = new Sqlite(book.file)
  bare.exec(without)
  bare.close()
  return book.file
}

type Tally = { readonly booked: number; readonly taken: number; readonly guarded: number }

/**
 * Four processes write at once, each its attempts; gives what they did, and how many places are held twice. The careless
 * ones want the same places, and all have looked before the first of them writes.
 */
async function fourWriters(file: string, attempts: number, manner: 'careful' | 'careless') {
  console.log(`seed ${seed.toString()}: SEED=${seed.toString()} npm run faults -- four-writers`)
  const writers = [0, 1, 2, 3].map((writer) => {
    const ownSeed = manner === 'careful' ? seed + writer : seed
    const args = [script, file, ownSeed.toString(), attempts.toString(), manner]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  })
  // One word to begin, and one for each time that all have looked.
  for (let word = 0; word < (manner === 'careful' ? 1 : 1 + attempts); word++) {
    await Promise.all(writers.map(({ lines }) => lines.next()))
    for (const { child } of writers) child.stdin.write('!')
  }
  const tallies = await Promise.all(
    writers.map(async ({ child, lines }) => {
      child.stdin.end()
      return JSON.parse(String((await lines.next()).value)) as Tally
    }),
  )
  const book = new Sqlite(file)
  const doubles = findOverlaps(book, null).length
  book.close()
  const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0)
  return { booked: sum('booked'), guarded: sum('guarded'), doubles }
}

describe('REL-R9 four programs that pay no heed to the lock', () => {
  test('2,000 attempts in immediate transactions: nothing is held twice', async () => {
    const { booked, guarded, doubles } = await fourWriters(aBook(), 500, 'careful')
    expect({ guarded, doubles }).toEqual({ guarded: 0, doubles: 0 })
    expect(booked).toBeGreaterThan(300)
  })

  test('looking first and writing later: the guards refuse what nobody saw', async () => {
    const { guarded, doubles } = await fourWriters(aBook(), 100, 'careless')
    expect(doubles).toBe(0)
    expect(guarded).toBeGreaterThan(0)
  })

  test('and without the guards that books places twice', async () => {
    const { doubles } = await fourWriters(aBook('drop trigger guard_staff_insert'), 100, 'careless')
    expect(doubles).toBeGreaterThan(0)
  })
})
