import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WhatIf } from '../../src-main/allocation/answers.ts'
import type { BookedDemand, BookedVisit, Book, Change, Holder } from '../../src-main/allocation/types.ts'
import { whatIf } from '../../src-main/allocation/what-if.ts'
import { heldBy, stepsOf } from './model/model.ts'
import { modelMoves } from './model/fit-one-more.ts'
import { modelWhatIf, placedStill } from './model/what-if.ts'
import { arbitraryBook } from './support/arbitrary-salon.ts'
import { crowdedBook } from './support/crowded-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import {
  at,
  closed,
  has,
  instances,
  needs,
  needsStaff,
  resource,
  salon,
  service,
  staff,
  stored,
  visit,
  window,
} from './support/salon.ts'
import { said } from './support/say.ts'

const room = needs('room')
const holders = instances('R1', 'R2')
const spa = (...visits: Book['visits']) =>
  salon({ holders, resources: [resource('room', 'R1', 'R2')], services: [service('massage', 60, [room])], visits })

function booked(id: string, begin: string, end: string, ...demands: readonly BookedDemand[]): BookedVisit {
  return { ...visit(id, begin, end), lines: [{ ...stored('massage', begin, end, ...demands), id: `${id}.1` }] }
}

const inRoom = (id: string, also: Partial<BookedDemand> = {}) => has(id, { requirement: room, wish: [], ...also })

function closing(id: string, begin: string, end: string, book: Book): Change {
  const changed = book.holders.filter((holder) => holder.id === id)
  return {
    holders: changed.map((holder) => ({ ...holder, closed: [...holder.closed, closed(begin, end)] })),
    visits: [],
  }
}

function told({ rehomed, left }: WhatIf): string[] {
  return [
    ...rehomed.map(({ visitId, from, to }) => `${visitId}: ${from ?? 'open'} → ${to}`),
    ...left.map(({ visitId, from }) => `${visitId}: ${from ?? 'open'} left`),
  ]
}

const close = (id: string, begin: string, end: string, book: Book, from = '00:00') =>
  whatIf(closing(id, begin, end, book), at(from), book, 'none')

describe('closing a room', () => {
  it('re-homes what it breaks, and touches nothing else', () => {
    const book = spa(booked('v', '10:00', '11:00', inRoom('R1')), booked('w', '11:00', '12:00', inRoom('R1')))
    expect(told(close('R1', '09:00', '11:00', book))).toEqual(['v: R1 → R2'])
    expect(told(close('R1', '12:00', '13:00', book))).toEqual([])
  })

  it('leaves what is pinned, marked or in service, and what finds no room', () => {
    const book = spa(
      booked('pinned', '10:00', '11:00', inRoom('R1', { wish: ['R1'] })),
      { ...booked('served', '11:00', '12:00', inRoom('R1')), status: 'in service' },
      booked('late', '13:00', '14:00', inRoom('R1')),
      booked('other', '13:30', '14:00', inRoom('R2')),
    )
    expect(told(close('R1', '09:00', '18:00', book))).toEqual(['pinned: R1 left', 'served: R1 left', 'late: R1 left'])
  })

  it('does not look at what is past or completed', () => {
    const book = spa(booked('past', '09:00', '10:00', inRoom('R1')), {
      ...booked('done', '10:00', '11:00', inRoom('R1')),
      status: 'completed',
    })
    expect(told(close('R1', '09:00', '18:00', book, '10:00'))).toEqual([])
  })

  it('does not judge again what stood against a stay before', () => {
    const book = spa(booked('v', '10:00', '11:00', inRoom('R1')))
    const repairs = [{ ...holders[0], closed: [closed('10:00', '11:00')] } as Holder, ...holders.slice(1)]
    expect(told(close('R1', '10:30', '11:00', { ...book, holders: repairs }))).toEqual([])
    expect(told(close('R1', '10:30', '11:30', { ...book, holders: repairs }))).toEqual([])
  })

  it('asks for all together, and keeps visits together that were in one room', () => {
    const [first, second] = [
      stored('massage', '10:00', '11:00', inRoom('R1')),
      stored('massage', '11:00', '12:00', inRoom('R1')),
    ]
    const v: BookedVisit = {
      ...visit('v', '10:00', '12:00'),
      lines: [
        { ...first, id: 'v.1' },
        { ...second, id: 'v.2' },
      ],
    }
    expect(told(close('R1', '11:00', '12:00', spa(v)))).toEqual(['v: R1 → R2', 'v: R1 → R2'])
  })

  it('keeps the earlier visit when two cannot both be re-homed', () => {
    const book = spa(booked('w', '10:30', '11:30', inRoom('R1')), booked('v', '10:00', '11:00', inRoom('R1')))
    expect(told(close('R1', '09:00', '18:00', book))).toEqual(['v: R1 → R2', 'w: R1 left'])
  })

  it('does not move a visit to a room where its own other line works', () => {
    const v: BookedVisit = {
      ...visit('v', '10:00', '12:00'),
      lines: [
        { ...stored('massage', '10:00', '11:00', inRoom('R1')), id: 'v.1' },
        { ...stored('massage', '10:30', '11:30', inRoom('R2')), id: 'v.2' },
      ],
    }
    expect(told(close('R1', '09:00', '18:00', spa(v)))).toEqual(['v: R1 left'])
  })

  it('gives the rows of the whole visit anew, merged where it comes to sit', () => {
    const buffered = needs('room', { bufferAfterMinutes: 15 })
    const demand = (id: string) => has(id, { requirement: buffered, wish: [], bufferAfterMinutes: 15 })
    const v: BookedVisit = {
      ...visit('v', '10:00', '12:00'),
      lines: [
        { ...stored('massage', '10:00', '11:00', demand('R1')), id: 'v.1' },
        { ...stored('massage', '11:00', '12:00', demand('R2')), id: 'v.2' },
      ],
    }
    const { visits } = close('R1', '10:00', '10:30', spa(v))
    expect(
      visits.flatMap(({ demands }) => demands.map(({ holder, rows }) => [holder, ...rows.map(said)].join(' '))),
    ).toEqual(['R2 10:00–11:00', 'R2 11:00–12:15'])
    const left = close('R1', '10:00', '10:30', spa(v, booked('w', '10:00', '10:30', inRoom('R2'))))
    expect(
      left.visits.flatMap(({ demands }) => demands.map(({ holder, rows }) => [holder, ...rows.map(said)].join(' '))),
    ).toEqual([' 10:00–11:15', 'R2 11:00–12:15'])
  })
})

