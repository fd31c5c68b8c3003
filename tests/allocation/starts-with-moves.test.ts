import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import { findStarts } from '../../src-main/allocation/find-starts.ts'
import { fitOneMore } from '../../src-main/allocation/fit-one-more.ts'
import { everyStart, instantsOf } from '../../src-main/allocation/starts.ts'
import type { Book, Moves, VisitRequest } from '../../src-main/allocation/types.ts'
import { modelAllocate } from './model/model.ts'
import { modelFit } from './model/fit-one-more.ts'
import { arbitraryBook, arbitraryRequest } from './support/arbitrary-salon.ts'
import { crowdedBook, crowdedRequest } from './support/crowded-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import { at, from, has, instances, needs, request, resource, salon, service, stored, visit } from './support/salon.ts'
import { time } from './support/say.ts'

const moves = fc.constantFrom('instances' as const, 'staff and instances' as const)
const inACrowdedSalon = fc.tuple(crowdedBook, crowdedRequest, moves)
const inAnySalon = arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book), moves))

function found(asked: VisitRequest, book: Book, kinds: Moves) {
  const mask = everyStart(from('08:00', '14:00'), 15)
  const starts = findStarts(frozen(asked), mask, frozen(book), kinds)
  return { mask, free: instantsOf(starts.free), withMoves: instantsOf(starts.withMoves), unproved: starts.unproved }
}

describe('starts with moves', () => {
  const room = needs('room')
  const inRoom = (id: string, wish: readonly string[] = []) => has(id, { requirement: room, wish })
  const stay = (id: string, begin: string, end: string, holder: string, wish: readonly string[] = []) => ({
    ...visit(id, begin, end),
    lines: [{ ...stored('bath', begin, end, inRoom(holder, wish)), id: `${id}.1` }],
  })
  const book = (...visits: Book['visits']) =>
    salon({
      holders: instances('R1', 'R2'),
      resources: [resource('room', 'R1', 'R2')],
      services: [service('bath', 120, [room])],
      openingHours: [from('09:00', '13:00')],
      visits,
    })
  const starts = (of: Book, kinds: Moves) => {
    const { free, withMoves } = found(request('00:00', 'bath'), of, kinds)
    return [free.map(time), withMoves.map(time)]
  }

  it('are those that only moving others opens', () => {
    const day = book(stay('v', '10:00', '11:00', 'R1'), stay('w', '11:00', '12:00', 'R2'))
    expect(starts(day, 'none')).toEqual([['09:00', '11:00'], []])
    expect(starts(day, 'instances')).toEqual([
      ['09:00', '11:00'],
      ['09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45'],
    ])
  })

  it('are not those at which only counting says that there is room', () => {
    const day = book(stay('v', '10:00', '11:00', 'R1', ['R1']), stay('w', '11:00', '12:00', 'R2', ['R2']))
    expect(starts(day, 'instances')).toEqual([['09:00', '11:00'], []])
  })

  it.each([
    ['a crowded salon', inACrowdedSalon, 100, 1],
    ['any salon, where moving hardly ever helps', inAnySalon, 60, 0],
  ] as const)('P15 can be booked so, and no others: %s', (_, question, times, least) => {
    let opened = 0
    fc.assert(
      fc.property(question, ([salonBook, asked, kinds]) => {
        const { mask, free, withMoves, unproved } = found(asked, salonBook, kinds)
        opened += withMoves.length
        expect(unproved).toBe(0)
        for (const startsAt of instantsOf(mask)) {
          const fits = allocate({ ...asked, startsAt }, salonBook).ok
          expect([time(startsAt), free.includes(startsAt)]).toEqual([time(startsAt), fits])
          const fitsByMoving = !fits && fitOneMore({ ...asked, startsAt }, salonBook, kinds).ok
          expect([time(startsAt), withMoves.includes(startsAt)]).toEqual([time(startsAt), fitsByMoving])
        }
      }),
      runs(times),
    )
    expect(opened).toBeGreaterThanOrEqual(least)
  })

  it('are those that trying everybody for everything finds', () => {
    fc.assert(
      fc.property(inACrowdedSalon, fc.nat({ max: 8 }), ([salonBook, asked, kinds], quarter) => {
        const startsAt = at('10:00') + quarter * 15
        const { free, withMoves } = found(asked, salonBook, kinds)
        const edit = { visitId: '', request: { ...asked, startsAt } }
        const fits = modelAllocate(edit.request, salonBook) !== null
        expect(free.includes(startsAt)).toBe(fits)
        expect(withMoves.includes(startsAt)).toBe(!fits && modelFit([edit], salonBook, kinds) !== null)
      }),
      runs(100),
    )
  })
})
