import type { AttendeeStatus } from '../../src-shared/domain/appointment.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { insertAttendee, updateAttendee } from '../database/visit-rows.ts'
import type { Means } from './means.ts'

type Event = StoredVisit & { readonly kind: 'event' }

const isComing = (status: AttendeeStatus) => status === 'booked' || status === 'arrived'

/** How many places are taken: attendees who are coming, or have come. */
export function comingTo(event: Event): number {
  return event.attendees.filter(({ status }) => isComing(status)).length
}

/** Adds a client, or takes back one who had cancelled. Gives a refusal, or null. */
export function addAttendee(means: Means, unit: Unit, event: Event, clientId: string) {
  const known = event.attendees.find((attendee) => attendee.clientId === clientId)
  if (known && isComing(known.status)) return { reason: 'already-there' } as const
  const refusal = full(event)
  if (refusal) return refusal
  if (known) updateAttendee(unit, known.id, { status: 'booked' })
  else {
    const position = event.attendees.length
    insertAttendee(unit, { id: means.newId(), eventId: event.id, clientId, status: 'booked', position })
  }
  return null
}

/** Gives a refusal, or null. */
export function setAttendeeStatus(unit: Unit, event: Event, attendeeId: string, status: AttendeeStatus) {
  const attendee = event.attendees.find(({ id }) => id === attendeeId)
  if (!attendee) return { reason: 'gone' } as const
  const refusal = isComing(status) && !isComing(attendee.status) ? full(event) : null
  if (refusal) return refusal
  updateAttendee(unit, attendee.id, { status })
  return null
}

function full(event: Event) {
  return comingTo(event) < event.capacity ? null : ({ reason: 'full', capacity: event.capacity } as const)
}
