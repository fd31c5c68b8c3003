import { asc, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Database } from '../../src-main/database/database.ts'
import { lines } from '../../src-main/database/tables/line.ts'
import { requirementResources, requirements, requirementStaff } from '../../src-main/database/tables/requirement.ts'
import { reservations } from '../../src-main/database/tables/reservation.ts'
import { performers, services } from '../../src-main/database/tables/service.ts'
import type { Unit } from '../../src-main/database/unit.ts'
import type { Part } from '../../src-shared/domain/requirement.ts'
import { wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { monday, zone } from '../support/book-surroundings.ts'
import { openBook, write } from '../support/open-book.ts'
import { aLine, anInstance, aReservation, aResource, aService, aStaffMember } from '../support/salon-rows.ts'

/*
 * Each line of the table of examples that the engine's rules give, stored by hand as the engine will store it and read
 * back: whatever a service may require has a place in the book.
 */

type Wanted = {
  readonly kind: 'staff' | 'resource'
  readonly quantity?: number
  readonly parts?: readonly Part[]
  readonly before?: number
  readonly after?: number
  /** Names of staff, or of resources in order of preference. */
  readonly anyOf?: readonly string[]
  /** One entry a seat: who got it, and "work / hold" of each part, wall clock. */
  readonly seats: readonly { readonly holder: string; readonly parts: readonly string[] }[]
}

type Example = {
  readonly line: string
  readonly minutes: number
  readonly booked?: number
  readonly wants: readonly Wanted[]
}

const start = (minutes: number) => ({ from: 'start', minutes }) as const
const end = (minutes: number) => ({ from: 'end', minutes }) as const
const whole = '10:00–11:00'

const examples: Example[] = [
  {
    line: 'massage 60; staff after 5; room before 5, after 15',
    minutes: 60,
    wants: [
      { kind: 'staff', after: 5, seats: [{ holder: 'Anna', parts: ['10:00–11:00 / 10:00–11:05'] }] },
      {
        kind: 'resource',
        before: 5,
        after: 15,
        anyOf: ['Massage room', 'VIP room'],
        seats: [{ holder: 'Massage room 1', parts: ['10:00–11:00 / 09:55–11:15'] }],
      },
    ],
  },
  {
    line: 'colour 110; staff parts [0, 45) and [end−20, end); chair',
    minutes: 110,
    wants: [
      {
        kind: 'staff',
        parts: [
          { begin: start(0), end: start(45) },
          { begin: end(20), end: end(0) },
        ],
        seats: [{ holder: 'Anna', parts: ['10:00–10:45', '11:30–11:50'] }],
      },
      { kind: 'resource', anyOf: ['Chair'], seats: [{ holder: 'Chair 1', parts: ['10:00–11:50'] }] },
    ],
  },
  {
    line: 'the same made 120 long: its second part ends with it',
    minutes: 110,
    booked: 120,
    wants: [
      {
        kind: 'staff',
        parts: [
          { begin: start(0), end: start(45) },
          { begin: end(20), end: end(0) },
        ],
        seats: [{ holder: 'Anna', parts: ['10:00–10:45', '11:40–12:00'] }],
      },
      { kind: 'resource', anyOf: ['Chair'], seats: [{ holder: 'Chair 1', parts: ['10:00–12:00'] }] },
    ],
  },
  {
    line: 'perm 90; dryer part [end−20, end), after 5',
    minutes: 90,
    wants: [
      { kind: 'staff', seats: [{ holder: 'Anna', parts: ['10:00–11:30'] }] },
      {
        kind: 'resource',
        anyOf: ['Dryer'],
        parts: [{ begin: end(20), end: end(0) }],
        after: 5,
        seats: [{ holder: 'Dryer 1', parts: ['11:10–11:30 / 11:10–11:35'] }],
      },
    ],
  },
  {
    line: 'couple’s massage 60; 2 staff; 1 double room',
    minutes: 60,
    wants: [
      {
        kind: 'staff',
        quantity: 2,
        seats: [
          { holder: 'Anna', parts: [whole] },
          { holder: 'Eva', parts: [whole] },
        ],
      },
      { kind: 'resource', anyOf: ['VIP room'], seats: [{ holder: 'VIP room 1', parts: [whole] }] },
    ],
  },
  {
    line: 'laser 30; staff A or B; an assistant for [0, 10)',
    minutes: 30,
    wants: [
      { kind: 'staff', anyOf: ['Anna', 'Eva'], seats: [{ holder: 'Eva', parts: ['10:00–10:30'] }] },
      {
        kind: 'staff',
        anyOf: ['Zane'],
        parts: [{ begin: start(0), end: start(10) }],
        seats: [{ holder: 'Zane', parts: ['10:00–10:10'] }],
      },
    ],
  },
  {
    line: 'sauna 90; no staff requirement',
    minutes: 90,
    wants: [{ kind: 'resource', anyOf: ['Sauna'], seats: [{ holder: 'Sauna 1', parts: ['10:00–11:30'] }] }],
  },
  {
    line: 'permanent wave 60; 2 of the dryers at once',
    minutes: 60,
    wants: [
      {
        kind: 'resource',
        quantity: 2,
        anyOf: ['Dryer'],
        seats: [
          { holder: 'Dryer 1', parts: [whole] },
          { holder: 'Dryer 2', parts: [whole] },
        ],
      },
    ],
  },
  {
    line: 'left open: the dryer is broken',
    minutes: 60,
    wants: [{ kind: 'resource', anyOf: ['Dryer'], seats: [{ holder: '', parts: [whole] }] }],
  },
]

test.each(examples)('$line', (example) => {
  const book = openBook()
  const lineId = write(book, (unit) => store(unit, example))
  expect(readBack(book, lineId)).toEqual({
    duration: example.minutes,
    booked: example.booked ?? example.minutes,
    requirements: example.wants.map(({ kind, quantity = 1, parts = [], before = 0, after = 0, anyOf = [], seats }) => ({
      kind,
      ...{ quantity, parts, before, after, anyOf },
      seats: seats.map((seat) => ({ holder: seat.holder, parts: seat.parts.map(withHold) })),
    })),
  })
})

function store(unit: Unit, { line, minutes, booked = minutes, wants }: Example): string {
  const people = new Map(['Anna', 'Eva', 'Zane'].map((name, at) => [name, aStaffMember(unit, name, at)]))
  const kinds = new Map(
    ['Massage room', 'VIP room', 'Chair', 'Dryer', 'Sauna'].map((name, at) => [name, aResource(unit, name, at)]),
  )
  const things = new Map<string, string>(
    [...kinds].flatMap(([name, id]) =>
      [1, 2].map((n) => [`${name} ${n.toString()}`, anInstance(unit, id, `${name} ${n.toString()}`, n)] as const),
    ),
  )
  const serviceId = aService(unit, line, minutes)
  for (const staffId of people.values()) unit.insert(performers, { serviceId, staffId })
  const lineId = aLine(unit, { serviceId, startsAfter: 180, durationMinutes: booked })
  wants.forEach(({ kind, quantity = 1, parts = [], before = 0, after = 0, anyOf = [], seats }, position) => {
    const requirementId = v7()
    const buffers = { bufferBeforeMinutes: before, bufferAfterMinutes: after }
    unit.insert(requirements, { id: requirementId, serviceId, kind, position, quantity, parts, ...buffers })
    anyOf.forEach((name, at) => {
      if (kind === 'staff')
        unit.insert(requirementStaff, { requirementId, staffId: people.get(name) ?? '', position: at })
      else unit.insert(requirementResources, { requirementId, resourceId: kinds.get(name) ?? '', position: at })
    })
    seats.forEach(({ holder, parts: pieces }, seat) => {
      pieces.forEach((piece, part) => {
        const { work, hold } = withHold(piece)
        const [workStartsAt = 0, workEndsAt = 0] = instants(work)
        const [startsAt = 0, endsAt = 0] = instants(hold)
        const staffId = people.get(holder) ?? null
        const instanceId = things.get(holder) ?? null
        aReservation(unit, {
          ...{ lineId, requirementId, seat, part, staffId, instanceId, ...buffers },
          ...{ startsAt, endsAt, workStartsAt, workEndsAt },
        })
      })
    })
  })
  return lineId
}

function readBack(book: Database, lineId: string): unknown {
  const line = book.orm.select().from(lines).where(eq(lines.id, lineId)).get()
  const service = book.orm
    .select()
    .from(services)
    .where(eq(services.id, line?.serviceId ?? ''))
    .get()
  const rows = book.orm.select().from(reservations).where(eq(reservations.lineId, lineId)).all()
  const nameOf = (table: string, id: string | null) =>
    id === null ? undefined : book.connection.prepare(`select name from ${table} where id = ?`).pluck().get(id)
  return {
    duration: service?.durationMinutes,
    booked: (line?.endsAt ?? 0) - (line?.startsAt ?? 0),
    requirements: book.orm
      .select()
      .from(requirements)
      .orderBy(asc(requirements.position))
      .all()
      .map(({ id, kind, quantity, parts, bufferBeforeMinutes, bufferAfterMinutes }) => ({
        kind,
        ...{ quantity, parts, before: bufferBeforeMinutes, after: bufferAfterMinutes },
        anyOf: [
          ...book.orm
            .select()
            .from(requirementStaff)
            .where(eq(requirementStaff.requirementId, id))
            .orderBy(asc(requirementStaff.position))
            .all()
            .map(({ staffId }) => nameOf('staff_member', staffId)),
          ...book.orm
            .select()
            .from(requirementResources)
            .where(eq(requirementResources.requirementId, id))
            .orderBy(asc(requirementResources.position))
            .all()
            .map(({ resourceId }) => nameOf('resource', resourceId)),
        ],
        seats: Array.from({ length: quantity }, (_, seat) => {
          const own = rows
            .filter((row) => row.requirementId === id && row.seat === seat)
            .sort((a, b) => a.part - b.part)
          return {
            holder:
              nameOf('staff_member', own[0]?.staffId ?? null) ??
              nameOf('resource_instance', own[0]?.instanceId ?? null) ??
              '',
            parts: own.map((row) => ({
              work: clocks(row.workStartsAt, row.workEndsAt),
              hold: clocks(row.startsAt, row.endsAt),
            })),
          }
        }),
      })),
  }
}

/** "work / hold", or only the work where there are no buffers. */
function withHold(piece: string): { readonly work: string; readonly hold: string } {
  const [work = '', hold = work] = piece.split(' / ')
  return { work, hold }
}

const instants = (clock: string) =>
  clock.split('–').map((time) => monday - 7 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
const clocks = (from: number, to: number) => [from, to].map((at) => wallClockAt(zone, at).slice(11)).join('–')
