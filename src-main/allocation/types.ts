import type { AppointmentStatus, ClosureKind } from '../../src-shared/domain/appointment.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import type { Part } from '../../src-shared/domain/requirement.ts'

/*
 * What goes into the engine. All of it is plain data that is never changed; ids are opaque. Instants are UTC minutes on
 * the 5-minute grid, intervals half-open. Where an order means something, the field says so; every other list may
 * come in any order.
 */

export type HolderKind = 'staff' | 'instance'

/** A time in which a holder cannot be reserved, buffers included. */
export interface Closed extends Interval {
  readonly kind: ClosureKind | 'break'
  readonly reason: string
}

/** A staff member or a resource instance, with its time in the window. An archived one is given without open time. */
export interface Holder {
  readonly id: string
  readonly kind: HolderKind
  /** Lane order, for staff: breaks the tie of two people with equally much to do. */
  readonly position: number
  /** Shifts, or the instance's hours; the whole window for an instance without hours. */
  readonly open: readonly Interval[]
  readonly closed: readonly Closed[]
}

interface RequirementOf {
  readonly id: string
  readonly quantity: number
  /** Empty: the whole line. */
  readonly parts: readonly Part[]
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
}

/** People: anyone who performs the service, or the set named here. */
export interface StaffRequirement extends RequirementOf {
  readonly kind: 'staff'
  readonly staffIds: readonly string[]
}

/** Instances of any of these resources, in order of preference. */
export interface ResourceRequirement extends RequirementOf {
  readonly kind: 'resource'
  readonly resourceIds: readonly string[]
}

export type Requirement = StaffRequirement | ResourceRequirement

export interface Service {
  readonly id: string
  readonly durationMinutes: number
  /** In order; the first staff requirement's seat 0 is the lead. */
  readonly requirements: readonly Requirement[]
  /** Active staff only. Their own duration; null: the service's. */
  readonly performers: readonly { readonly staffId: string; readonly durationMinutes: number | null }[]
}

export interface Resource {
  readonly id: string
  /** Active ones in the manager's order, which is the order of automatic choice; no service named: for all. */
  readonly instances: readonly { readonly id: string; readonly serviceIds: readonly string[] }[]
}

export interface Catalogue {
  /** Also archived ones that a stored line names. */
  readonly services: readonly Service[]
  readonly resources: readonly Resource[]
}

/** One holder that a stored line was booked with, or wants and has not. */
export interface BookedDemand {
  /** As it was when the line was booked, even if archived since; null: added by hand, for the whole line. */
  readonly requirement: Requirement | null
  /** Counted within its requirement. */
  readonly seat: number
  /** As booked. */
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  /** The holders accepted: none named is any, one is pinned, otherwise automatic. */
  readonly wish: readonly string[]
  /** Null: open. */
  readonly holder: string | null
  /** Book anyway: laid over a visit, a break or hours. */
  readonly marked: boolean
}

export interface BookedLine {
  readonly id: string
  readonly serviceId: string
  readonly startsAt: number
  readonly endsAt: number
  readonly durationByHand: boolean
  /** In the order of their requirements and seats, those added by hand last. */
  readonly demands: readonly BookedDemand[]
}

export type HoldingStatus = Exclude<AppointmentStatus, 'cancelled' | 'no-show' | 'shelved'> | 'planned'

/** An appointment or an event. */
export interface BookedVisit {
  readonly id: string
  readonly kind: 'appointment' | 'event'
  readonly status: HoldingStatus
  readonly lines: readonly BookedLine[]
}

/** All that an answer may depend on. */
export interface Book {
  /** The time loaded; nothing outside it is known, so no hold may leave it. */
  readonly window: Interval
  /** The salon's days in the window, in order. */
  readonly days: readonly Interval[]
  readonly openingHours: readonly Interval[]
  /** Visits that begin before it are never moved for the sake of others. */
  readonly frozenUntil: number
  readonly holders: readonly Holder[]
  readonly catalogue: Catalogue
  /** Every visit that holds something in the window: not cancelled, no-show or shelved. */
  readonly visits: readonly BookedVisit[]
}

/** One service of a visit, as asked. */
export interface LineRequest {
  readonly serviceId: string
  /** Where the line before it ends, or so many minutes after the visit's start. */
  readonly begins: { readonly kind: 'after' } | { readonly kind: 'offset'; readonly minutes: number }
  /** By hand; null: the lead's own, or the service's. */
  readonly durationMinutes: number | null
  readonly asks: NewLine | KeptLine
  /** Staff members who, where they are pinned on this line, are taken without being asked; their rows are marked. */
  readonly anyway: readonly string[]
}

/** A line that gets the demands its service requires now. */
export interface NewLine {
  readonly kind: 'new'
  /** One wish a seat, in the order of the staff requirements and their seats; a missing or empty one is anyone. */
  readonly staff: readonly (readonly string[])[]
  /** The same for instances. */
  readonly instances: readonly (readonly string[])[]
  /** Holders added by hand, beside what the service requires. */
  readonly added: readonly string[]
}

/** A stored line that goes on with what it was booked with. Its demands name the last holders, and the wishes now meant. */
export interface KeptLine {
  readonly kind: 'kept'
  readonly line: BookedLine
}

export interface VisitRequest {
  readonly startsAt: number
  /** In order. */
  readonly lines: readonly LineRequest[]
}

/** What may be moved to make room. */
export type Moves = 'none' | 'instances' | 'staff and instances'

/** A visit as it shall be: of a stored one all its lines, of a new one the id it will have. */
export interface Edit {
  readonly visitId: string
  readonly request: VisitRequest
}

/** Instants on the grid from `from` on, one bit a grid step, the lowest bit of the first word first. */
export interface Starts {
  readonly from: number
  readonly length: number
  readonly bits: Uint32Array
}

/**
 * A change of the book's inputs, to be looked at before it is made: a closure, a day off, other hours (holders), an
 * overrun, a roll-out (visits).
 */
export interface Change {
  /** Each in the place of the holder of this id. */
  readonly holders: readonly Holder[]
  /** Each in the place of the visit of this id. Demands without a holder that are new are to be filled. */
  readonly visits: readonly BookedVisit[]
}
