import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Move } from '../../src-main/allocation/answers.ts'
import { fitOneMore } from '../../src-main/allocation/fit-one-more.ts'
import { replan } from '../../src-main/allocation/replan.ts'
import type {
  BookedDemand,
  BookedVisit,
  Book,
  HolderKind,
  Moves,
  VisitRequest,
} from '../../src-main/allocation/types.ts'
import { modelFit } from './model/fit-one-more.ts'
import { arbitraryBook, arbitraryRequest } from './support/arbitrary-salon.ts'
import { crowdedBook, crowdedRequest } from './support/crowded-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import {
  at,
  closed,
  has,
  instances,
  kept,
  line,
  needs,
  needsStaff,
  request,
  resource,
  salon,
  service,
  staff,
  stored,
  visit,
} from './support/salon.ts'
import { holdersOf, said } from './support/say.ts'

const moves = fc.constantFrom('instances' as const, 'staff and instances' as const)
const frozenUntil = fc.constantFrom(at('00:00'), at('09:00'))

const room = needs('room')
const massage = service('massage', 120, [room])
const two = salon({ holders: instances('R1', 'R2'), resources: [resource('room', 'R1', 'R2')], services: [massage] })

const inRoom = (id: string, also: Partial<BookedDemand> = {}) => has(id, { requirement: room, wish: [], ...also })
const pinned = { wish: ['R1', 'R2'].slice(0, 1) }

function booked(id: string, begin: string, end: string, ...demands: readonly BookedDemand[]): BookedVisit {
  return { ...visit(id, begin, end), lines: [{ ...stored('massage', begin, end, ...demands), id: `${id}.1` }] }
}

/** `R1; v: R1 → R2`: who serves, then who moves. */
function told(asked: VisitRequest, book: Book, kinds: Moves = 'instances'): string {
  const result = fitOneMore(asked, book, kinds)
  if (!result.ok) return 'refused'
  const { visits, moves: made } = result.value
  return [
    ...visits.map((each) => holdersOf(each).join(' ')),
    ...made.map(({ visitId, from, to }) => `${visitId}: ${from} → ${to}`),
  ].join('; ')
}

describe('fitting one more', () => {
  it('moves the stay that is in the way', () => {
    const book = {
      ...two,
      visits: [booked('v', '10:00', '11:00', inRoom('R1')), booked('w', '11:00', '12:00', inRoom('R2'))],
    }
    expect(told(request('10:00', 'massage'), book)).toBe('R1; v: R1 → R2')
    expect(told(request('10:00', 'massage'), book, 'none')).toBe('refused')
  })

  it('moves the other one if the first is pinned', () => {
    const book = {
      ...two,
      visits: [booked('v', '10:00', '11:00', inRoom('R1', pinned)), booked('w', '11:00', '12:00', inRoom('R2'))],
    }
    expect(told(request('10:00', 'massage'), book)).toBe('R2; w: R2 → R1')
  })

  it('refuses if both are pinned, though never more than one room is in use', () => {
    const book = {
      ...two,
      visits: [
        booked('v', '10:00', '11:00', inRoom('R1', pinned)),
        booked('w', '11:00', '12:00', inRoom('R2', { wish: ['R2'] })),
      ],
    }
    expect(told(request('10:00', 'massage'), book)).toBe('refused')
  })

  it('never splits a stay', () => {
    const v: BookedVisit = {
      ...visit('v', '10:00', '12:00'),
      lines: [
        { ...stored('massage', '10:00', '11:00', inRoom('R1')), id: 'v.1' },
        { ...stored('massage', '11:00', '12:00', inRoom('R1')), id: 'v.2' },
      ],
    }
    const book = { ...two, holders: instances('R1', { id: 'R2', closed: [closed('08:00', '11:00')] }), visits: [v] }
    const asked = request('11:00', line('massage', { durationMinutes: 60, instances: [['R1']] }))
    expect(told(asked, book)).toBe('refused')
    expect(told(asked, { ...book, holders: instances('R1', 'R2') })).toBe('R1; v: R1 → R2')
  })
})

