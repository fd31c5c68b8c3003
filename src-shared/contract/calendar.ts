import { z } from 'zod'
import { appointmentStatus, closureKind, eventStatus, source } from '../domain/appointment.ts'
import { date } from '../domain/hours.ts'
import {
  clientId,
  closureId,
  holderId,
  lineId,
  resourceId,
  resourceInstanceId,
  serviceId,
  staffMemberId,
} from '../domain/id.ts'
import { instant, interval } from '../domain/interval.ts'
import { query } from './kit.ts'
import { colour, price, revision } from './shapes.ts'
import { visitRef } from './visit.ts'

const laneTimes = {
  /** Shifts, or the instance's hours. */
  open: z.array(interval),
  /** Breaks and closures, each with its reason. */
  closed: z.array(
    z.object({
      interval,
      kind: z.union([closureKind, z.literal('break')]),
      reason: z.string(),
      /** Null: a break. */
      closureId: closureId.nullable(),
    }),
  ),
}

/** One line of a visit, drawn in the lane of each of its holders. */
const card = z.object({
  lineId,
  visit: visitRef,
  revision,
  /** The client's name or the event's title; null: a walk-in. */
  who: z.string().nullable(),
  clientId: clientId.nullable(),
  clientPhone: z.string().nullable(),
  /** Who booked it, and when (UTC minutes, not on the grid). */
  source,
  bookedAt: z.int(),
  serviceId,
  serviceName: z.string(),
  colour: colour.nullable(),
  status: z.union([appointmentStatus, eventStatus]),
  startsAt: instant,
  endsAt: instant,
  price: price.nullable(),
  /** False: cancelled, no-show or shelved; its reservations rest in the lanes of their last holders. */
  holding: z.boolean(),
  note: z.string(),
  /** How many lines the visit has. */
  linesOfVisit: z.int(),
  /** An event's attendees who are coming, and its places. */
  places: z.object({ taken: z.int(), capacity: z.int() }).nullable(),
  /** One for each holder wanted. */
  reservations: z.array(
    z.object({
      kind: z.enum(['staff', 'instance']),
      /** Null: open, drawn under "To solve". */
      holderId: holderId.nullable(),
      /** Open only: the resources or the staff wanted. */
      resourceIds: z.array(resourceId),
      work: z.array(interval),
      hold: z.array(interval),
      pinned: z.boolean(),
      marked: z.boolean(),
      markReason: z.string().nullable(),
    }),
  ),
})

export const calendar = {
  /** All that a day shows, lanes in the manager's order. Resting visits are left out unless asked for. */
  day: query({
    input: z.object({ date, withResting: z.boolean() }),
    output: z.object({
      date,
      interval,
      openingHours: z.array(interval),
      staff: z.array(z.object({ id: staffMemberId, name: z.string(), colour, archived: z.boolean(), ...laneTimes })),
      resources: z.array(
        z.object({
          id: resourceId,
          name: z.string(),
          colour: colour.nullable(),
          archived: z.boolean(),
          instances: z.array(
            z.object({ id: resourceInstanceId, name: z.string(), archived: z.boolean(), ...laneTimes }),
          ),
        }),
      ),
      cards: z.array(card),
    }),
  }),
  /** Days with something to solve from a date on, for the note beside the lane. */
  toSolve: query({
    input: z.object({ from: date }),
    output: z.array(z.object({ date, count: z.int() })),
  }),
}
