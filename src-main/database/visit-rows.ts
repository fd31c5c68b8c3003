import { appointments } from './tables/appointment.ts'
import { attendees, events } from './tables/event.ts'
import type { Unit } from './unit.ts'

type Appointment = (typeof appointments)['$inferInsert']
type Event = (typeof events)['$inferInsert']
type Attendee = (typeof attendees)['$inferInsert']

/*
 * The rows of the visits themselves. Their lines, wishes and reservations: `write-visits.ts`.
 */

export function insertAppointment(unit: Unit, row: Appointment): void {
  unit.insert(appointments, row)
}

export function updateAppointment(unit: Unit, id: string, change: Partial<Appointment>): void {
  unit.update(appointments, id, change)
}

export function insertEvent(unit: Unit, row: Event): void {
  unit.insert(events, row)
}

export function updateEvent(unit: Unit, id: string, change: Partial<Event>): void {
  unit.update(events, id, change)
}

export function insertAttendee(unit: Unit, row: Attendee): void {
  unit.insert(attendees, row)
}

export function updateAttendee(unit: Unit, id: string, change: Partial<Attendee>): void {
  unit.update(attendees, id, change)
}

/** Counts the visit's revision although only its lines or reservations changed. */
export function touchVisit(unit: Unit, { kind, id }: { readonly kind: 'appointment' | 'event'; readonly id: string }) {
  unit.touch(kind === 'appointment' ? appointments : events, id)
}