describe('who moves, and who does not', () => {
  const full = (also: Partial<BookedVisit> = {}, demand: Partial<BookedDemand> = {}) => ({
    ...two,
    visits: [{ ...booked('v', '10:00', '12:00', inRoom('R1', demand)), ...also }],
  })
  const wishingR1 = request('10:00', line('massage', { instances: [['R1']] }))

  it('moves an automatic stay of a visit that has not begun', () => {
    expect(told(wishingR1, full())).toBe('R1; v: R1 → R2')
    expect(told(wishingR1, full({ status: 'pending' }))).toBe('R1; v: R1 → R2')
  })

  it.each(['arrived', 'in service', 'completed'] as const)('moves nobody who is %s', (status) => {
    expect(told(wishingR1, full({ status }))).toBe('refused')
  })

  it('moves nobody who is pinned, marked or added by hand, or who begins within the notice', () => {
    expect(told(wishingR1, full({}, pinned))).toBe('refused')
    expect(told(wishingR1, full({}, { marked: true }))).toBe('refused')
    expect(told(wishingR1, full({}, { requirement: null, wish: ['R1'] }))).toBe('refused')
    expect(told(wishingR1, { ...full(), frozenUntil: at('10:05') })).toBe('refused')
    expect(told(wishingR1, { ...full(), frozenUntil: at('10:00') })).toBe('R1; v: R1 → R2')
  })

  it('moves nobody out of a wish', () => {
    expect(told(wishingR1, full({}, { wish: ['R1', 'R3'] }))).toBe('refused')
    expect(told(wishingR1, full({}, { wish: ['R1', 'R2'] }))).toBe('R1; v: R1 → R2')
  })

  const cut = needsStaff()
  const team = (also: Partial<BookedVisit> = {}) => ({
    ...salon({
      holders: staff('A', 'B', 'C'),
      services: [
        service('cut', 60, [cut], ['A', ['B', 45], 'C']),
        service('brows', 60, [needsStaff({ id: 'b' })], ['A']),
      ],
      visits: [
        {
          ...visit('v', '10:00', '11:00'),
          lines: [{ ...stored('cut', '10:00', '11:00', has('A', { requirement: cut, wish: [] })), id: 'v.1' }],
          ...also,
        },
      ],
    }),
  })

  it('hands on to a colleague only if staff may move, and only to one who takes as long', () => {
    expect(told(request('10:00', 'brows'), team(), 'instances')).toBe('refused')
    expect(told(request('10:00', 'brows'), team(), 'staff and instances')).toBe('A; v: A → C')
  })

  it('moves nobody from under a person who is booked anyway', () => {
    const bath = service('bath', 60, [cut, room], ['A', 'C'])
    const { catalogue, holders, visits } = team()
    const book = {
      ...two,
      holders: [...holders, ...two.holders],
      catalogue: { ...two.catalogue, services: [...catalogue.services, massage, bath] },
      visits: [...visits, booked('w', '10:00', '11:00', inRoom('R1'))],
    }
    const wanted = { staff: [['A']], instances: [['R1']] }
    const anyway = request('10:00', line('bath', { ...wanted, anyway: ['A'] }))
    expect(told(anyway, book, 'staff and instances')).toBe('A R1; w: R1 → R2')
    const asking = request('10:00', line('bath', wanted))
    expect(told(asking, book, 'staff and instances')).toBe('A R1; v: A → C; w: R1 → R2')
  })

  it('moves the rooms of an event, and never its people', () => {
    expect(told(request('10:00', 'brows'), team({ kind: 'event', status: 'planned' }), 'staff and instances')).toBe(
      'refused',
    )
    expect(told(wishingR1, full({ kind: 'event', status: 'planned' }))).toBe('R1; v: R1 → R2')
  })

  it('moves along a chain as long as it takes, and no more than it takes', () => {
    const rooms = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']
    const chain = {
      ...two,
      holders: instances(...rooms),
      catalogue: { ...two.catalogue, resources: [resource('room', ...rooms)] },
      visits: rooms
        .slice(0, 6)
        .map((id, n) => booked(`v${n}`, '10:00', '12:00', inRoom(id, { wish: rooms.slice(n, n + 2) }))),
    }
    expect(told(wishingR1, chain)).toBe(
      ['R1', ...rooms.slice(0, 6).map((id, n) => `v${n}: ${id} → ${rooms[n + 1] ?? ''}`)].join('; '),
    )
    const shorter = { ...chain, visits: chain.visits.with(2, booked('v2', '10:00', '12:00', inRoom('R3'))) }
    expect(told(wishingR1, shorter)).toBe('R1; v0: R1 → R2; v1: R2 → R3; v2: R3 → R7')
  })

  it('tells all rows of a visit that moves, merged where it comes to sit', () => {
    const v: BookedVisit = {
      ...visit('v', '10:00', '12:00'),
      lines: [
        { ...stored('massage', '10:00', '11:00', inRoom('R1', { bufferAfterMinutes: 30 })), id: 'v.1' },
        { ...stored('massage', '11:00', '12:00', inRoom('R2', { wish: ['R2'] })), id: 'v.2' },
      ],
    }
    const asked = request('10:00', line('massage', { durationMinutes: 60, instances: [['R1']] }))
    const result = fitOneMore(asked, { ...two, visits: [v] }, 'instances')
    const [moved] = result.ok ? result.value.moved : []
    expect(moved?.demands.map(({ holder, rows }) => [holder, ...rows.map(said)].join(' '))).toEqual([
      'R2 10:00–11:00',
      'R2 11:00–12:00',
    ])
  })

  it('edits a visit with moves of others, and never moves what does not have to', () => {
    const v = booked('v', '10:00', '12:00', inRoom('R1', pinned))
    const w = booked('w', '13:00', '15:00', inRoom('R1'))
    const edit = { visitId: 'v', request: request('13:00', kept(v.lines[0] ?? stored('massage', '10:00', '12:00'))) }
    const result = replan([edit], { ...two, visits: [v, w] }, 'instances')
    expect(result.ok && result.value.moves.map(({ visitId, from, to }) => `${visitId}: ${from} → ${to}`)).toEqual([
      'w: R1 → R2',
    ])
    expect(replan([edit], { ...two, visits: [v, w] }, 'none').ok).toBe(false)
  })
})

