import { instantOf } from '../../src-shared/domain/salon-time.ts'
import { type DemoDesk, valueOf } from './demo-desk.ts'
import { timeOfDay } from './minute-of-day.ts'
import type { PlannedEvent } from './plan-day.ts'
import type { Random } from './random.ts'
import { type DemoSalon, idOf } from './set-up-salon.ts'

/** Plans a group with some of the clients; those of the past came, but for one now and then. */
export function holdEvent(
  { calls, context, now }: DemoDesk,
  { zone, services, staff, clients }: DemoSalon,
  date: string,
  { at, title, line, capacity }: PlannedEvent,
  random: Random,
): void {
  const startsAt = instantOf(zone, date, timeOfDay(at))
  const serviceId = idOf(services, line.service.name)
  const teachers = line.people.map((name) => idOf(staff, name))
  const asked = {
    serviceId,
    begins: { kind: 'after' as const },
    staff: [{ oneOf: teachers }],
    instances: [],
    added: [],
  }
  const women = clients.filter(({ isWoman }) => isWoman)
  const clientIds = random
    .shuffled(women)
    .slice(0, 3 + random.below(capacity - 3))
    .map(({ id }) => id)
  const request = { startsAt, lines: [asked] }
  const planned = calls.events.plan({ title, capacity, note: '', request, anyway: null, clientIds }, context())
  if (!planned.ok || startsAt > now) return
  const { attendees } = valueOf(calls.events.get({ id: planned.value.id }, context()))
  let { revision } = planned.value
  for (const attendee of attendees) {
    const status = random.chance(0.1) ? 'no-show' : 'arrived'
    const change = { id: planned.value.id, revision, attendeeId: attendee.id, status } as const
    revision = valueOf(calls.events.setAttendeeStatus(change, context())).revision
  }
}
