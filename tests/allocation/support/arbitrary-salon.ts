import fc from 'fast-check'
import type { Interval } from '../../../src-shared/domain/interval.ts'
import type { Part } from '../../../src-shared/domain/requirement.ts'
import type {
  BookedDemand,
  BookedLine,
  BookedVisit,
  Book,
  Closed,
  Holder,
  LineRequest,
  Requirement,
  Resource,
  Service,
  VisitRequest,
} from '../../../src-main/allocation/types.ts'
import { at, fromEnd, fromStart, instances, part, salon, staff, window } from './salon.ts'

/* Random small salons, crowded into a few hours so that everything gets into everything's way. */

const people = ['A', 'B', 'C', 'D']
const rooms = ['R1', 'R2', 'R3']
const tables = ['T1', 'T2']
const serviceIds = ['one', 'two', 'three']

const some = <T>(list: readonly T[], minLength = 0) => fc.subarray([...list], { minLength })
const rarely = <T>(value: fc.Arbitrary<T>, otherwise: T, weight = 3) =>
  fc.oneof({ arbitrary: fc.constant(otherwise), weight }, { arbitrary: value, weight: 1 })

const instant = fc.nat({ max: 24 }).map((quarter) => at('08:00') + quarter * 15)
const interval = fc
  .tuple(instant, fc.integer({ min: 1, max: 12 }))
  .map(([startsAt, quarters]): Interval => ({ startsAt, endsAt: startsAt + quarters * 15 }))
const closure = interval.map((time): Closed => ({ ...time, kind: 'repair', reason: '' }))
const hours = rarely(fc.array(interval, { minLength: 1, maxLength: 3 }), [window])
const buffer = rarely(fc.constantFrom(5, 15), 0)

const times = fc.record({ open: hours, closed: rarely(fc.array(closure, { maxLength: 2 }), []) })
const holder = (made: Holder) =>
  fc.tuple(times, fc.nat({ max: 3 })).map(([time, position]): Holder => ({ ...made, ...time, position }))
const holders = fc.tuple(...[...staff(...people), ...instances(...rooms, ...tables)].map(holder))

const parts = rarely(
  fc.constantFrom<Part[]>(
    [part(fromStart(0), fromStart(15)), part(fromEnd(10), fromEnd(0))],
    [part(fromEnd(20), fromEnd(0))],
    [part(fromStart(0), fromStart(10))],
    [part(fromStart(10), fromEnd(10))],
  ),
  [],
)

const requirementOf = {
  quantity: rarely(fc.constant(2), 1),
  parts,
  bufferBeforeMinutes: buffer,
  bufferAfterMinutes: buffer,
}
const requirement = (id: string): fc.Arbitrary<Requirement> =>
  fc.oneof(
    fc.record({
      id: fc.constant(id),
      kind: fc.constant('staff' as const),
      staffIds: rarely(some(people), []),
      ...requirementOf,
    }),
    fc.record({
      id: fc.constant(id),
      kind: fc.constant('resource' as const),
      resourceIds: fc.constantFrom(['room'], ['table'], ['room', 'table'], ['table', 'room']),
      ...requirementOf,
    }),
  )

const duration = fc.constantFrom(15, 30, 45, 60)
const performers = some(people, 1).chain((ids) =>
  fc.tuple(
    ...ids.map((staffId) => fc.record({ staffId: fc.constant(staffId), durationMinutes: rarely(duration, null) })),
  ),
)
const service = (id: string): fc.Arbitrary<Service> =>
  fc.record({
    id: fc.constant(id),
    durationMinutes: duration,
    requirements: fc
      .nat({ max: 2 })
      .chain((last) => fc.tuple(...[0, 1, 2].slice(0, last + 1).map((n) => requirement(`${id} ${n}`)))),
    performers,
  })

const resource = (id: string, ids: readonly string[]): fc.Arbitrary<Resource> =>
  fc
    .tuple(some(ids, 1), fc.array(rarely(some(serviceIds, 1), []), { minLength: ids.length, maxLength: ids.length }))
    .map(([chosen, limits]) => ({
      id,
      instances: chosen.map((instance, n) => ({ id: instance, serviceIds: limits[n] ?? [] })),
    }))

/** A demand as it may stand in a book, fitting or not: what stands there is not judged. */
const bookedDemand = (needed: Requirement): fc.Arbitrary<BookedDemand> => {
  const ids = needed.kind === 'staff' ? people : [...rooms, ...tables]
  return fc
    .tuple(
      rarely(fc.constant(null), '', 6),
      fc.constantFrom(...ids),
      fc.nat({ max: 3 }),
      buffer,
      rarely(fc.boolean(), false),
    )
    .map(([open, chosen, wished, bufferAfterMinutes, marked]) => ({
      requirement: needed,
      seat: 0,
      bufferBeforeMinutes: needed.bufferBeforeMinutes,
      bufferAfterMinutes,
      wish: wished === 0 ? [chosen] : wished === 1 ? [chosen, ids[0] ?? chosen] : [],
      holder: open === null ? null : chosen,
      marked: marked && needed.kind === 'staff',
    }))
}