describe('a day off', () => {
  it('hands on to a person for whom the line lasts as long', () => {
    const requirement = needsStaff()
    const salonOf = (durationByHand: boolean) =>
      salon({
        holders: staff('A', 'B', 'C'),
        services: [service('massage', 60, [requirement], ['A', ['B', 45], 'C'])],
        visits: [
          {
            ...visit('v', '10:00', '11:00'),
            lines: [
              {
                ...stored('massage', '10:00', '11:00', has('A', { requirement, wish: [] })),
                id: 'v.1',
                durationByHand,
              },
            ],
          },
        ],
      })
    expect(told(close('A', '08:00', '20:00', salonOf(false)))).toEqual(['v: A → C'])
    expect(told(close('A', '08:00', '20:00', salonOf(true)))).toEqual(['v: A → B'])
  })

  it('counts what stands of the broken visits among the minutes of that day', () => {
    const requirement = needsStaff()
    const by = (id: string) => has(id, { requirement, wish: [] })
    const v: BookedVisit = {
      ...visit('v', '10:00', '14:00'),
      lines: [
        { ...stored('massage', '10:00', '11:00', by('A')), id: 'v.1' },
        { ...stored('massage', '13:00', '14:00', by('C')), id: 'v.2' },
      ],
    }
    const book = salon({
      holders: staff('A', 'B', 'C'),
      services: [service('massage', 60, [requirement], ['A', 'B', 'C'])],
      visits: [v],
    })
    expect(told(close('C', '08:00', '20:00', book))).toEqual(['v: C → B'])
  })

  it('stays within the wish', () => {
    const requirement = needsStaff()
    const v = booked('v', '10:00', '11:00', has('A', { requirement, wish: ['A', 'C'] }))
    const book = salon({
      holders: staff('A', 'B', 'C'),
      services: [service('massage', 60, [requirement], ['A', 'B', 'C'])],
      visits: [v],
    })
    expect(told(close('A', '08:00', '20:00', book))).toEqual(['v: A → C'])
  })
})

describe('other changes', () => {
  it('a shorter shift breaks what no longer lies in it', () => {
    const book = spa(booked('v', '10:00', '11:00', inRoom('R1')))
    const shorter = { ...holders[0], open: [{ startsAt: window.startsAt, endsAt: at('10:30') }] } as Holder
    expect(told(whatIf({ holders: [shorter], visits: [] }, at('00:00'), book, 'none'))).toEqual(['v: R1 → R2'])
  })

  it('an overrun breaks the visits it runs into, and stands itself', () => {
    const v = booked('v', '10:00', '11:00', inRoom('R1'))
    const longer = booked('v', '10:00', '11:30', inRoom('R1'))
    const book = spa(v, booked('w', '11:00', '12:00', inRoom('R1')))
    expect(told(whatIf({ holders: [], visits: [longer] }, at('00:00'), book, 'none'))).toEqual(['w: R1 → R2'])
  })

  it('a roll-out asks for the demands it adds', () => {
    const staffed = has('R1', { requirement: needs('room', { id: 'new' }), wish: [], holder: null })
    const v = booked('v', '10:00', '11:00')
    const book = spa(v, booked('w', '10:00', '11:00', inRoom('R1')))
    const wanting = { ...v, lines: v.lines.map((line) => ({ ...line, demands: [staffed] })) }
    expect(told(whatIf({ holders: [], visits: [wanting] }, at('00:00'), book, 'none'))).toEqual(['v: open → R2'])
  })
})

