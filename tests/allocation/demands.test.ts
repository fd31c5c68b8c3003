import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import type { Answer } from '../../src-main/allocation/answers.ts'
import type { Book, VisitRequest } from '../../src-main/allocation/types.ts'
import {
  at,
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
import { demandsOf, holdersOf, said } from './support/say.ts'

function answer(asked: VisitRequest, book: Book): Answer {
  const result = allocate(asked, book)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('what a line holds', () => {
  it('holds a person and a room with the buffers of each', () => {
    const book = salon({
      holders: [...staff('A'), ...instances('R1')],
      resources: [resource('room', 'R1')],
      services: [
        service(
          'massage',
          60,
          [needsStaff({ bufferAfterMinutes: 5 }), needs('room', { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 })],
          ['A'],
        ),
      ],
    })
    expect(demandsOf(answer(request('10:00', 'massage'), book))).toEqual([
      'A 10:00–11:00 hold 10:00–11:05',
      'R1 10:00–11:00 hold 09:55–11:15',
    ])
  })

  const colour = service(
    'colour',
    110,
    [needsStaff({ parts: [part(fromStart(0), fromStart(45)), part(fromEnd(20), fromEnd(0))] }), needs('chair')],
    ['A'],
  )
  const hairSalon = salon({
    holders: [...staff('A'), ...instances('chair 1')],
    resources: [resource('chair', 'chair 1')],
    services: [colour],
  })

  it('holds the colourist for the two parts of a colour, and the chair for all of it', () => {
    expect(demandsOf(answer(request('10:00', 'colour'), hairSalon))).toEqual([
      'A 10:00–10:45 11:30–11:50',
      'chair 1 10:00–11:50',
    ])
  })

  it('counts the last part of a longer colour from its end', () => {
    expect(demandsOf(answer(request('10:00', line('colour', { durationMinutes: 120 })), hairSalon))).toEqual([
      'A 10:00–10:45 11:40–12:00',
      'chair 1 10:00–12:00',
    ])
  })

  it('lets the colourist serve somebody else in the pause', () => {
    const book = { ...hairSalon, visits: [visit('cut', '10:45', '11:30', has('A'))] }
    expect(allocate(request('10:00', 'colour'), book).ok).toBe(true)
  })

  it('begins the buffer before the first part and ends it after the last', () => {
    const parts = [part(fromStart(0), fromStart(45)), part(fromEnd(20), fromEnd(0))]
    const book = salon({
      holders: staff('A'),
      services: [
        service('colour', 110, [needsStaff({ parts, bufferBeforeMinutes: 10, bufferAfterMinutes: 5 })], ['A']),
      ],
    })
    expect(demandsOf(answer(request('10:00', 'colour'), book))).toEqual([
      'A 10:00–10:45 11:30–11:50 hold 09:50–10:45 11:30–11:55',
    ])
  })

  it('holds the dryer for the last 20 minutes and 5 after', () => {
    const book = salon({
      holders: instances('dryer 1'),
      resources: [resource('dryer', 'dryer 1')],
      services: [
        service('perm', 90, [needs('dryer', { parts: [part(fromEnd(20), fromEnd(0))], bufferAfterMinutes: 5 })]),
      ],
    })
    expect(demandsOf(answer(request('10:00', 'perm'), book))).toEqual(['dryer 1 11:10–11:30 hold 11:10–11:35'])
  })

  it("holds two people and one double room for a couple's massage", () => {
    const book = salon({
      holders: [...staff('A', 'B', 'C'), ...instances('double')],
      resources: [resource('double room', 'double')],
      services: [service('couple', 60, [needsStaff({ quantity: 2 }), needs('double room')], ['A', 'B', 'C'])],
    })
    expect(demandsOf(answer(request('10:00', 'couple'), book))).toEqual([
      'A 10:00–11:00',
      'B 10:00–11:00',
      'double 10:00–11:00',
    ])
  })

  it('holds an assistant for the first ten minutes of a laser', () => {
    const laser = service(
      'laser',
      30,
      [
        needsStaff({ id: 'operator', staffIds: ['A', 'B'] }),
        needsStaff({ id: 'assistant', staffIds: ['B', 'C'], parts: [part(fromStart(0), fromStart(10))] }),
      ],
      ['A', 'B', 'C'],
    )
    const book = salon({ holders: staff('A', 'B', 'C'), services: [laser] })
    expect(demandsOf(answer(request('10:00', 'laser'), book))).toEqual(['A 10:00–10:30', 'B 10:00–10:10'])
  })

  it('holds an instance only for a sauna without staff', () => {
    const book = salon({
      holders: instances('cabin'),
      resources: [resource('sauna', 'cabin')],
      services: [service('sauna', 90, [needs('sauna')])],
    })
    expect(demandsOf(answer(request('10:00', 'sauna'), book))).toEqual(['cabin 10:00–11:30'])
  })

  it('mixes alternatives when one resource has too few', () => {
    const book = salon({
      holders: instances('R1', 'VIP'),
      resources: [resource('room', 'R1'), resource('VIP room', 'VIP')],
      services: [service('party', 60, [needs(['room', 'VIP room'], { quantity: 2 })])],
    })
    expect(holdersOf(answer(request('10:00', 'party'), book))).toEqual(['R1', 'VIP'])
  })

  it('holds what was added by hand for the whole line, without buffers', () => {
    const book = salon({
      holders: [...staff('A'), ...instances('R1', 'steamer')],
      resources: [resource('room', 'R1'), resource('steamer', 'steamer')],
      services: [service('facial', 60, [needs('room', { bufferAfterMinutes: 15 })])],
    })
    expect(demandsOf(answer(request('10:00', line('facial', { added: ['steamer'] })), book))).toEqual([
      'R1 10:00–11:00 hold 10:00–11:15',
      'steamer 10:00–11:00',
    ])
  })

  it('adds nothing by hand that is kept for another service, and leaves what was booked so', () => {
    const bath = { id: 'baths', instances: [{ id: 'bath', serviceIds: ['peeling'] }] }
    const services = [service('facial', 60, []), service('peeling', 60, [])]
    const book = salon({ holders: instances('bath'), resources: [bath], services })
    const adding = (name: string) => request('10:00', line(name, { added: ['bath'] }))
    expect(allocate(adding('facial'), book).ok).toBe(false)
    expect(allocate(adding('peeling'), book).ok).toBe(true)
  })
})

describe('when lines begin and how long they last', () => {
  const holders = staff('A', 'B')
  const cut = service('cut', 30, [needsStaff()], [['A', 45], 'B'])

  it('lets a line begin where the one before it ends, or at its offset', () => {
    const book = salon({ holders, services: [cut, service('wash', 10, [])] })
    const { lines } = answer(
      request('10:00', line('cut', { staff: [['B']] }), 'wash', line('wash', { begins: offset(90) }), 'wash'),
      book,
    )
    expect(lines.map(said)).toEqual(['10:00–10:30', '10:30–10:40', '11:30–11:40', '11:40–11:50'])
  })

  it("takes the lead's own duration", () => {
    const book = salon({ holders, services: [cut] })
    expect(said(answer(request('10:00', line('cut', { staff: [['A']] })), book))).toBe('10:00–10:45')
    expect(said(answer(request('10:00', line('cut', { staff: [['B']] })), book))).toBe('10:00–10:30')
  })

  it('takes the length given by hand, whoever leads', () => {
    const book = salon({ holders, services: [cut] })
    const asked = request('10:00', line('cut', { durationMinutes: 60, staff: [['A']] }))
    expect(said(answer(asked, book))).toBe('10:00–11:00')
  })

  it('asks for each duration that a lead may have, with the leads of that duration', () => {
    const book = salon({ holders, services: [cut], visits: [visit('tea', '10:30', '11:00', has('A'), has('B'))] })
    expect(demandsOf(answer(request('10:00', 'cut'), book))).toEqual(['B 10:00–10:30'])
  })

  it('moves the lines after with the duration that fits', () => {
    const manicure = service('manicure', 30, [needs('table')])
    const book = salon({
      holders: [...holders, ...instances('T1')],
      resources: [resource('table', 'T1')],
      services: [cut, manicure],
      visits: [visit('other', '11:15', '12:00', has('T1'))],
    })
    expect(demandsOf(answer(request('10:00', 'cut', 'manicure'), book))).toEqual(['A 10:00–10:45', 'T1 10:45–11:15'])
    const busy = { ...book, visits: [visit('other', '11:00', '12:00', has('T1'))] }
    expect(demandsOf(answer(request('10:00', 'cut', 'manicure'), busy))).toEqual(['B 10:00–10:30', 'T1 10:30–11:00'])
  })

  it('refuses a line too short for one of its parts, with the least duration', () => {
    const parts = [part(fromStart(15), fromEnd(20))]
    const book = salon({ holders, services: [service('colour', 60, [needsStaff({ parts })], ['A'])] })
    expect(allocate(request('10:00', line('colour', { durationMinutes: 35 })), book)).toEqual({
      ok: false,
      refusal: { reason: 'too-short', lines: [{ visitId: '', line: 0, leastMinutes: 40 }] },
    })
    expect(allocate(request('10:00', line('colour', { durationMinutes: 40 })), book).ok).toBe(true)
  })

  it.each([
    ['begins before the line', part(fromEnd(20), fromEnd(0))],
    ['ends after the line', part(fromStart(0), fromStart(20))],
  ])('refuses a line too short for a part that %s', (_, tooLong) => {
    const book = salon({ holders, services: [service('perm', 60, [needsStaff({ parts: [tooLong] })], ['A'])] })
    expect(allocate(request('10:00', line('perm', { durationMinutes: 15 })), book)).toEqual({
      ok: false,
      refusal: { reason: 'too-short', lines: [{ visitId: '', line: 0, leastMinutes: 20 }] },
    })
    expect(allocate(request('10:00', line('perm', { durationMinutes: 20 })), book).ok).toBe(true)
  })
})

describe('who is a candidate, and in which order', () => {
  const cut = service('cut', 30, [needsStaff()], ['A', 'B', 'C'])

  it('takes people by lane order', () => {
    expect(holdersOf(answer(request('10:00', 'cut'), salon({ holders: staff('B', 'A'), services: [cut] })))).toEqual([
      'B',
    ])
  })

  it('takes the one with the fewest minutes reserved that day first', () => {
    const visits = [visit('1', '08:00', '09:00', has('A')), visit('2', '08:00', '08:30', has('B'))]
    const book = salon({ holders: staff('A', 'B'), services: [cut], visits })
    expect(holdersOf(answer(request('10:00', 'cut'), book))).toEqual(['B'])
  })

  it('counts minutes by the salon’s day, and a night as much as falls on each', () => {
    const visits = [visit('1', '23:00', '24:30', has('A')), visit('2', '08:00', '08:45', has('B'))]
    const book = salon({ holders: staff('A', 'B'), services: [cut], visits })
    expect(holdersOf(answer(request('10:00', 'cut'), book))).toEqual(['B'])
    expect(holdersOf(answer(request('26:00', 'cut'), book))).toEqual(['B'])
    expect(holdersOf(answer(request('26:00', 'cut'), { ...book, visits: [] }))).toEqual(['A'])
  })

  it('takes instances in the manager’s order, and leaves out those not for the service', () => {
    const book = salon({
      holders: instances('R1', 'R2', 'R3'),
      resources: [
        {
          id: 'room',
          instances: [
            { id: 'R3', serviceIds: ['facial'] },
            { id: 'R2', serviceIds: ['massage', 'facial'] },
            { id: 'R1', serviceIds: [] },
          ],
        },
      ],
      services: [service('massage', 60, [needs('room')])],
    })
    expect(holdersOf(answer(request('10:00', 'massage'), book))).toEqual(['R2'])
  })

  it('takes those a wish names, in the same order', () => {
    const book = salon({ holders: staff('A', 'B', 'C'), services: [cut] })
    expect(holdersOf(answer(request('10:00', line('cut', { staff: [['C', 'B']] })), book))).toEqual(['B'])
  })

  it('refuses a wish for somebody who does not perform the service', () => {
    const book = salon({ holders: staff('A', 'B', 'C', 'D'), services: [cut] })
    expect(allocate(request('10:00', line('cut', { staff: [['D']] })), book).ok).toBe(false)
  })

  it('gives each seat its own wish', () => {
    const duet = service('duet', 60, [needsStaff({ quantity: 2 })], ['A', 'B', 'C'])
    const book = salon({ holders: staff('A', 'B', 'C'), services: [duet] })
    expect(holdersOf(answer(request('10:00', line('duet', { staff: [['C']] })), book))).toEqual(['C', 'A'])
    expect(holdersOf(answer(request('10:00', line('duet', { staff: [[], ['A']] })), book))).toEqual(['B', 'A'])
  })
})

describe('a stored line', () => {
  it('keeps the demands it was booked with when its service has changed since', () => {
    const then = needs('room', { id: 'then', bufferAfterMinutes: 30 })
    const book = salon({
      holders: instances('R1', 'bowl'),
      resources: [resource('room', 'R1'), resource('bowl', 'bowl')],
      services: [service('massage', 90, [needs('room'), needs('bowl')])],
    })
    const booked = stored(
      'massage',
      '10:00',
      '11:00',
      has('R1', { requirement: then, wish: [], bufferAfterMinutes: 15 }),
    )
    expect(demandsOf(answer({ startsAt: at('14:00'), lines: [kept(booked)] }, book))).toEqual([
      'R1 14:00–15:00 hold 14:00–15:15',
    ])
  })

  it('keeps its present holder where it still fits', () => {
    const requirement = needs('room')
    const book = salon({
      holders: instances('R1', { id: 'R2', closed: [closed('16:00', '17:00')] }),
      resources: [resource('room', 'R1', 'R2')],
      services: [service('massage', 60, [requirement])],
    })
    const booked = stored('massage', '10:00', '11:00', has('R2', { requirement, wish: [] }))
    expect(holdersOf(answer({ startsAt: at('14:00'), lines: [kept(booked)] }, book))).toEqual(['R2'])
    expect(holdersOf(answer({ startsAt: at('16:00'), lines: [kept(booked)] }, book))).toEqual(['R1'])
  })

  it('lasts as booked with its present lead, and as long as the service says with another', () => {
    const requirement = needsStaff()
    const book = salon({
      holders: staff('A', 'B'),
      services: [service('cut', 45, [requirement], ['A', 'B'])],
      visits: [visit('other', '14:00', '15:00', has('A'))],
    })
    const booked = stored('cut', '10:00', '10:30', has('A', { requirement, wish: [] }))
    expect(demandsOf(answer({ startsAt: at('12:00'), lines: [kept(booked)] }, book))).toEqual(['A 12:00–12:30'])
    expect(demandsOf(answer({ startsAt: at('14:00'), lines: [kept(booked)] }, book))).toEqual(['B 14:00–14:45'])
  })
})

it('counts half-open: a demand may begin where another ends', () => {
  const book = salon({
    holders: instances('R1'),
    resources: [resource('room', 'R1')],
    services: [service('massage', 60, [needs('room')])],
    visits: [visit('before', '09:00', '10:00', has('R1')), visit('after', '11:00', '12:00', has('R1'))],
    openingHours: [from('10:00', '10:30'), from('10:30', '11:00')],
  })
  expect(allocate(request('10:00', 'massage'), book).ok).toBe(true)
})
