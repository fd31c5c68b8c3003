import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import type { Answer } from '../../src-main/allocation/answers.ts'
import type { Book, VisitRequest } from '../../src-main/allocation/types.ts'
import {
  closed,
  from,
  fromEnd,
  fromStart,
  has,
  instances,
  kept,
  line,
  needs,
  needsStaff,
  offset,
  part,
  request,
  resource,
  salon,
  service,
  staff,
  stored,
  visit,
} from './support/salon.ts'
import { demandsOf, holdersOf, rowsOf } from './support/say.ts'

function answer(asked: VisitRequest, book: Book): Answer {
  const result = allocate(asked, book)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function fits(asked: VisitRequest, book: Book): boolean {
  return allocate(asked, book).ok
}

const room = resource('room', 'R1', 'R2')
const buffered = { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 }
const massage = service('massage', 60, [needs('room', buffered)])
const roomy = salon({ holders: instances('R1'), resources: [room], services: [massage] })

describe('a holder can serve', () => {
  it('when open for the work, though not for the buffers', () => {
    const book = { ...roomy, holders: instances({ id: 'R1', open: [from('10:00', '11:00')] }) }
    expect(fits(request('10:00', 'massage'), book)).toBe(true)
    expect(fits(request('10:05', 'massage'), book)).toBe(false)
    expect(fits(request('09:55', 'massage'), book)).toBe(false)
  })

  it('when two touching shifts are open for the work together', () => {
    const book = { ...roomy, holders: instances({ id: 'R1', open: [from('10:30', '12:00'), from('08:00', '10:30')] }) }
    expect(fits(request('10:00', 'massage'), book)).toBe(true)
  })

  it('when closures leave work and buffers alone', () => {
    const at = (begin: string, end: string) => ({
      ...roomy,
      holders: instances({ id: 'R1', closed: [closed(begin, end)] }),
    })
    expect(fits(request('10:00', 'massage'), at('11:20', '12:00'))).toBe(true)
    expect(fits(request('10:00', 'massage'), at('11:15', '12:00'))).toBe(false)
    expect(fits(request('10:00', 'massage'), at('09:00', '09:50'))).toBe(true)
    expect(fits(request('10:00', 'massage'), at('09:00', '09:55'))).toBe(false)
  })

  it("when other visits' work and buffers leave its work and buffers alone", () => {
    const beside = (begin: string) => ({
      ...roomy,
      visits: [visit('other', begin, '13:00', has('R1', { bufferBeforeMinutes: 5 }))],
    })
    expect(fits(request('10:00', 'massage'), beside('11:25'))).toBe(true)
    expect(fits(request('10:00', 'massage'), beside('11:20'))).toBe(false)
  })

  it('when another visit stands open there, or rests', () => {
    const book = { ...roomy, visits: [visit('open', '10:00', '11:00', has('R1', { holder: null }))] }
    expect(fits(request('10:00', 'massage'), book)).toBe(true)
  })

  it('only on a line within the opening hours; buffers may lie outside', () => {
    const book = { ...roomy, openingHours: [from('10:00', '11:00')] }
    expect(fits(request('10:00', 'massage'), book)).toBe(true)
    expect(fits(request('10:00', line('massage', { durationMinutes: 65 })), book)).toBe(false)
  })

  it('within the opening hours also where a line wants nobody and nothing', () => {
    const talk = service('talk', 60, [])
    const book = { ...salon({ holders: [], services: [talk] }), openingHours: [from('10:00', '11:00')] }
    expect(fits(request('10:00', 'talk'), book)).toBe(true)
    expect(fits(request('10:05', 'talk'), book)).toBe(false)
  })

  it('across midnight', () => {
    const book = {
      ...roomy,
      holders: instances({ id: 'R1', open: [from('20:00', '24:00'), from('24:00', '26:00')] }),
      visits: [visit('late', '25:00', '25:30', has('R1'))],
    }
    expect(fits(request('23:30', 'massage'), book)).toBe(true)
    expect(fits(request('23:45', 'massage'), book)).toBe(false)
  })

  it('never beyond the time that was loaded', () => {
    expect(() => allocate(request('47:30', 'massage'), roomy)).toThrow(RangeError)
  })
})

describe('inside one visit', () => {
  const facial = service('facial', 30, [needs('room', { bufferAfterMinutes: 10 })])
  const spa = salon({
    holders: instances('R1', 'R2'),
    resources: [room],
    services: [service('massage', 60, [needs('room', { bufferAfterMinutes: 15 })]), facial],
  })

  it('merges buffers: massage, then facial in one room', () => {
    expect(rowsOf(answer(request('10:00', 'massage', 'facial'), spa))).toEqual(['R1 10:00–11:00', 'R1 11:00–11:40'])
  })

  it('fills a gap between lines with the buffers that meet in it', () => {
    const asked = request('10:00', 'massage', line('facial', { begins: offset(70) }))
    expect(rowsOf(answer(asked, spa))).toEqual(['R1 10:00–11:10', 'R1 11:10–11:50'])
  })

  it('keeps apart what leaves a gap', () => {
    const asked = request('10:00', 'massage', line('facial', { begins: offset(80) }))
    expect(rowsOf(answer(asked, spa))).toEqual(['R1 10:00–11:15', 'R1 11:20–12:00'])
  })

  it('gives the first row the earliest begin, whoever asked for it', () => {
    const book = salon({
      holders: instances('R1'),
      resources: [room],
      services: [service('a', 10, [needs('room')]), service('b', 30, [needs('room', { bufferBeforeMinutes: 25 })])],
    })
    expect(rowsOf(answer(request('10:00', 'a', 'b'), book))).toEqual(['R1 09:45–10:10', 'R1 10:10–10:40'])
  })

  it('never has two works at once on one holder', () => {
    const asked = request('10:00', 'massage', line('facial', { begins: offset(30) }))
    expect(rowsOf(answer(asked, spa))).toEqual(['R1 10:00–11:15', 'R2 10:30–11:10'])
    expect(fits(asked, { ...spa, holders: instances('R1') })).toBe(false)
  })

  it('lets one person serve in the pause of their own other line', () => {
    const parts = [part(fromStart(0), fromStart(45)), part(fromEnd(20), fromEnd(0))]
    const book = salon({
      holders: staff('A'),
      services: [service('colour', 110, [needsStaff({ parts })], ['A']), service('brows', 30, [needsStaff()], ['A'])],
    })
    const asked = request('10:00', 'colour', line('brows', { begins: offset(50) }))
    expect(rowsOf(answer(asked, book))).toEqual(['A 10:00–10:45', 'A 10:50–11:20', 'A 11:30–11:50'])
  })
})

describe('book anyway', () => {
  const cut = service('cut', 30, [needsStaff({ bufferAfterMinutes: 10 }), needs('chair')], ['A'])
  const chair = resource('chair', 'C1')
  const busy = salon({
    holders: [...staff('A', 'B'), ...instances('C1')],
    resources: [chair],
    services: [cut],
    visits: [visit('other', '10:00', '11:00', has('A'))],
  })
  const pinned = (also = {}) => request('10:15', line('cut', { staff: [['A']], anyway: ['A'], ...also }))

  it('lays a pinned person over a visit, and marks the rows', () => {
    expect(rowsOf(answer(pinned(), busy))).toEqual(['A* 10:15–10:55', 'C1 10:15–10:45'])
  })

  it('covers a break, the end of a shift and opening hours', () => {
    const holders = [
      ...staff({ id: 'A', open: [from('08:00', '09:00')], closed: [closed('10:00', '12:00')] }),
      ...instances('C1'),
    ]
    expect(fits(pinned(), { ...busy, holders, visits: [], openingHours: [from('08:00', '09:00')] })).toBe(true)
  })

  it('does not cover a person who is not pinned', () => {
    expect(fits(pinned({ staff: [] }), busy)).toBe(false)
  })

  it('does not cover a person who does not perform the service', () => {
    expect(fits(pinned({ staff: [['B']], anyway: ['B'] }), busy)).toBe(false)
  })

  it('never covers an instance taken, closed or outside its hours', () => {
    const taken = visit('seat', '10:00', '11:00', has('C1'))
    expect(fits(pinned(), { ...busy, visits: [taken] })).toBe(false)
    const pinnedChair = { instances: [['C1']], anyway: ['A', 'C1'] }
    expect(fits(pinned(pinnedChair), { ...busy, visits: [taken] })).toBe(false)
    const people = staff('A')
    expect(fits(pinned(), { ...busy, holders: [...people, ...instances({ id: 'C1', open: [] })] })).toBe(false)
    expect(
      fits(pinned(), { ...busy, holders: [...people, ...instances({ id: 'C1', closed: [closed('10:40', '11:00')] })] }),
    ).toBe(false)
  })

  it('never has one person at two works of one visit', () => {
    const twice = request(
      '10:15',
      line('cut', { staff: [['A']], anyway: ['A'] }),
      line('cut', { staff: [['A']], anyway: ['A'], begins: offset(15) }),
    )
    const book = { ...busy, catalogue: { ...busy.catalogue, services: [service('cut', 30, [needsStaff()], ['A'])] } }
    expect(fits(twice, book)).toBe(false)
  })

  it('stays marked while time and holder stay, and is asked again elsewhere', () => {
    const requirement = needsStaff()
    const marked = stored('cut', '10:15', '10:45', has('A', { requirement, wish: ['A'], marked: true }))
    const again = answer(request('10:15', kept(marked)), busy)
    expect(rowsOf(again)).toEqual(['A* 10:15–10:45'])
    expect(fits(request('10:20', kept(marked)), busy)).toBe(false)
    expect(rowsOf(answer(request('11:00', kept(marked)), busy))).toEqual(['A 11:00–11:30'])
  })

  it('keeps marked rows to themselves beside unmarked ones of the same visit', () => {
    const nails = service('nails', 30, [needsStaff({ id: 'nails', bufferAfterMinutes: 20 })], ['A'])
    const book = {
      ...busy,
      catalogue: { ...busy.catalogue, services: [service('cut', 30, [needsStaff()], ['A']), nails] },
      visits: [visit('other', '10:50', '11:00', has('A'))],
    }
    const asked = request('10:00', 'nails', line('cut', { staff: [['A']], anyway: ['A'] }))
    expect(rowsOf(answer(asked, book))).toEqual(['A 10:00–10:50', 'A* 10:30–11:00'])
    const longer = service('nails', 30, [needsStaff({ id: 'nails', bufferAfterMinutes: 60 })], ['A'])
    const services = [...book.catalogue.services.slice(0, 1), longer]
    const later = { ...book, catalogue: { ...book.catalogue, services }, visits: [] }
    expect(rowsOf(answer(asked, later))).toEqual(['A 10:00–11:30', 'A* 10:30–11:00'])
  })
})

it('does not judge what stands in the book: it is taken, that is all', () => {
  const twice = [visit('1', '10:00', '11:00', has('R1')), visit('2', '10:00', '11:00', has('R1'))]
  const holders = instances({ id: 'R1', open: [from('10:00', '12:00')], closed: [closed('10:00', '11:00')] })
  const book = { ...roomy, holders, visits: twice }
  expect(fits(request('11:00', line('massage', { durationMinutes: 30 })), book)).toBe(false)
  expect(holdersOf(answer(request('11:10', line('massage', { durationMinutes: 30 })), book))).toEqual(['R1'])
  expect(demandsOf(answer(request('11:10', line('massage', { durationMinutes: 30 })), book))).toEqual([
    'R1 11:10–11:40 hold 11:00–12:00',
  ])
})
