import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import { replan } from '../../src-main/allocation/replan.ts'
import type { Book, Edit, VisitRequest } from '../../src-main/allocation/types.ts'
import {
  at,
  closed,
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
import { holdersOf } from './support/say.ts'

function chosen(asked: VisitRequest, book: Book): string[] {
  const result = allocate(asked, book)
  return result.ok ? holdersOf(result.value) : ['refused']
}

const room = resource('room', 'R1', 'R2', 'R3')
const holders = instances('R1', 'R2', 'R3', 'V1')
const massage = service('massage', 60, [needs('room', { id: 'massage room' })])
const facial = service('facial', 30, [needs('room', { id: 'facial room' })])
const busy = (id: string, begin: string, end: string) => visit(`${id} ${begin}`, begin, end, has(id))

describe('the order of choice', () => {
  const spa = salon({ holders, resources: [room, resource('VIP room', 'V1')], services: [massage, facial] })

  it('takes the first instance that is free', () => {
    expect(chosen(request('10:00', 'massage'), spa)).toEqual(['R1'])
    expect(chosen(request('10:00', 'massage'), { ...spa, visits: [busy('R1', '10:30', '11:00')] })).toEqual(['R2'])
  })

  it('stays in one room rather than in the first ones', () => {
    const book = { ...spa, visits: [busy('R1', '11:00', '12:00')] }
    expect(chosen(request('10:00', 'massage', 'facial'), book)).toEqual(['R2', 'R2'])
  })

  it('changes the room rather than refuse, as seldom as it can', () => {
    const visits = [busy('R1', '11:00', '12:00'), busy('R2', '10:00', '11:00'), busy('R3', '10:00', '11:00')]
    expect(chosen(request('10:00', 'massage', 'facial', 'facial'), { ...spa, visits })).toEqual(['R1', 'R2', 'R2'])
  })

  it('takes an earlier alternative even if the room changes for it', () => {
    const either = (id: string) => needs(['room', 'VIP room'], { id })
    const services = [service('massage', 60, [either('1')]), service('facial', 30, [either('2')])]
    const visits = [
      busy('R1', '11:00', '12:00'),
      busy('R2', '10:00', '11:00'),
      busy('R3', '10:00', '11:00'),
      busy('R3', '11:00', '12:00'),
    ]
    const book = { ...spa, catalogue: { ...spa.catalogue, services }, visits }
    expect(chosen(request('10:00', 'massage', 'facial'), book)).toEqual(['R1', 'R2'])
  })

  it('counts no change where there is a pause, or nobody in common', () => {
    const pause = request('10:00', 'massage', line('facial', { begins: offset(65) }))
    expect(chosen(pause, { ...spa, visits: [busy('R1', '11:05', '12:00')] })).toEqual(['R1', 'R2'])
  })

  it('changes the person rather than the room', () => {
    const both = (id: string) => [needsStaff({ id: `${id} staff` }), needs('room', { id: `${id} room` })]
    const consult = service(
      'consult',
      60,
      [needsStaff()],
      [
        ['B', 30],
        ['A', 60],
      ],
    )
    const book = salon({
      holders: [...staff('B', 'A', 'C', 'D'), ...instances('R1', 'R2')],
      resources: [room],
      services: [consult, service('peel', 30, both('peel'), ['C', 'D']), service('mask', 30, both('mask'), ['C', 'D'])],
      visits: [
        ...[busy('C', '11:30', '12:00'), busy('D', '11:00', '11:30')],
        ...[busy('R1', '11:00', '11:30'), busy('R2', '10:30', '11:00')],
      ],
    })
    // After B's half hour C has time for both, but no room has; after A's hour it is the other way round.
    expect(chosen(request('10:00', 'consult', 'peel', 'mask'), book)).toEqual(['A', 'C', 'R2', 'D', 'R2'])
  })

  it('gives each seat another holder', () => {
    const duo = service('duo', 60, [needs('room', { quantity: 3 })])
    const book = { ...spa, catalogue: { ...spa.catalogue, services: [duo] } }
    expect(chosen(request('10:00', 'duo'), book)).toEqual(['R1', 'R2', 'R3'])
    expect(chosen(request('10:00', 'duo'), { ...book, visits: [busy('R2', '10:00', '10:05')] })).toEqual(['refused'])
  })

  it('finds room for all when the first choice of one would leave none for another', () => {
    const asked = request('10:00', 'massage', line('massage', { begins: offset(0), instances: [['R1']] }))
    expect(chosen(asked, spa)).toEqual(['R2', 'R1'])
  })

  it('sees at once whether twelve people can do for twelve lines at one time, or for thirteen', () => {
    const people = Array.from({ length: 12 }, (_, n) => `P${n}`)
    const services = Array.from({ length: 13 }, (_, n) =>
      service(`look ${n}`, 60, [needsStaff({ id: `${n}` })], people),
    )
    const book = salon({ holders: staff(...people), services })
    const lines = services.map(({ id }) => line(id, { begins: offset(0) }))
    expect(chosen(request('10:00', ...lines.slice(1)), book)).toEqual(people)
    expect(chosen(request('10:00', ...lines), book)).toEqual(['refused'])
    const [first, ...others] = people
    const last = line('look 11', { begins: offset(0), staff: [['P0']] })
    expect(chosen(request('10:00', ...lines.slice(0, 11), last), book)).toEqual([...others, first])
  })
})

describe('editing', () => {
  const requirement = needs('room')
  const book = (...visits: Book['visits']) =>
    salon({
      holders: instances('R1', { id: 'R2', closed: [closed('16:00', '17:00')] }),
      resources: [resource('room', 'R1', 'R2')],
      services: [service('massage', 60, [requirement])],
      visits,
    })
  const booked = (id: string, holder: string, wish: readonly string[] = [], begin = '10:00', end = '11:00') => ({
    ...visit(id, begin, end),
    lines: [{ ...stored('massage', begin, end, has(holder, { requirement, wish })), id: `${id}.1` }],
  })
  const edit = (of: Book['visits'][number], startsAt: string, wish?: readonly string[]): Edit => ({
    visitId: of.id,
    request: {
      startsAt: at(startsAt),
      lines: of.lines.map((each) =>
        kept(wish ? { ...each, demands: each.demands.map((demand) => ({ ...demand, wish })) } : each),
      ),
    },
  })
  const replanned = (edits: readonly Edit[], on: Book) => {
    const result = replan(edits, on, 'none')
    return result.ok ? result.value.visits.map((each) => [each.visitId, ...holdersOf(each)].join(' ')) : ['refused']
  }

  it('is not in its own way', () => {
    const v = booked('v', 'R2')
    expect(replanned([edit(v, '10:30')], book(v))).toEqual(['v R2'])
  })

  it('keeps the holder that still fits, and else takes the first that does', () => {
    const v = booked('v', 'R2')
    expect(replanned([edit(v, '14:00')], book(v))).toEqual(['v R2'])
    expect(replanned([edit(v, '16:00')], book(v))).toEqual(['v R1'])
  })

  it('refuses rather than leave a pinned holder, unless the edit names another', () => {
    const v = booked('v', 'R2', ['R2'])
    expect(replanned([edit(v, '16:00')], book(v))).toEqual(['refused'])
    expect(replanned([edit(v, '16:00', ['R1'])], book(v))).toEqual(['v R1'])
    expect(replanned([edit(v, '16:00', [])], book(v))).toEqual(['v R1'])
  })

  it('lets two visits swap, for only the state after both counts', () => {
    const [v, w] = [booked('v', 'R1', ['R1']), booked('w', 'R1', ['R1'], '11:00', '12:00')]
    expect(replanned([edit(v, '11:00')], book(v, w))).toEqual(['refused'])
    expect(replanned([edit(v, '11:00'), edit(w, '10:00')], book(v, w))).toEqual(['w R1', 'v R1'])
  })

  it('changes as few holders as it can, before any other wish', () => {
    const [v, w] = [booked('v', 'R2'), booked('w', 'R1')]
    expect(replanned([edit(v, '12:00'), edit(w, '12:00')], book(v, w))).toEqual(['v R2', 'w R1'])
  })

  it('changes nothing when nothing is edited', () => {
    const [v, w] = [booked('v', 'R2'), booked('w', 'R1')]
    expect(replanned([], book(v, w))).toEqual([])
    expect(replanned([edit(v, '10:00'), edit(w, '10:00')], book(v, w))).toEqual(['v R2', 'w R1'])
  })

  it('restores with the last holders first, or elsewhere if they are taken', () => {
    const v = booked('v', 'R2')
    expect(replanned([edit(v, '10:00')], book())).toEqual(['v R2'])
    expect(replanned([edit(v, '10:00')], book(busy('R2', '10:00', '11:00')))).toEqual(['v R1'])
    expect(replanned([edit(v, '10:00')], book(busy('R1', '10:00', '11:00'), busy('R2', '10:30', '11:00')))).toEqual([
      'refused',
    ])
  })

  it('keeps two people booked anyway at once when both visits are edited', () => {
    const need = needsStaff()
    const line1 = stored('cut', '10:00', '11:00', has('A', { requirement: need, marked: true }))
    const twice = salon({ holders: staff('A'), services: [service('cut', 60, [need], ['A'])] })
    const both = ['v', 'w'].map((visitId) => ({ visitId, request: request('10:00', kept(line1)) }))
    expect(replanned(both, twice)).toEqual(['v A', 'w A'])
  })

  it('keeps a holder that has left the resource since, while it has the time', () => {
    const v = booked('v', 'R2')
    const smaller = book(v)
    const catalogue = { ...smaller.catalogue, resources: [resource('room', 'R1')] }
    expect(replanned([edit(v, '14:00')], { ...smaller, catalogue })).toEqual(['v R2'])
    const archived = instances('R1', { id: 'R2', open: [] })
    expect(replanned([edit(v, '14:00')], { ...smaller, catalogue, holders: archived })).toEqual(['v R1'])
  })

  it('fills what stood open', () => {
    const v = booked('v', 'R1')
    const open = {
      ...v,
      lines: v.lines.map((each) => ({ ...each, demands: each.demands.map((d) => ({ ...d, holder: null })) })),
    }
    expect(replanned([edit(open, '10:00')], book(open, busy('R1', '10:00', '10:30')))).toEqual(['v R2'])
  })
})

it('gives equal answers to equal questions, whatever the order of what was gathered', () => {
  const people = staff('A', 'B').map((person) => ({
    ...person,
    open: [from('08:00', '12:00'), from('12:00', '20:00')],
  }))
  const book = salon({ holders: people, services: [service('cut', 30, [needsStaff()], ['A', 'B'])] })
  const turned: Book = {
    ...book,
    holders: people.toReversed().map((person) => ({ ...person, open: person.open.toReversed() })),
    catalogue: { ...book.catalogue, services: [service('cut', 30, [needsStaff()], ['B', 'A'])] },
  }
  expect(chosen(request('11:45', 'cut'), turned)).toEqual(chosen(request('11:45', 'cut'), book))
})
