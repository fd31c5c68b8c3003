import type { AppointmentStatus, AttendeeStatus, EventStatus } from '../../src-shared/domain/appointment.ts'
import type { Speaker } from './speaker.ts'

/** `Confirmed`, the name of a status of an appointment, an event or an attendee. */
export function statusWords(speaker: Speaker, status: AppointmentStatus | EventStatus | AttendeeStatus): string {
  return speaker.t(`status.${status}`)
}
