import { z } from 'zod'
import { closureKind } from '../domain/appointment.ts'
import {
  appointmentId,
  eventId,
  holderId,
  lineId,
  requirementId,
  resourceId,
  resourceInstanceId,
  serviceId,
  staffMemberId,
} from '../domain/id.ts'
import { distance, duration, instant, interval } from '../domain/interval.ts'
import { instanceWish, staffWish } from '../domain/wish.ts'
import { text } from '../domain/name.ts'
import { price } from './shapes.ts'

/*
 * A visit is an appointment or an event. These shapes say what one asks for and what the engine answers; they serve the
 * desk, the drag, and everything that books.
 */

export const visitRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('appointment'), id: appointmentId }),
  z.object({ kind: z.literal('event'), id: eventId }),
])
export type VisitRef = z.infer<typeof visitRef>

/** Enough to name a visit in a sentence: "14:00 Anna Ozola, Hot stone massage". */
export const visitMention = z.object({
  visit: visitRef,
  lineId,
  /** The client's name or the event's title; null: a walk-in. */
  who: z.string().nullable(),
  service: z.string(),
  startsAt: instant,
  endsAt: instant,
})
export type VisitMention = z.infer<typeof visitMention>

/** A future visit of a service that does not hold a resource assigned since. */
export const bookedWithout = z.object({ mention: visitMention, resourceId })
export type BookedWithout = z.infer<typeof bookedWithout>

/** One service of a visit, as asked. */
export const lineRequest = z.object({
  /** The stored line that this one goes on with; it keeps what it was booked with unless its service changes. */
  lineId: lineId.exactOptional(),
  serviceId,
  /**
   * After the line before it, or so many minutes after the visit's start (side by side, or with a gap): more than a day is
   * refused, but where it stands in the book so.
   */
  begins: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('after') }),
    z.object({ kind: z.literal('offset'), minutes: distance }),
  ]),
  /** Set by hand; without it the performer's own or the service's. */
  durationMinutes: duration.exactOptional(),
  price: price.nullable().exactOptional(),
  /**
   * One wish a seat: the n-th goes with the n-th seat of its kind in `plannedLine.seats` (or in the stored line); a
   * missing one means anyone, or automatic.
   */
  staff: z.array(staffWish).max(60),
  instances: z.array(instanceWish).max(60),
  /** Instances added by hand, beside what the service requires. */
  added: z.array(resourceInstanceId).max(20),
})
export type LineRequest = z.infer<typeof lineRequest>

export const visitRequest = z.object({ startsAt: instant, lines: z.array(lineRequest).min(1).max(20) })
export type VisitRequest = z.infer<typeof visitRequest>

/** What stands against one holder at the asked time. */
export const obstacle = z.discriminatedUnion('kind', [
  /** Does not perform the service, is not for it, or is outside the wish. */
  z.object({ kind: z.literal('cannot') }),
  /** No shift, or outside the instance's hours; the nearest time it is open, if any in the days loaded. */
  z.object({ kind: z.literal('not open'), nearest: interval.nullable() }),
  z.object({
    kind: z.literal('closed'),
    closure: z.union([closureKind, z.literal('break')]),
    reason: z.string(),
    until: instant,
  }),
  z.object({ kind: z.literal('taken'), until: instant, by: visitMention }),
])
export type Obstacle = z.infer<typeof obstacle>

/** Free: nothing stands against it, other seats of the same visit apart. */
export const candidate = z.object({ holderId, free: z.boolean(), obstacles: z.array(obstacle) })
export type Candidate = z.infer<typeof candidate>

/** One holder that a line wants, and who it gets. */
export const seat = z.object({
  kind: z.enum(['staff', 'resource', 'added']),
  requirementId: requirementId.nullable(),
  /** Counted within its requirement. */
  number: z.int(),
  /** The resources it may come from, in order of preference; empty for staff. */
  resourceIds: z.array(resourceId),
  /** The pieces of the line it is wanted for: its work, without buffers. */
  work: z.array(interval),
  /** The work with its buffers: what the holder is reserved for. */
  hold: z.array(interval),
  wish: z.array(holderId),
  /** Null: nobody is free, or it stands open. */
  holderId: holderId.nullable(),
  /** Book anyway: laid over a visit, a break or hours. */
  marked: z.boolean(),
  /** All that could ever serve, whatever was wished, in the order of automatic choice; then what was wished and cannot. */
  candidates: z.array(candidate),
})
export type Seat = z.infer<typeof seat>

/** Seats in the order staff, resources, added; within a kind by requirement and number. */
export const plannedLine = z.object({ serviceId, startsAt: instant, endsAt: instant, seats: z.array(seat) })
export type PlannedLine = z.infer<typeof plannedLine>

/** A visit that sits with somebody or something else to make room for another; never at another time. */
export const planMove = z.object({
  /** Those of its lines that change; what it has there without a gap stays together. */
  lines: z.array(visitMention).min(1),
  from: holderId,
  to: holderId,
})
export type PlanMove = z.infer<typeof planMove>

