import { describe, expect, it } from 'vitest'
import { daysApart } from '../../src-main/allocation/days-apart.ts'
import type { Book } from '../../src-main/allocation/types.ts'
import { at, has, instances, needs, resource, salon, service, stored, visit, window } from './support/salon.ts'

const room = needs('room', { bufferAfterMinutes: 30 })

/** Times are of one day; from 24:00 on of the next. */
function spa(...visits: readonly [id: string, begin: string, end: string][]): Book {
  return salon({
    holders: instances('R1', 'R2'),
    resources: [resource('room', 'R1', 'R2')],
    services: [service('massage', 60, [room])],
    visits: visits.map(([id, begin, end]) => ({
      ...visit(id, begin, end),
      lines: [
        {
          ...stored('massage', begin, end, has('R1', { requirement: room, wish: [], bufferAfterMinutes: 30 })),
          id: `${id}.1`,
        },
      ],
    })),
  })
}

const parts = (book: Book) => daysApart(book).map(({ visits }) => visits.map(({ id }) => id).join(' '))

describe('the days of a book', () => {
  it('are parts of their own, each with its visits and its time', () => {
    const book = spa(['monday', '10:00', '11:00'], ['tuesday', '34:00', '35:00'], ['late', '20:00', '21:00'])
    expect(parts(book)).toEqual(['monday late', 'tuesday'])
    expect(daysApart(book).map(({ window: { startsAt, endsAt } }) => [startsAt, endsAt])).toEqual([
      [at('00:00'), at('24:00')],
      [at('24:00'), window.endsAt],
    ])
    expect(daysApart(book).map(({ days }) => days.length)).toEqual([1, 1])
  })

  it('stay together where a visit reaches over midnight, if only with its buffer', () => {
    expect(parts(spa(['night', '23:00', '24:30'], ['tuesday', '34:00', '35:00']))).toEqual(['night tuesday'])
    expect(parts(spa(['buffer', '22:30', '23:45'], ['tuesday', '34:00', '35:00']))).toEqual(['buffer tuesday'])
    expect(parts(spa(['in time', '22:30', '23:30'], ['tuesday', '34:00', '35:00']))).toEqual(['in time', 'tuesday'])
  })
})
