import { and, asc, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import { isHolding } from '../../src-shared/domain/appointment.ts'
import { type Database, hotQuery, type Orm } from './database.ts'
import { demandsOf } from './demands-of.ts'
import type { StoredAttendee, StoredLine, StoredVisit } from './stored-visit.ts'
import { appointments } from './tables/appointment.ts'
import { clientPhones, clients } from './tables/client.ts'
import { attendees, events } from './tables/event.ts'
import { lines } from './tables/line.ts'
import { requirements } from './tables/requirement.ts'
import { reservations } from './tables/reservation.ts'
import { services } from './tables/service.ts'
import { wishes } from './tables/wish.ts'

/** The visit of this id, appointment or event, whole; null: there is none. */
export function readVisit(database: Database, id: string): StoredVisit | null {
  return read(byVisit(database), { id })[0] ?? null
}

/** The whole visit that a line belongs to. */
export function readVisitOfLine(database: Database, lineId: string): StoredVisit | null {
  return read(byLine(database), { id: lineId })[0] ?? null
}

/**
 * Every visit, resting ones too, with a line that starts in [from, before), whole. To find what reaches into a time,
 * ask from the longest reservation earlier on.
 */
export function readVisitsStarting(database: Database, from: number, before: number): StoredVisit[] {
  return read(byStart(database), { from, before })
}

/** Whole visits of a client, attended events among them, with a line that starts in [from, before). */
export function readVisitsOfClient(database: Database, clientId: string, from: number, before: number): StoredVisit[] {
  return read(byClient(database), { clientId, from, before })
}

/** Whole visits with a line of this service that starts at or after `from`, in order of their starts. */
export function readVisitsOfService(database: Database, serviceId: string, from: number): StoredVisit[] {
  const startOf = ({ lines: [first] }: StoredVisit) => first?.startsAt ?? 0
  return read(byService(database), { serviceId, from }).sort((a, b) => startOf(a) - startOf(b))
}

const byVisit = hotQuery((orm) => {
  const id = sql.placeholder('id')
  return queries(orm, or(eq(lines.appointmentId, id), eq(lines.eventId, id)))
})

const byLine = hotQuery((orm) => {
  const ofLine = eq(lines.id, sql.placeholder('id'))
  return queries(orm, sameVisit(orm, ofLine))
})

const starting = and(gte(lines.startsAt, sql.placeholder('from')), lt(lines.startsAt, sql.placeholder('before')))

const byStart = hotQuery((orm) => queries(orm, sameVisit(orm, starting)))

const byClient = hotQuery((orm) => {
  const clientId = sql.placeholder('clientId')
  const booked = orm.select({ id: appointments.id }).from(appointments).where(eq(appointments.clientId, clientId))
  const attended = orm.select({ id: attendees.eventId }).from(attendees).where(eq(attendees.clientId, clientId))
  return queries(
    orm,
    sameVisit(orm, and(starting, or(inArray(lines.appointmentId, booked), inArray(lines.eventId, attended)))),
  )
})

const byService = hotQuery((orm) => {
  const ofService = eq(lines.serviceId, sql.placeholder('serviceId'))
  return queries(orm, sameVisit(orm, and(ofService, gte(lines.startsAt, sql.placeholder('from')))))
})

/** All lines of the visits that have one line like this. */
function sameVisit(orm: Orm, hasLine: SQL | undefined): SQL | undefined {
  return or(
    inArray(lines.appointmentId, orm.select({ id: lines.appointmentId }).from(lines).where(hasLine)),
    inArray(lines.eventId, orm.select({ id: lines.eventId }).from(lines).where(hasLine)),
  )
}

/** What a stored visit is made of and no more: a day is read in every command, and each column of each row costs. */
const lineColumns = columnsOf(lines, [
  ...(['id', 'appointmentId', 'eventId', 'position', 'serviceId'] as const),
  ...(['startsAt', 'endsAt', 'durationByHand', 'price'] as const),
])
const appointmentColumns = columnsOf(appointments, [
  ...(['id', 'revision', 'source', 'note', 'statusReason', 'status', 'clientId'] as const),
])
const eventColumns = columnsOf(events, [
  ...(['id', 'revision', 'source', 'note', 'statusReason', 'status', 'title', 'capacity'] as const),
])

function columnsOf<Table extends object, Name extends keyof Table>(
  table: Table,
  names: readonly Name[],
): Pick<Table, Name> {
  return Object.fromEntries(names.map((name) => [name, table[name]])) as Pick<Table, Name>
}

type Queries = ReturnType<typeof queries>

/** The four reads that make whole visits of the lines that are wanted. */
function queries(orm: Orm, wanted: SQL | undefined) {
  const ids = orm.select({ id: lines.id }).from(lines).where(wanted)
  const eventIds = orm.select({ id: lines.eventId }).from(lines).where(wanted)
  return {
    lines: orm
      .select({
        line: lineColumns,
        serviceName: services.name,
        serviceColour: services.colour,
        appointment: appointmentColumns,
        event: eventColumns,
        clientName: clients.name,
        clientPhone: clientPhones.typed,
      })
      .from(lines)
      .innerJoin(services, eq(services.id, lines.serviceId))
      .leftJoin(appointments, eq(appointments.id, lines.appointmentId))
      .leftJoin(events, eq(events.id, lines.eventId))
      .leftJoin(clients, eq(clients.id, appointments.clientId))
      .leftJoin(clientPhones, and(eq(clientPhones.clientId, clients.id), eq(clientPhones.position, 0)))
      .where(wanted)
      .orderBy(asc(lines.position), asc(lines.id))
      .prepare(),
    reservations: orm
      .select({ reservation: reservations, requirementKind: requirements.kind, position: requirements.position })
      .from(reservations)
      .leftJoin(requirements, eq(requirements.id, reservations.requirementId))
      .where(inArray(reservations.lineId, ids))
      .orderBy(asc(reservations.part))
      .prepare(),
    wishes: orm.select().from(wishes).where(inArray(wishes.lineId, ids)).orderBy(asc(wishes.id)).prepare(),
    attendees: orm
      .select({ attendee: attendees, name: clients.name, phone: clientPhones.typed })
      .from(attendees)
      .innerJoin(clients, eq(clients.id, attendees.clientId))
      .leftJoin(clientPhones, and(eq(clientPhones.clientId, clients.id), eq(clientPhones.position, 0)))
      .where(inArray(attendees.eventId, eventIds))
      .orderBy(asc(attendees.position), asc(attendees.id))
      .prepare(),
  }
}

function read(query: Queries, values: Record<string, unknown>): StoredVisit[] {
  const rows = query.lines.all(values)
  const reservationsOf = Map.groupBy(query.reservations.all(values), ({ reservation }) => reservation.lineId)
  const wishesOf = Map.groupBy(query.wishes.all(values), ({ lineId }) => lineId)
  const attendeesOf = rows.some(({ event }) => event)
    ? Map.groupBy(query.attendees.all(values), ({ attendee }) => attendee.eventId)
    : new Map<string, never>()
  const visits = Map.groupBy(rows, ({ line }) => line.appointmentId ?? line.eventId ?? '')
  return [...visits.values()].flatMap((ofVisit) => {
    const head = ofVisit[0]
    const stored = ofVisit.map(({ line, serviceName, serviceColour }): StoredLine => ({
      id: line.id,
      position: line.position,
      serviceId: line.serviceId,
      serviceName,
      serviceColour,
      startsAt: line.startsAt,
      endsAt: line.endsAt,
      durationByHand: line.durationByHand,
      price: line.price,
      demands: demandsOf(reservationsOf.get(line.id) ?? [], wishesOf.get(line.id) ?? []),
    }))
    return head ? [visitOf(head, stored, attendeesOf)] : []
  })
}

type LineRow = ReturnType<Queries['lines']['all']>[number]
type AttendeeRow = ReturnType<Queries['attendees']['all']>[number]

function visitOf(
  { appointment, event, clientName, clientPhone }: LineRow,
  stored: readonly StoredLine[],
  attendeesOf: ReadonlyMap<string, readonly AttendeeRow[]>,
): StoredVisit {
  if (appointment) {
    const { id, revision, source, note, statusReason, status, clientId } = appointment
    const common = { id, revision, source, note, statusReason, holding: isHolding(status), lines: stored }
    return { ...common, kind: 'appointment', status, clientId, clientName, clientPhone }
  }
  if (!event) throw new Error('a line belongs to no visit')
  const { id, revision, source, note, statusReason, status, title, capacity } = event
  const common = { id, revision, source, note, statusReason, holding: status === 'planned', lines: stored }
  return {
    ...common,
    kind: 'event',
    status,
    title,
    capacity,
    attendees: (attendeesOf.get(id) ?? []).map(attendeeOf),
  }
}

function attendeeOf({ attendee, name, phone }: AttendeeRow): StoredAttendee {
  return { id: attendee.id, clientId: attendee.clientId, name, phone: phone ?? '', status: attendee.status }
}
