import { z } from 'zod'

/** `shelved`, `cancelled` and `no-show` hold nothing: their reservations rest. */
export const appointmentStatus = z.enum([
  'pending',
  'confirmed',
  'arrived',
  'in service',
  'completed',
  'no-show',
  'cancelled',
  'shelved',
])
export type AppointmentStatus = z.infer<typeof appointmentStatus>

/** Whether the reservations of a visit of this status hold their place. */
export function isHolding(status: AppointmentStatus | EventStatus): boolean {
  return status !== 'no-show' && status !== 'cancelled' && status !== 'shelved'
}

/** Where an appointment, or a change, came from. */
export const source = z.enum(['desk', 'client booking', 'import', 'demo'])
export type Source = z.infer<typeof source>

export const eventStatus = z.enum(['planned', 'cancelled'])
export type EventStatus = z.infer<typeof eventStatus>

export const attendeeStatus = z.enum(['booked', 'arrived', 'no-show', 'cancelled'])
export type AttendeeStatus = z.infer<typeof attendeeStatus>

/** Why a holder is closed for a time. */
export const closureKind = z.enum(['repair', 'time off', 'blocked time', 'private calendar'])
export type ClosureKind = z.infer<typeof closureKind>
