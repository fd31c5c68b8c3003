import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import { openDatabase } from '../../src-main/database/open.ts'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { hasDemo, isUntouched } from '../../src-main/database/salon-store.ts'
import { demoZone } from '../../src-main/demo/demo-staff.ts'
import { loadDemo } from '../../src-main/demo/load-demo.ts'
import { openSalon, type Salon } from '../../src-main/open-salon.ts'
import { migrationsFolder, stillClock } from '../support/book-surroundings.ts'
import { temporaryFolder } from '../support/open-book.ts'

const hosts = {
  files: { read: () => null, pick: () => Promise.resolve(null) },
  openClientBooking: () => ({ address: null }),
  version: '',
}

function openWithDemo(folder: string): Salon {
  const report = (error: unknown) => {
    throw error
  }
  return openSalon({ ...hosts, folder, migrationsFolder, now: '2026-03-04T11:20', zone: demoZone, demo: true, report })
}

test('a demo that was cut off in the middle is begun anew, and one that is there is left as it is', () => {
  const folder = temporaryFolder()
  const clock = stillClock()
  const book = openDatabase({ folder, migrationsFolder, clock, newId: v7, salon: newSalon(demoZone) })
  let ids = 0
  const newId = () => {
    if (++ids > 500) throw new Error('the power went')
    return v7()
  }
  expect(() => {
    loadDemo({ ...hosts, database: book, clock, newId, publish: () => undefined })
  }).toThrow('the power went')
  expect([hasDemo(book), isUntouched(book)]).toEqual([false, true])
  book.close()

  const begunAnew = openWithDemo(folder)
  expect(begunAnew.notes).toEqual([])
  begunAnew.close()
  const again = openWithDemo(folder)
  expect(again.notes).toEqual([`${folder} has a book already: --demo was left out.`])
  again.close()
}, 120_000)
