import type { LineRequest } from '../../src-shared/contract/visit.ts'
import type { ClientId } from '../../src-shared/domain/id.ts'
import { instantOf, weekdayOf } from '../../src-shared/domain/salon-time.ts'
import { type DemoDesk, valueOf } from './demo-desk.ts'
import { minutesOf } from './diary.ts'
import { holdEvent } from './hold-event.ts'
import { timeOfDay } from './minute-of-day.ts'
import { type DayShape, planDay, type PlannedVisit } from './plan-day.ts'
import type { Random } from './random.ts'
import { type DemoSalon, idOf } from './set-up-salon.ts'
import { statusOf } from './status-of.ts'

export type DemoDay = DayShape & { readonly date: string }

const notes = [
  'First visit',
  'Would like tea',
  'Asked for a quiet corner',
  'Comes with a voucher',
  'Call when running late',
]

/** Books one day as it was or will be: visits that do not fit after all were never asked for. */
export function bookDay(desk: DemoDesk, salon: DemoSalon, { date, ...shape }: DemoDay, random: Random): void {
  const plan = planDay(weekdayOf(date), shape, random)
  const guests = new Set<ClientId>()
  for (const event of plan.events) holdEvent(desk, salon, date, event, random)
  for (const visit of plan.visits) bookVisit(desk, salon, date, visit, guests, random)
}

function bookVisit(
  { calls, context, now }: DemoDesk,
  salon: DemoSalon,
  date: string,
  visit: PlannedVisit,
  guests: Set<ClientId>,
  random: Random,
): void {
  const startsAt = instantOf(salon.zone, date, timeOfDay(visit.at))
  const clientId = startsAt < now && random.chance(0.04) ? null : pickClient(salon, visit, guests, random)
  const note = random.chance(0.08) ? random.pick(notes) : ''
  const request = { startsAt, lines: visit.lines.map((_, index) => lineOf(salon, visit, index)) }
  const booked = calls.appointments.book({ clientId, note, request, anyway: null }, context())
  if (!booked.ok) return
  if (clientId) guests.add(clientId)
  const endsAt = startsAt + visit.lines.reduce((minutes, line) => minutes + minutesOf(line), 0)
  const status = statusOf({ startsAt, endsAt }, now, random)
  if (status === 'confirmed') return
  const { id, revision } = booked.value
  const reason = status === 'cancelled' ? 'Called in the morning' : ''
  valueOf(calls.appointments.setStatus({ id, revision, status, reason }, context()))
}

function lineOf({ services, staff, instances }: DemoSalon, visit: PlannedVisit, index: number): LineRequest {
  const line = visit.lines[index]
  const wished = visit.wish === 'anyone' ? [] : visit.wish === 'the proposed' ? line?.people.slice(0, 1) : visit.wish
  const byHand = index === 0 && visit.instance !== undefined ? [idOf(instances, visit.instance)] : []
  return {
    serviceId: idOf(services, line?.service.name ?? ''),
    begins: { kind: 'after' },
    staff: wished && wished.length > 0 ? [{ oneOf: wished.map((name) => idOf(staff, name)) }] : [],
    instances: byHand.length > 0 ? [{ oneOf: byHand }] : [],
    added: [],
  }
}

/** Some come often, most now and then; nobody twice a day, and to a men's haircut come men. */
function pickClient(
  { clients }: DemoSalon,
  { lines }: PlannedVisit,
  guests: ReadonlySet<ClientId>,
  random: Random,
): ClientId | null {
  const name = lines[0]?.service.name ?? ''
  for (let attempt = 0; attempt < 40; attempt++) {
    const client = clients[Math.floor(clients.length * random.next() ** 1.6)]
    const fits = client && (!/men's/i.test(name) || client.isWoman === name.startsWith('Women'))
    if (fits && !guests.has(client.id)) return client.id
  }
  return null
}
