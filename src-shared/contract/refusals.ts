import { z } from 'zod'
import { source } from '../domain/appointment.ts'
import { date } from '../domain/hours.ts'
import { clientId, resourceId, serviceId } from '../domain/id.ts'
import { instant } from '../domain/interval.ts'
import { command, query } from './kit.ts'
import { search } from './search.ts'
import { nothing, price } from './shapes.ts'

/** What was lacking, as a report names it. */
export const lacking = z.discriminatedUnion('kind', [
  /** One of any of these resources. */
  z.object({ kind: z.literal('resource'), names: z.array(z.string()) }),
  /** Somebody who performs the service. */
  z.object({ kind: z.literal('staff'), service: z.string() }),
  /** The person or the instance that was wished. */
  z.object({ kind: z.literal('wished'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('opening hours') }),
  z.object({ kind: z.literal('length') }),
])
export type Lacking = z.infer<typeof lacking>

/** One more of this, always open, and it would have fitted. */
export const oneMore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resource'), id: resourceId, name: z.string() }),
  z.object({ kind: z.literal('staff'), id: serviceId, service: z.string() }),
])
export type OneMore = z.infer<typeof oneMore>

/** How many bookings were missed; how many of them were booked after all, or lost, and what the lost were worth. */
const sum = z.object({ missed: z.int(), bookedAfterAll: z.int(), lost: z.int(), lostValue: price })
export type MissedSum = z.infer<typeof sum>

export const missedBookingsReport = z.object({
  total: sum,
  /** Most lost first. */
  oneMore: z.array(z.object({ of: oneMore, sum })),
  byLacking: z.array(z.object({ lacking, sum })),
  byService: z.array(z.object({ serviceId, service: z.string(), sum })),
  /** By the hour of the salon's clock that was asked for, from the earliest. */
  byHour: z.array(z.object({ hour: z.int().min(0).max(23), sum })),
  /** Newest first. */
  bookings: z.array(
    z.object({
      /** UTC minutes, not on the grid. */
      at: z.int(),
      source,
      client: z.string().nullable(),
      services: z.array(z.string()),
      /** Any start from this one until `until`; null: this one. */
      startsAt: instant,
      until: instant.nullable(),
      lacking: z.array(lacking),
      value: price,
      /** Kept: a change was refused, and the visit stays as it was. */
      became: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('booked'), startsAt: instant }),
        z.object({ kind: z.literal('kept') }),
        z.object({ kind: z.literal('lost') }),
      ]),
    }),
  ),
})
export type MissedBookingsReport = z.infer<typeof missedBookingsReport>

export const refusals = {
  /** What was missed between two dates, both included, by when it was asked for at the desk or by a client. */
  report: query({ input: z.object({ from: date, to: date }), output: missedBookingsReport }),
  /** "Find a time" was closed, or another start taken: a missed booking, if there was none, not even by others making room. */
  leaveSearch: command({ input: search.extend({ clientId: clientId.nullable() }), output: nothing }),
}
