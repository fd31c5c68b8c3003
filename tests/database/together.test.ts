import { expect, test } from 'vitest'
import type { Database } from '../../src-main/database/database.ts'
import { aCall, openBook, temporaryFolder, write } from '../support/open-book.ts'
import { aStaffMember } from '../support/salon-rows.ts'

const names = (book: Database) => book.connection.prepare('select name from staff_member order by name').pluck().all()
const add = (book: Database, name: string) => write(book, (unit) => aStaffMember(unit, name))

test('commands that are written together are all there, each with its own place in the change log', () => {
  const folder = temporaryFolder()
  const book = openBook({ folder })
  book.together(() => {
    add(book, 'Anna')
    add(book, 'Eva')
  })
  book.close()
  const reopened = openBook({ folder })
  expect(names(reopened)).toEqual(['Anna', 'Eva'])
  const logged = reopened.connection.prepare(`select sequence from change where command = 'tests.write'`).pluck().all()
  expect(new Set(logged).size).toBe(2)
})

test('when one of them throws, none is there, and the next command is written as ever', () => {
  const book = openBook()
  expect(() => {
    book.together(() => {
      add(book, 'Anna')
      throw new Error('the power went')
    })
  }).toThrow('the power went')
  expect(names(book)).toEqual([])
  expect(book.connection.inTransaction).toBe(false)
  add(book, 'Eva')
  expect(names(book)).toEqual(['Eva'])
})

test('one that is refused takes only itself back, and its answer stays', () => {
  const book = openBook()
  const refusedCall = aCall()
  const refuse = () => ({ ok: false, refusal: { reason: 'gone' } }) as const
  book.together(() => {
    add(book, 'Anna')
    book.write(refusedCall, (unit) => {
      aStaffMember(unit, 'Nobody')
      return refuse()
    })
    add(book, 'Eva')
  })
  expect(names(book)).toEqual(['Anna', 'Eva'])
  expect(book.write(refusedCall, refuse).replayed).toBe(true)
})

test('one that faults takes itself back, and ends the others with it unless it is caught', () => {
  const book = openBook()
  book.together(() => {
    add(book, 'Anna')
    expect(() =>
      book.write(aCall(), (unit) => {
        aStaffMember(unit, 'Nobody')
        throw new Error('our own')
      }),
    ).toThrow('our own')
  })
  expect(names(book)).toEqual(['Anna'])
})