/**
 * The plan that was shown, by its fingerprint: a command that carries it is stored only if the transaction finds the same
 * plan. Without one nothing moves but what the salon lets happen by itself.
 */
export const planShown = z.string().max(100)

/** Who moves, by start; and the name of the plan, for the command. */
export const makingRoom = z.object({ moves: z.array(planMove).min(1), fingerprint: planShown })
export type MakingRoom = z.infer<typeof makingRoom>

const ofSeat = z.object({ line: z.int(), seat: z.int() })

/** One thing of the visit itself to change. */
const visitCures = [
  /** Up to five people, each in the place of those wished on a seat. */
  ofSeat.extend({ kind: z.literal('other person'), staffId: staffMemberId }),
  /** Another instance in the place of a pinned one. */
  ofSeat.extend({ kind: z.literal('other instance'), instanceId: resourceInstanceId }),
  /** One line by as little shorter as will do, at most by a quarter. */
  z.object({ kind: z.literal('shorter'), line: z.int(), minutes: duration }),
  /** The lines in this order; those that follow one another without a gap do so again. */
  z.object({ kind: z.literal('other order'), order: z.array(z.int()) }),
] as const
export const visitCure = z.discriminatedUnion('kind', visitCures)
export type VisitCure = z.infer<typeof visitCure>

/** One thing to change, and it fits: each was tried on the book as it stands. Lines and seats by their index in the plan. */
export const cure = z.discriminatedUnion('kind', [
  /** Others make room; the lines are those of the plan then. */
  makingRoom.extend({ kind: z.literal('making room'), lines: z.array(plannedLine) }),
  ...visitCures,
  /** Opening somebody or something that is only closed or not open; for a manager. */
  z.object({ kind: z.literal('opening'), holderId, interval }),
  /** Opening the salon. */
  z.object({ kind: z.literal('opening hours'), interval }),
])
export type Cure = z.infer<typeof cure>

/** Why it does not fit, and what would help; every start was answered yes. */
export const explanation = z.object({
  /** Indexes of lines outside the opening hours. */
  outsideOpeningHours: z.array(z.int()),
  /** A line too short for one of its parts, and the least that would do; null: none would. */
  tooShort: z.array(z.object({ line: z.int(), leastMinutes: z.int().nullable() })),
  /** Seats nobody is free for. */
  missing: z.array(z.object({ line: z.int(), seat })),
  /** Each has somebody free, but not all of these together; none can be left out. */
  notTogether: z.array(z.object({ line: z.int(), seat: z.int() })),
  /** Up to three, nearest first. */
  nearestStarts: z.array(instant),
  cures: z.array(cure),
  /** Whether "Book anyway" covers all that stands in the way. */
  bookAnyway: z.boolean(),
})
export type Explanation = z.infer<typeof explanation>

/** The answer to "what if it were booked so?". */
export const plan = z.object({
  startsAt: instant,
  endsAt: instant,
  lines: z.array(plannedLine),
  /** Null: it fits. */
  refusal: explanation.nullable(),
  /** Who moves for it by itself; null: nobody. What has to be agreed to first is a cure of the refusal. */
  makingRoom: makingRoom.nullable(),
  /** Allowed, but worth saying. */
  warnings: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('in the past') }),
      z.object({ kind: z.literal('client elsewhere'), by: visitMention }),
    ]),
  ),
})
export type Plan = z.infer<typeof plan>

/** One line as it stands in the book. */
export const storedLine = z.object({
  id: lineId,
  serviceId,
  serviceName: z.string(),
  startsAt: instant,
  endsAt: instant,
  price: price.nullable(),
  durationByHand: z.boolean(),
  seats: z.array(seat.omit({ candidates: true })),
})

export const doesNotFit = z.object({ plan })

/** Another plan than the one that was shown: nothing was stored, and this is what it would be now. */
export const planChanged = z.object({ plan })

/** "Book anyway": a named person's time is laid over a visit, a break, a closure or hours, and this is why. */
export const bookAnyway = z.object({ reason: text })

/** "Book anyway" was asked for something it does not cover. */
export const notCovered = z.object({ plan })

/** More is wished for than a service has seats of the kind: none of it is left out in silence. */
export const tooManyWished = z.object({ serviceId, kind: z.enum(['staff', 'instance']), seats: z.int() })

/**
 * Only with a status that restores a visit: where it shall start then, the distances of its lines kept; without it where
 * it stood. The nearest starts of a refused restoring are such starts.
 */
export const restoredAt = instant

/** A visit that rests has no place to change: it is restored first. */
export const resting = z.object({})

/** With its buffers, and merged with what the visit has there besides, somebody or something would be held for longer than a day. */
export const impossibleLength = z.object({})

/** The lines would begin more than a day apart, and farther than they stand in the book. */
export const tooFarApart = z.object({})

/** "Book anyway" wants a reason. */
export const noReason = z.object({})
