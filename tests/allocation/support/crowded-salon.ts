import fc from 'fast-check'
import type { BookedDemand, BookedVisit, Book, LineRequest, VisitRequest } from '../../../src-main/allocation/types.ts'
import { assignments, mayBeAt, modelCombinations } from '../model/model.ts'
import {
  at,
  closed,
  fromEnd,
  fromStart,
  instances,
  line,
  needs,
  needsStaff,
  part,
  resource,
  salon,
  service,
  staff,
} from './salon.ts'

/*
 * Random salons whose book could have been booked, though not in the best way: each visit took any free holders, not the
 * first. So there is often room for one more if somebody moves.
 */

const clean = { bufferAfterMinutes: 15 }
const services = [
  service('bath', 60, [needs('room', { id: 'bath room' })]),
  service(
    'massage',
    45,
    [needsStaff({ id: 'masseur' }), needs('room', { id: 'massage room', ...clean })],
    ['A', 'B', ['C', 60]],
  ),
  service('facial', 30, [needsStaff({ id: 'facialist' }), needs(['table', 'room'], { id: 'couch' })], ['B', 'C']),
  service('cut', 30, [needsStaff({ id: 'stylist', ...clean })], ['A', 'B', 'C']),
  service(
    'colour',
    75,
    [
      needsStaff({ id: 'colourist', parts: [part(fromStart(0), fromStart(30)), part(fromEnd(15), fromEnd(0))] }),
      needs('table', { id: 'basin', parts: [part(fromEnd(30), fromEnd(0))] }),
    ],
    ['A', 'C'],
  ),
  service('couple', 45, [needsStaff({ id: 'pair', quantity: 2 }), needs('room', { id: 'double' })], ['A', 'B', 'C']),
]

const start = fc.nat({ max: 8 }).map((quarter) => at('10:00') + quarter * 15)
const lines = fc.array(fc.constantFrom(...services.map(({ id }) => id)), { minLength: 1, maxLength: 2 })
const seldom = <T>(value: T, otherwise: T) =>
  fc.oneof({ arbitrary: fc.constant(otherwise), weight: 5 }, { arbitrary: fc.constant(value), weight: 1 })

interface Wanted {
  readonly startsAt: number
  readonly ids: readonly string[]
  readonly pick: number
  readonly pins: boolean
  readonly kind: 'appointment' | 'event'
  readonly status: 'confirmed' | 'arrived'
}

const wanted: fc.Arbitrary<Wanted> = fc.record({
  startsAt: start,
  ids: lines,
  pick: fc.nat({ max: 30 }),
  pins: seldom(true, false),
  kind: seldom<'appointment' | 'event'>('event', 'appointment'),
  status: seldom<'confirmed' | 'arrived'>('arrived', 'confirmed'),
})

/** A salon with up to nine visits, most of them around noon. */
export const crowdedBook: fc.Arbitrary<Book> = fc
  .tuple(
    fc.array(wanted, { minLength: 3, maxLength: 9 }),
    seldom(['R1', 'R2'], ['R1', 'R2', 'R3']),
    seldom([closed('11:00', '11:30')], []),
    seldom(at('11:00'), at('00:00')),
  )
  .map(([visits, rooms, closures, frozenUntil]) => {
    const [first, ...people] = staff('A', 'B', 'C')
    const empty = salon({
      holders: [...(first ? [{ ...first, closed: closures }] : []), ...people, ...instances(...rooms, 'T1', 'T2')],
      resources: [resource('room', ...rooms), resource('table', 'T1', 'T2')],
      services,
    })
    return { ...visits.reduce(withVisit, empty), frozenUntil }
  })

/** A request for it: one to three services, with a wish now and then. */
export const crowdedRequest: fc.Arbitrary<VisitRequest> = fc.record({
  startsAt: start,
  lines: fc.array(
    fc
      .tuple(fc.constantFrom(...services.map(({ id }) => id)), seldom([['A']], []), seldom([['R1', 'T1']], []))
      .map(([id, people, things]): LineRequest => line(id, { staff: people, instances: things })),
    { minLength: 1, maxLength: 2 },
  ),
})

/** The book with the visit in it, at any of the ways it could be booked; as it was, if there is none. */
function withVisit(book: Book, { startsAt, ids, pick, pins, kind, status }: Wanted, n: number): Book {
  const id = `v${n}`
  const request = { startsAt, lines: ids.map((serviceId) => line(serviceId)) }
  const ways = modelCombinations([{ visitId: id, request }], book)
    .filter((all) => all.every((each) => mayBeAt(each, book)))
    .flatMap((all) =>
      [
        ...assignments(
          all.flatMap(({ wants }) => wants),
          book,
        ),
      ].map((holders) => ({ lines: all, holders })),
    )
  const way = ways[pick % Math.max(1, ways.length)]
  if (!way) return book
  const holders = [...way.holders]
  const visit: BookedVisit = {
    id,
    kind,
    status: kind === 'event' ? 'planned' : status,
    lines: way.lines.map((each, position) => {
      const serviceId = ids[position] ?? ''
      const seats = services
        .filter((one) => one.id === serviceId)
        .flatMap(({ requirements }) =>
          requirements.flatMap((requirement) =>
            Array.from({ length: requirement.quantity }, (_, seat) => ({ requirement, seat })),
          ),
        )
      return {
        id: `${id}.${position}`,
        serviceId,
        startsAt: each.startsAt,
        endsAt: each.endsAt,
        durationByHand: false,
        demands: seats.map(({ requirement, seat }): BookedDemand => {
          const holder = holders.shift() ?? ''
          const { bufferBeforeMinutes, bufferAfterMinutes } = requirement
          return {
            requirement,
            seat,
            bufferBeforeMinutes,
            bufferAfterMinutes,
            wish: pins ? [holder] : [],
            holder,
            marked: false,
          }
        }),
      }
    }),
  }
  return { ...book, visits: [...book.visits, visit] }
}