const bookedLine = (id: string, services: readonly Service[]): fc.Arbitrary<BookedLine> =>
  fc.constantFrom(...services).chain(({ id: serviceId, requirements }) =>
    fc
      .tuple(instant, duration, fc.boolean(), fc.tuple(...requirements.map(bookedDemand)))
      .map(([startsAt, minutes, durationByHand, demands]) => ({
        id,
        serviceId,
        startsAt,
        endsAt: startsAt + minutes,
        durationByHand,
        demands: demands.filter(
          ({ requirement: needed }, n) => demands.findIndex((each) => each.requirement === needed) === n,
        ),
      })),
  )

const bookedVisit = (id: string, services: readonly Service[]): fc.Arbitrary<BookedVisit> =>
  fc.record({
    id: fc.constant(id),
    kind: rarely(fc.constant('event' as const), 'appointment' as const, 6),
    status: fc.constantFrom('confirmed', 'pending', 'arrived', 'in service', 'completed'),
    lines: fc
      .tuple(bookedLine(`${id}.1`, services), bookedLine(`${id}.2`, services))
      .chain((lines) => fc.constantFrom(lines, lines.slice(0, 1))),
  })

/** A salon and its book. */
export const arbitraryBook: fc.Arbitrary<Book> = fc
  .tuple(fc.tuple(...serviceIds.map(service)), resource('room', rooms), resource('table', tables), holders)
  .chain(([services, room, table, all]) =>
    fc
      .tuple(
        fc
          .nat({ max: 5 })
          .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => bookedVisit(`v${n}`, services)))),
        rarely(fc.array(interval, { minLength: 1, maxLength: 2 }), [window]),
      )
      .map(([visits, openingHours]) =>
        salon({ holders: all, services, resources: [room, table], visits, openingHours }),
      ),
  )

const newLine = (services: readonly Service[]): fc.Arbitrary<LineRequest> =>
  fc.record({
    serviceId: fc.constantFrom(...services.map(({ id }) => id)),
    begins: begins,
    durationMinutes: rarely(duration, null),
    anyway: rarely(some(people), [], 6),
    asks: fc.record({
      kind: fc.constant('new' as const),
      staff: rarely(fc.array(some(people), { maxLength: 3 }), []),
      instances: rarely(fc.array(some([...rooms, ...tables]), { maxLength: 3 }), []),
      added: rarely(fc.constantFrom<string[]>(['T1'], ['R3'], ['A']), []),
    }),
  })

const begins = rarely<LineRequest['begins']>(
  fc.constantFrom(0, 15, 30, 60).map((minutes) => ({ kind: 'offset' as const, minutes })),
  { kind: 'after' },
)

const keptLine = (line: BookedLine): fc.Arbitrary<LineRequest> =>
  fc.record({
    serviceId: fc.constant(line.serviceId),
    begins,
    durationMinutes: rarely(fc.constantFrom(line.endsAt - line.startsAt, 30), null),
    anyway: rarely(some(people), [], 6),
    asks: fc.constant({ kind: 'kept' as const, line }),
  })

/** A request for this book: new lines, and now and then a stored one that goes on. */
export function arbitraryRequest({ catalogue, visits }: Book): fc.Arbitrary<VisitRequest> {
  const stored = visits.flatMap(({ lines }) => lines)
  const line =
    stored.length === 0
      ? newLine(catalogue.services)
      : fc.oneof(
          { arbitrary: newLine(catalogue.services), weight: 4 },
          { arbitrary: fc.constantFrom(...stored).chain(keptLine), weight: 1 },
        )
  return fc.record({
    startsAt: fc.oneof(instant, fc.constantFrom(...stored.map(({ startsAt }) => startsAt), at('10:00'))),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
}

/** The edit of a stored visit: its lines, some of them moved, with a new one now and then. */
export function arbitraryEdit(visit: BookedVisit, { catalogue }: Book) {
  return fc
    .record({
      startsAt: fc.oneof(instant, fc.constant(visit.lines[0]?.startsAt ?? at('10:00'))),
      lines: fc.tuple(...visit.lines.map(keptLine)),
      more: rarely(fc.array(newLine(catalogue.services), { minLength: 1, maxLength: 1 }), []),
    })
    .map(({ startsAt, lines, more }) => ({ visitId: visit.id, request: { startsAt, lines: [...lines, ...more] } }))
}