describe('beside the slow model', () => {
  const change = arbitraryBook.chain((book) =>
    fc.tuple(
      fc.constant(book),
      fc.subarray([...book.holders], { minLength: 1, maxLength: 2 }),
      fc.constantFrom(['08:00', '20:00'] as const, ['09:00', '11:00'] as const),
      fc.constantFrom('00:00', '09:30'),
    ),
  )

  it('breaks, re-homes and leaves the same', () => {
    let [rehomed, left] = [0, 0]
    fc.assert(
      fc.property(change, ([book, chosen, [begin, end], from]) => {
        const made = { holders: chosen.flatMap(({ id }) => closing(id, begin, end, book).holders), visits: [] }
        const result = whatIf(frozen(made), at(from), frozen(book), 'none')
        const expected = modelWhatIf(made, at(from), book, placedStill)
        const keyOf = (ref: { visitId: string; lineId: string; demand: number }) =>
          `${ref.visitId} ${ref.lineId} ${ref.demand}`
        rehomed += result.rehomed.length
        left += result.left.length
        const homes = new Map(result.visits.flatMap(({ demands }) => demands.map((each) => [keyOf(each), each.holder])))
        for (const [key, holder] of expected) expect([key, homes.get(key)]).toEqual([key, holder])
        expect(result.left.map(keyOf).toSorted()).toEqual(
          [...expected]
            .filter(([, holder]) => holder === null)
            .map(([key]) => key)
            .toSorted(),
        )
        for (const each of result.rehomed) expect(expected.get(keyOf(each))).toBe(each.to)
      }),
      runs(1000),
    )
    expect(rehomed).toBeGreaterThan(0)
    expect(left).toBeGreaterThan(0)
  })

  it.each(['instances', 'staff and instances'] as const)('re-homes more where %s make room', (moves) => {
    const closed = crowdedBook.chain((book) =>
      fc.tuple(
        fc.constant(book),
        fc.subarray([...book.holders], { minLength: 1, maxLength: 1 }),
        fc.constantFrom(['08:00', '20:00'] as const, ['10:30', '11:15'] as const),
      ),
    )
    let moved = 0
    fc.assert(
      fc.property(closed, ([book, chosen, [begin, end]]) => {
        const made = { holders: chosen.flatMap(({ id }) => closing(id, begin, end, book).holders), visits: [] }
        const result = whatIf(frozen(made), at('00:00'), frozen(book), moves)
        const expected = modelWhatIf(made, at('00:00'), book, (lines, others) => {
          return modelMoves([lines], others, moves)?.holders.flat() ?? null
        })
        moved += result.moves.length
        const homes = new Map(
          result.visits.flatMap(({ demands }) =>
            demands.map((each) => [`${each.visitId} ${each.lineId} ${each.demand}`, each.holder]),
          ),
        )
        for (const [key, holder] of expected) expect([key, homes.get(key)]).toEqual([key, holder])
        expect(result.left).toHaveLength([...expected.values()].filter((holder) => holder === null).length)
      }),
      runs(300),
    )
    expect(moved).toBeGreaterThan(0)
  })

  it('leaves every other demand where it was, and covers exactly what is held', () => {
    fc.assert(
      fc.property(change, ([book, chosen, [begin, end], from]) => {
        const made = { holders: chosen.flatMap(({ id }) => closing(id, begin, end, book).holders), visits: [] }
        const { visits, rehomed, left } = whatIf(made, at(from), book, 'none')
        for (const { visitId, demands } of visits) {
          const lines = book.visits.find(({ id }) => id === visitId)?.lines ?? []
          const before = lines.flatMap((line) => line.demands.map((demand) => ({ line, demand })))
          for (const [n, { holder, rows, lineId, demand }] of demands.entries()) {
            const isTouched = [...rehomed, ...left].some((ref) => ref.lineId === lineId && ref.demand === demand)
            if (!isTouched) expect(holder).toBe(before[n]?.demand.holder)
            const was = before[n]
            if (holder !== null || !was) continue
            expect(new Set(rows.flatMap(stepsOf))).toEqual(new Set(heldBy(was.line, was.demand).flatMap(stepsOf)))
          }
        }
      }),
      runs(300),
    )
  })
})
