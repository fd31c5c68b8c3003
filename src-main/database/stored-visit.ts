import type { AppointmentStatus, AttendeeStatus, EventStatus, Source } from '../../src-shared/domain/appointment.ts'
import type { Mark } from './tables/reservation.ts'

/** One interval of a demand as it stands in the book. */
export type StoredReservation = {
  readonly id: string
  /** Counted from 0 in the order of the requirement's parts. */
  readonly part: number
  /** With buffers, cut where another core of the visit begins. */
  readonly startsAt: number
  readonly endsAt: number
  readonly workStartsAt: number
  readonly workEndsAt: number
  readonly holding: boolean
}

/** "Book anyway": what was overridden, why, and by whom. */
export type StoredMark = { readonly kind: Mark; readonly reason: string; readonly by: string | null }

/** One holder that a line wants: its reservations share requirement, seat and holder. */
export type StoredDemand = {
  /** Null: added by hand. */
  readonly requirementId: string | null
  readonly kind: 'staff' | 'instance'
  readonly seat: number
  /** Null: open. */
  readonly holderId: string | null
  /** The holders accepted; none: any, one: pinned. */
  readonly wish: readonly string[]
  /** The rows that say so, in the same order. */
  readonly wishIds: readonly string[]
  readonly mark: StoredMark | null
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  /** In the order of the parts. */
  readonly reservations: readonly StoredReservation[]
}

export type StoredLine = {
  readonly id: string
  readonly position: number
  readonly serviceId: string
  readonly serviceName: string
  readonly serviceColour: string | null
  readonly startsAt: number
  readonly endsAt: number
  readonly durationByHand: boolean
  readonly price: number | null
  /** Staff, then resources, then those added by hand; within a kind by requirement and seat. */
  readonly demands: readonly StoredDemand[]
}

export type StoredAttendee = {
  readonly id: string
  readonly clientId: string
  readonly name: string
  readonly phone: string
  readonly status: AttendeeStatus
}

type Common = {
  readonly id: string
  readonly revision: number
  readonly source: Source
  readonly note: string
  readonly statusReason: string
  /** Cancelled, no-show and shelved visits rest. */
  readonly holding: boolean
  readonly lines: readonly StoredLine[]
}

/** A visit as it stands in the book. */
export type StoredVisit =
  | (Common & {
      readonly kind: 'appointment'
      readonly status: AppointmentStatus
      readonly clientId: string | null
      readonly clientName: string | null
      readonly clientPhone: string | null
    })
  | (Common & {
      readonly kind: 'event'
      readonly status: EventStatus
      readonly title: string
      readonly capacity: number
      readonly attendees: readonly StoredAttendee[]
    })

/** Whose visit it is; null: a walk-in, or an event. */
export function clientIdOf(visit: StoredVisit): string | null {
  return visit.kind === 'appointment' ? visit.clientId : null
}
