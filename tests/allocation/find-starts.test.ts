import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import { findStarts } from '../../src-main/allocation/find-starts.ts'
import { everyStart, instantsOf } from '../../src-main/allocation/starts.ts'
import type { Book, VisitRequest } from '../../src-main/allocation/types.ts'
import { modelAllocate } from './model/model.ts'
import { arbitraryBook, arbitraryRequest } from './support/arbitrary-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import {
  at,
  from,
  has,
  instances,
  kept,
  line,
  needs,
  needsStaff,
  offset,
  request,
  resource,
  salon,
  service,
  staff,
  stored,
  visit,
} from './support/salon.ts'
import { time } from './support/say.ts'

const bookAndRequest = arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book)))

function free(asked: VisitRequest, book: Book, begin: string, end: string, step = 5): string[] {
  return instantsOf(findStarts(asked, everyStart(from(begin, end), step), book, 'none').free).map(time)
}

describe('free starts', () => {
  it('are those at which the request can be booked, and no others', () => {
    let found = 0
    fc.assert(
      fc.property(bookAndRequest, ([book, asked]) => {
        const mask = everyStart(from('07:00', '15:00'))
        const starts = instantsOf(findStarts(frozen(asked), mask, frozen(book), 'none').free)
        found += starts.length
        expect(starts).toEqual(instantsOf(mask).filter((startsAt) => allocate({ ...asked, startsAt }, book).ok))
      }),
      runs(120),
    )
    expect(found).toBeGreaterThan(0)
  })

  it('are those that trying everybody finds', () => {
    fc.assert(
      fc.property(bookAndRequest, ([book, asked]) => {
        const mask = everyStart(from('08:00', '14:00'), 30)
        expect(instantsOf(findStarts(asked, mask, book, 'none').free)).toEqual(
          instantsOf(mask).filter((startsAt) => modelAllocate({ ...asked, startsAt }, book)),
        )
      }),
      runs(150),
    )
  })

  const room = resource('room', 'R1', 'R2', 'R3')
  const holders = [...staff('A', 'B'), ...instances('R1', 'R2', 'R3')]

  it('count seats: three rooms free at once', () => {
    const party = service('party', 30, [needs('room', { quantity: 3 })])
    const visits = [visit('1', '10:00', '11:00', has('R2')), visit('2', '11:15', '12:00', has('R3'))]
    const book = salon({ holders, resources: [room], services: [party], visits })
    expect(free(request('00:00', 'party'), book, '09:00', '13:00', 15)).toEqual([
      ...['09:00', '09:15', '09:30', '12:00', '12:15', '12:30', '12:45'],
    ])
  })

  it('try what competes otherwise: two lines at once, one of them with a wish', () => {
    const cut = service('cut', 30, [needsStaff()], ['A', 'B'])
    const visits = [visit('1', '10:00', '10:30', has('A')), visit('2', '11:00', '11:30', has('B'))]
    const book = salon({ holders, services: [cut], visits })
    const both = request('00:00', 'cut', line('cut', { begins: offset(0), staff: [['A']] }))
    expect(free(both, book, '09:30', '12:00', 15)).toEqual(['09:30', '10:30', '11:30', '11:45'])
  })

  it('are those of any duration that a lead may have', () => {
    const cut = service('cut', 60, [needsStaff()], ['A', ['B', 15]])
    const visits = [visit('1', '10:30', '18:00', has('A'), has('B'))]
    const book = salon({ holders, services: [cut, service('wash', 15, [needsStaff({ id: 'w' })], ['B'])], visits })
    expect(free(request('00:00', 'cut'), book, '09:15', '11:00', 15)).toEqual([
      '09:15',
      '09:30',
      '09:45',
      '10:00',
      '10:15',
    ])
    expect(free(request('00:00', 'cut', 'wash'), book, '09:15', '11:00', 15)).toEqual([
      '09:15',
      '09:30',
      '09:45',
      '10:00',
    ])
  })

  it('keep to the mask, and to the time that was loaded', () => {
    const sauna = service('sauna', 60, [needs('room', { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 })])
    const book = salon({ holders, resources: [room], services: [sauna] })
    expect(free(request('00:00', 'sauna'), book, '46:00', '50:00', 15)).toEqual(['46:00', '46:15', '46:30'])
    const early = everyStart({ startsAt: book.window.startsAt - 60, endsAt: book.window.startsAt + 30 })
    expect(instantsOf(findStarts(request('00:00', 'sauna'), early, book, 'none').free)).toEqual([
      ...[15, 20, 25].map((minutes) => book.window.startsAt + minutes),
    ])
    const odd = everyStart(from('10:00', '10:30'), 5, (start) => start === at('10:05') || start === at('10:20'))
    expect(instantsOf(findStarts(request('00:00', 'sauna'), odd, book, 'none').free)).toEqual([
      at('10:05'),
      at('10:20'),
    ])
  })

  it('need a line within the opening hours, unless somebody is taken without being asked', () => {
    const cut = service('cut', 30, [needsStaff()], ['A'])
    const book = salon({ holders, services: [cut], openingHours: [from('10:00', '11:00')] })
    expect(free(request('00:00', 'cut'), book, '09:30', '12:00', 15)).toEqual(['10:00', '10:15', '10:30'])
    const anyway = request('00:00', line('cut', { staff: [['A']], anyway: ['A'] }))
    expect(free(anyway, book, '09:30', '10:30', 15)).toEqual(['09:30', '09:45', '10:00', '10:15'])
  })

  it('include the time a marked line has, where the mark stays', () => {
    const requirement = needsStaff()
    const cut = service('cut', 30, [requirement], ['A'])
    const book = salon({ holders, services: [cut], visits: [visit('1', '10:00', '11:00', has('A'))] })
    const marked = stored('cut', '10:15', '10:45', has('A', { requirement, marked: true }))
    expect(free(request('00:00', kept(marked)), book, '09:15', '11:15', 15)).toEqual([
      ...['09:15', '09:30', '10:15', '11:00'],
    ])
  })

  it('ask a marked line anew elsewhere, wherever the time that was loaded begins', () => {
    const requirement = needsStaff()
    const cut = service('cut', 30, [requirement], ['A'])
    const book = salon({ holders, services: [cut], visits: [visit('1', '10:00', '11:00', has('A'))] })
    const marked = stored('cut', '00:00', '00:30', has('A', { requirement, marked: true }))
    const today = { ...book, window: from('00:00', '24:00') }
    expect(free(request('00:00', kept(marked)), today, '09:15', '11:15', 15)).toEqual(['09:15', '09:30', '11:00'])
  })

  it('are found in days of 23 and 25 hours alike', () => {
    const days = [1380, 1440, 1500, 1440].reduce<{ startsAt: number; endsAt: number }[]>((before, minutes) => {
      const startsAt = before.at(-1)?.endsAt ?? at('00:00')
      return [...before, { startsAt, endsAt: startsAt + minutes }]
    }, [])
    const window = { startsAt: days[0]?.startsAt ?? 0, endsAt: days.at(-1)?.endsAt ?? 0 }
    fc.assert(
      fc.property(bookAndRequest, ([book, asked]) => {
        const shifting = { ...book, days, window }
        const mask = everyStart(from('08:00', '14:00'), 15)
        expect(instantsOf(findStarts(asked, mask, shifting, 'none').free)).toEqual(
          instantsOf(mask).filter((startsAt) => modelAllocate({ ...asked, startsAt }, shifting)),
        )
      }),
      runs(50),
    )
  })
})
