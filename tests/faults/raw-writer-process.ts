// Books by itself in the file of a book that nobody has open, as a program that knows nothing of the lock would.
// Arguments: the file, seed, attempts, and "careful" (one immediate transaction each) or "careless" (look, then write).
// A careless one says that it has looked, and writes at a word: so that four of them have looked before the first writes.
import Sqlite from 'better-sqlite3'
import { readSync } from 'node:fs'
import { v7 } from 'uuid'
import { seeded } from './seeded.ts'

const [file = '', seed = '1', attempts = '100', manner = 'careful'] = process.argv.slice(2)
const random = seeded(Number(seed))
const book = new Sqlite(file, { timeout: 10_000 })
const lineId = book.prepare('select id from line').pluck().get()
const staff = book.prepare('select id from staff_member').pluck().all()
const isTaken = book
  .prepare('select 1 from reservation where staff_id = ? and holding = 1 and starts_at < ? and ends_at > ?')
  .pluck()
const add =
  book.prepare(`insert into reservation (id, line_id, seat, part, staff_id, starts_at, ends_at, work_starts_at,
  work_ends_at, buffer_before_minutes, buffer_after_minutes, holding) values (?, ?, 0, 0, ?, ?, ?, ?, ?, 0, 0, 1)`)

/** Tells whether it booked. Between looking and writing there is time for somebody else, as there always is. */
function attempt(): boolean {
  const holder = staff[Math.floor(random() * staff.length)]
  const startsAt = Math.floor(random() * 2000) * 5
  const endsAt = startsAt + 5 + Math.floor(random() * 12) * 5
  const taken = isTaken.get(holder, endsAt, startsAt) !== undefined
  if (manner === 'careless') waitForWord('looked')
  if (taken) return false
  add.run(v7(), lineId, holder, startsAt, endsAt, startsAt, endsAt)
  return true
}

function waitForWord(said: string): void {
  console.log(said)
  readSync(0, Buffer.alloc(1))
}

const inOne = book.transaction(attempt)
const once = manner === 'careful' ? () => inOne.immediate() : attempt

waitForWord('ready')
const tally = { booked: 0, taken: 0, guarded: 0 }
for (let count = 0; count < Number(attempts); count++) {
  try {
    if (once()) tally.booked++
    else tally.taken++
  } catch (error) {
    if (!String(error).includes('staff taken')) throw error
    tally.guarded++
  }
}
book.close()
console.log(JSON.stringify(tally))
