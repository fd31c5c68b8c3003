// Books until the disk takes no more, and on; says of each appointment whether it was confirmed, and then what the book has.
import { v7 } from 'uuid'
import { openDatabase } from '../../src-main/database/open.ts'
import { StoreError } from '../../src-main/database/store-error.ts'
import { appointments } from '../../src-main/database/tables/appointment.ts'
import { migrationsFolder, stillClock } from './book-surroundings.ts'

const [folder = ''] = process.argv.slice(2)
const database = openDatabase({ folder, migrationsFolder, clock: stillClock(), newId: v7 })
const said: Record<string, string[]> = { confirmed: [], retry: [], unknown: [] }

// Every twentieth is too big for the cache, so that the disk refuses it in the middle and not at the commit.
for (let count = 0; count < 400; count++) {
  const id = v7()
  const call = { requestId: v7(), command: 'tests.book', version: 1, input: { id }, source: 'desk' } as const
  try {
    database.write({ ...call, device: 'desk', person: null }, (unit) => {
      unit.insert(appointments, {
        id,
        status: 'confirmed',
        source: 'desk',
        note: 'x'.repeat(count % 20 === 19 ? 8_000_000 : 5000),
      })
      return { ok: true, value: { id } }
    })
    said['confirmed']?.push(id)
  } catch (error) {
    said[error instanceof StoreError ? error.store : 'unknown']?.push(id)
  }
}
const present = database.orm.select({ id: appointments.id }).from(appointments).all()
console.log(JSON.stringify({ ...said, present: present.map(({ id }) => id) }))
