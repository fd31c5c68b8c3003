import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { VisitRequest } from '../../src-shared/contract/visit.ts'
import { nameKey } from '../../src-shared/domain/name.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { addDays, dateAt, earlierDate, laterDate } from '../../src-shared/domain/salon-time.ts'
import { addClient, findClient, findClientsWithPhone } from '../database/client-store.ts'
import type { Unit } from '../database/unit.ts'
import { insertAppointment } from '../database/visit-rows.ts'
import { readVisit } from '../database/visit-store.ts'
import { askedVisit } from './asked-visit.ts'
import { clientOffer, offeredServices } from './client-offer.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import type { Handlers } from './handlers.ts'
import { clientMayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { clientWindow, isOffered, nearestOffered, offeredStarts } from './offered-starts.ts'
import { readPhone, type ReadPhone } from './read-phone.ts'
import { noteSearchLeft } from './refusals.ts'
import { runCommand } from './run-command.ts'
import { writePlanned } from './write-planned.ts'

type Operations = ClientContract['operations']['booking']
type Booking = ReadInputOf<Operations['book']>
type Starts = ReadInputOf<Operations['starts']>

export function bookingProcedures(means: Means): Handlers<ClientContract>['booking'] {
  const { database, clock } = means
  return {
    offer: () => done(clientOffer(gatherRules(database), clock.now())),
    starts: (input) => starts(means, input),
    leave: (input, context) =>
      runCommand(means, context, { command: 'booking.leave', input, topics: [] }, (unit) => leave(means, unit, input)),
    book: (input, context) =>
      runCommand(means, context, { command: 'booking.book', input, topics: ['visits', 'clients'] }, (unit) =>
        book(means, unit, input),
      ),
  }
}

function starts(means: Means, { from, days, ...asked }: Starts) {
  const rules = gatherRules(means.database)
  if (!offered(rules, asked)) return refused({ reason: 'not-offered' } as const)
  const { zone } = rules.salon
  const dates = Array.from({ length: days }, (_, day) => addDays(from, day))
  const { request } = askedVisit(requestOf(asked, 0), null, rules)
  const free = offeredStarts(means, rules, request, from, dates.at(-1) ?? from)
  const byDate = Map.groupBy(free, (startsAt) => dateAt(zone, startsAt))
  return done({ days: dates.map((date) => ({ date, starts: byDate.get(date) ?? [] })) })
}

function leave(means: Means, unit: Unit, input: Starts) {
  const rules = gatherRules(means.database)
  if (!offered(rules, input)) return done({})
  const { startsAt, endsAt } = clientWindow(rules, means.clock.now())
  const { zone } = rules.salon
  const first = laterDate(input.from, dateAt(zone, startsAt))
  const last = earlierDate(addDays(input.from, input.days - 1), dateAt(zone, endsAt - 1))
  if (last < first) return done({})
  const { lines } = requestOf(input, 0)
  const search = { editing: null, lines, from: first, to: last, between: null }
  const moves = clientMayMove(rules).byItself
  noteSearchLeft(means, unit, rules, { search, stored: null, clientId: null, moves })
  return done({})
}

function book(means: Means, unit: Unit, input: Booking) {
  const rules = gatherRules(means.database)
  const { salon } = rules
  const service = offered(rules, input)
  if (!service) return refused({ reason: 'not-offered' } as const)
  const phone = readPhone(input.phone, salon.country)
  if (phone?.e164 == null) return refused({ reason: 'phone-unreadable' } as const)
  const request = requestOf(input, input.startsAt)
  if (!isOffered(rules, input.startsAt, means.clock.now())) return noLongerFree(means, rules, request)

  const visit = { kind: 'appointment', id: means.newId() } as const
  const known = knownClient(means, input.name, phone)
  insertAppointment(unit, {
    id: visit.id,
    clientId: known ?? addedClient(means, unit, input.name, phone),
    status: 'confirmed',
    source: 'client booking',
  })
  const asked = askedVisit(request, null, rules)
  // A client who is only being added is not in the book when the booking is refused.
  const wanted = { visit, stored: null, asked, clientId: known, anyway: null, planShown: undefined, rules }
  const written = writePlanned(means, unit, { ...wanted, mayMove: clientMayMove(rules) })
  if (!written.ok) return noLongerFree(means, rules, request)
  const [line] = readVisit(means.database, visit.id)?.lines ?? []
  return done({
    salon: salon.name,
    service: service.name,
    staff: service.staff.find(({ id }) => id === input.staffId)?.name ?? null,
    startsAt: line?.startsAt ?? input.startsAt,
    endsAt: line?.endsAt ?? input.startsAt,
  })
}

/** The service, if it is for clients now, and the wished person performs it. */
function offered(rules: Rules, { serviceId, staffId }: Pick<Booking, 'serviceId' | 'staffId'>) {
  const service = offeredServices(rules).find(({ id }) => id === serviceId)
  const isOpen = staffId === null || service?.staff.some(({ id }) => id === staffId)
  return isOpen ? service : undefined
}

function requestOf({ serviceId, staffId }: Pick<Booking, 'serviceId' | 'staffId'>, startsAt: number): VisitRequest {
  const staff = staffId === null ? [] : [{ oneOf: [staffId] }]
  return { startsAt, lines: [{ serviceId, begins: { kind: 'after' }, staff, instances: [], added: [] }] }
}

function noLongerFree(means: Means, rules: Rules, asked: VisitRequest) {
  const { request } = askedVisit(asked, null, rules)
  return refused({ reason: 'no-longer-free', nearestStarts: nearestOffered(means, rules, request) } as const)
}

/** The client with this number and name; null: not in the book yet. */
function knownClient({ database }: Means, name: string, phone: ReadPhone): string | null {
  const known = findClientsWithPhone(database, phone, '').find((id) => {
    const client = findClient(database, id)
    return client !== null && nameKey(client.name) === nameKey(name)
  })
  return known ?? null
}

function addedClient({ newId }: Means, unit: Unit, name: string, phone: ReadPhone): string {
  const id = newId()
  addClient(unit, id, { name, email: '', note: '', popUpNote: '' }, phone)
  return id
}
