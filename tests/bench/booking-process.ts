import { existsSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { v7 } from 'uuid'
import { openDatabase } from '../../src-main/database/open.ts'
import { deskProcedures } from '../../src-main/procedures/desk-procedures.ts'
import { dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { deskContract } from '../../src-shared/contract/desk.ts'
import { addDays, instantOf } from '../../src-shared/domain/salon-time.ts'
import { startsInText } from '../../src-shared/domain/start-bits.ts'
import { randomFrom } from '../../src-main/demo/random.ts'
import { benchMeans } from './bench-means.ts'
import { firstDate, zone } from './stored-salon.ts'

/*
 * A desk of its own, so that its system calls can be counted from outside: it books visits of three services at free starts,
 * each as text through the dispatcher, and writes as many pages by hand. `--no-checkpoints` leaves the log alone.
 */

const [folder = '', count = '100', ...flags] = process.argv.slice(2)
const database = openDatabase({
  folder,
  migrationsFolder: resolve(import.meta.dirname, '../../drizzle'),
  clock: { now: () => instantOf(zone, firstDate, '00:00') },
  newId: v7,
})
if (flags.includes('--no-checkpoints')) database.connection.pragma('wal_autocheckpoint = 0')
const dispatch = dispatcher(deskContract, deskProcedures(benchMeans(database)), (error) => {
  throw error
})
const random = randomFrom(7)
const services = database.connection.prepare('select id from service order by id').pluck().all() as string[]

async function ask(verb: string, input: unknown): Promise<{ readonly ok: boolean; readonly value: unknown }> {
  const noun = verb === 'starts' ? 'visits' : 'appointments'
  const text = await dispatch(JSON.stringify({ noun, verb, input, requestId: v7() }), { role: 'desk', device: 'desk' })
  return JSON.parse(text) as { ok: boolean; value: unknown }
}

async function freeBooking() {
  for (;;) {
    const lines = [1, 2, 3].map(() => ({
      ...{ serviceId: random.pick(services), begins: { kind: 'after' }, staff: [], instances: [], added: [] },
    }))
    const date = addDays(firstDate, 1 + random.below(28))
    const { value } = await ask('starts', { editing: null, lines, from: date, to: date, between: null })
    const { from, free } = value as { from: number; free: string }
    const starts = startsInText(from, free)
    if (starts.length > 0)
      return { clientId: null, note: '', anyway: null, request: { startsAt: random.pick(starts), lines } }
  }
}

const page = openSync(join(folder, 'page'), 'w')
const bytes = Buffer.alloc(4096, 1)
writeSync(page, bytes, 0, 4096, 0)
const [bookings, pages]: [number[], number[]] = [[], []]
const warmUp = 30
for (let n = -warmUp; n < Number(count); n += 1) {
  const booking = await freeBooking()
  const began = process.hrtime.bigint()
  // A name for a tracer to see.
  existsSync('/lanebook-booking-begins')
  const { ok } = await ask('book', booking)
  existsSync('/lanebook-booking-ends')
  const booked = process.hrtime.bigint()
  if (!ok) throw new Error('a free start could not be booked')
  writeSync(page, bytes, 0, 4096, 0)
  fsyncSync(page)
  const written = process.hrtime.bigint()
  if (n < 0) continue
  bookings.push(Number(booked - began) / 1000)
  pages.push(Number(written - booked) / 1000)
}
database.close()
console.log(JSON.stringify({ bookings, pages }))
