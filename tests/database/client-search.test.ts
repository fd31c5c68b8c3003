import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../src-main/database/database.ts'
import { clientPhones, clients } from '../../src-main/database/tables/client.ts'
import { openBook, write } from '../support/open-book.ts'
import { named } from '../support/salon-rows.ts'

function aClient(book: Database, name: string, digits?: string): string {
  const id = v7()
  write(book, (unit) => {
    unit.insert(clients, { id, ...named(name) })
    if (digits) unit.insert(clientPhones, { clientId: id, position: 0, typed: digits, digits })
  })
  return id
}

/** Names of the clients whose text has all of this in it. */
function found(book: Database, text: string): unknown[] {
  return book.connection
    .prepare(
      `select client.name from client_search join client_search_key on number = client_search.rowid
       join client on client.id = client_id where client_search match ? order by client.name`,
    )
    .pluck()
    .all(`"${text}"`)
}

describe('a client is found', () => {
  test('by any part of the name, with or without its accents, in any script', () => {
    const book = openBook()
    aClient(book, 'Jürgen Müller')
    aClient(book, 'Ирина Иванова')
    aClient(book, 'Anna Ozola')
    expect(found(book, 'muller')).toEqual(['Jürgen Müller'])
    expect(found(book, 'RGEN')).toEqual(['Jürgen Müller'])
    expect(found(book, 'иван')).toEqual(['Ирина Иванова'])
    expect(found(book, 'zol')).toEqual(['Anna Ozola'])
  })

  test('by any digits of any of their numbers', () => {
    const book = openBook()
    const eva = aClient(book, 'Eva Stone', '37126123456')
    write(book, (unit) =>
      unit.insert(clientPhones, { clientId: eva, position: 1, typed: '67 00 00 37', digits: '67000037' }),
    )
    expect([found(book, '3456'), found(book, '0037'), found(book, '9999')]).toEqual([['Eva Stone'], ['Eva Stone'], []])
  })

  test('under the new name and number only, after a change', () => {
    const book = openBook()
    const eva = aClient(book, 'Eva Stone', '37126123456')
    write(book, (unit) => {
      unit.update(clients, eva, named('Eva Berg'))
      unit.update(clientPhones, [eva, 0], { digits: '37129000000' })
    })
    expect([found(book, 'stone'), found(book, '6123'), found(book, 'berg'), found(book, '9000')]).toEqual([
      [],
      [],
      ['Eva Berg'],
      ['Eva Berg'],
    ])
    write(book, (unit) => unit.remove(clientPhones, [eva, 0]))
    expect(found(book, '9000')).toEqual([])
  })

  test('no longer, once erased or merged into another', () => {
    const book = openBook()
    const [eva, other] = [aClient(book, 'Eva Stone'), aClient(book, 'Eva Stone-Berg')]
    write(book, (unit) => unit.update(clients, eva, { mergedIntoId: other }))
    expect(found(book, 'stone')).toEqual(['Eva Stone-Berg'])
    write(book, (unit) => unit.update(clients, other, { erased: true }))
    expect(found(book, 'stone')).toEqual([])
  })
})
