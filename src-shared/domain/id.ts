import { z } from 'zod'

/** Ids are UUIDv7 made in main; the brand keeps one noun's id from standing where another's is wanted. */
const idOf = <const Noun extends string>(_noun: Noun) => z.uuid().brand<Noun>()

export const resourceId = idOf('resource')
export const resourceInstanceId = idOf('resource instance')
export const serviceId = idOf('service')
export const requirementId = idOf('requirement')
export const staffMemberId = idOf('staff member')
export const clientId = idOf('client')
export const appointmentId = idOf('appointment')
export const eventId = idOf('event')
export const attendeeId = idOf('attendee')
export const lineId = idOf('line')
export const closureId = idOf('closure')
export const changeId = idOf('change')

export type ResourceId = z.infer<typeof resourceId>
export type ResourceInstanceId = z.infer<typeof resourceInstanceId>
export type ServiceId = z.infer<typeof serviceId>
export type RequirementId = z.infer<typeof requirementId>
export type StaffMemberId = z.infer<typeof staffMemberId>
export type ClientId = z.infer<typeof clientId>
export type AppointmentId = z.infer<typeof appointmentId>
export type EventId = z.infer<typeof eventId>
export type AttendeeId = z.infer<typeof attendeeId>
export type LineId = z.infer<typeof lineId>
export type ClosureId = z.infer<typeof closureId>
export type ChangeId = z.infer<typeof changeId>

/** A staff member or a resource instance: whoever can hold a reservation. */
export const holderId = z.union([staffMemberId, resourceInstanceId])
export type HolderId = z.infer<typeof holderId>