describe('beside the slow model', () => {
  const inAnySalon = arbitraryBook.chain((book) =>
    fc.tuple(
      frozenUntil.map((until) => ({ ...book, frozenUntil: until })),
      arbitraryRequest(book),
      moves,
    ),
  )
  const inACrowdedSalon = fc.tuple(crowdedBook, crowdedRequest, moves)

  it.each([
    ['a crowded salon', inACrowdedSalon, 1000, 1],
    ['any salon, where moving hardly ever helps', inAnySalon, 600, 0],
  ] as const)('makes room for the same requests, as few moves, same holders: %s', (_, question, times, least) => {
    let moveCount = 0
    fc.assert(
      fc.property(question, ([book, asked, kinds]) => {
        const expected = modelFit([{ visitId: '', request: asked }], book, kinds)
        const result = fitOneMore(frozen(asked), frozen(book), kinds)
        if (!result.ok && result.refusal.reason === 'does-not-fit') expect(result.refusal.proved).toBe(true)
        expect(result.ok).toBe(expected !== null)
        if (!result.ok) return
        const { visits, moves: made, minimal } = result.value
        moveCount += made.length
        expect(minimal).toBe(true)
        expect([countOf('staff', made, book), countOf('instance', made, book)]).toEqual(expected?.cost.slice(0, 2))
        expect(visits.flatMap(({ lines }) => lines.map(({ demands }) => demands.map(({ holder }) => holder)))).toEqual(
          expected?.holders,
        )
      }),
      runs(times),
    )
    expect(moveCount).toBeGreaterThanOrEqual(least)
  })
})

function countOf(kind: HolderKind, made: readonly Move[], { holders }: Book): number {
  return made.filter(({ to }) => holders.some((holder) => holder.id === to && holder.kind === kind)).length
}
