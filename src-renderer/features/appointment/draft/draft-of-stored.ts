import type { z } from 'zod'
import type { deskContract } from '../../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../../src-shared/contract/kit.ts'
import type { storedLine } from '../../../../src-shared/contract/visit.ts'
import type { ResourceInstanceId, StaffMemberId } from '../../../../src-shared/domain/id.ts'
import { nothingDrawn, type Begins, type Draft, type DraftClient, type DraftLine } from './draft.ts'

export type StoredAppointment = OutputOf<typeof deskContract.operations.appointments.get>
export type StoredEvent = OutputOf<typeof deskContract.operations.events.get>
type StoredLine = Readonly<z.infer<typeof storedLine>>

/** An appointment as it stands in the book, ready to be changed. */
export function draftOfAppointment(stored: StoredAppointment): Draft {
  return {
    kind: 'appointment',
    unclear: [],
    note: stored.note,
    client: clientOf(stored),
    title: '',
    capacity: 1,
    attendees: [],
    drawn: nothingDrawn,
    typedServices: {},
    ...timesOf(stored.lines),
  }
}

/** A group as it stands in the book. */
export function draftOfEvent(stored: StoredEvent): Draft {
  return {
    kind: 'group',
    unclear: [],
    note: stored.note,
    client: { kind: 'walk-in' },
    title: stored.title,
    capacity: stored.capacity,
    attendees: stored.attendees.map(({ id, clientId, name, phone, status }) => ({
      key: id,
      attendeeId: id,
      client: { kind: 'known', id: clientId, name, phone },
      status,
    })),
    drawn: nothingDrawn,
    typedServices: {},
    ...timesOf([stored.line]),
  }
}

function clientOf({ clientId, clientName, clientPhone }: StoredAppointment): DraftClient {
  if (clientId === null) return { kind: 'walk-in' }
  return { kind: 'known', id: clientId, name: clientName ?? '', phone: clientPhone ?? '' }
}

function timesOf(stored: readonly StoredLine[]): Pick<Draft, 'startsAt' | 'lines'> {
  const startsAt = Math.min(...stored.map((line) => line.startsAt))
  return {
    startsAt,
    lines: stored.map((line, index) => {
      const follows = line.startsAt === (stored[index - 1]?.endsAt ?? startsAt)
      return draftLine(line, follows ? { kind: 'after' } : { kind: 'offset', minutes: line.startsAt - startsAt })
    }),
  }
}

function draftLine(stored: StoredLine, begins: Begins): DraftLine {
  const wishes = (kind: 'staff' | 'resource') =>
    stored.seats.filter((seat) => seat.kind === kind).map((seat) => seat.wish)
  return {
    key: stored.id,
    lineId: stored.id,
    serviceId: stored.serviceId,
    begins,
    durationMinutes: stored.durationByHand ? stored.endsAt - stored.startsAt : null,
    price: stored.price,
    // A seat's kind says which noun its ids are of.
    staff: wishes('staff') as StaffMemberId[][],
    instances: wishes('resource') as ResourceInstanceId[][],
    added: stored.seats
      .filter((seat) => seat.kind === 'added')
      .flatMap((seat) => seat.holderId ?? seat.wish.slice(0, 1)) as ResourceInstanceId[],
  }
}
