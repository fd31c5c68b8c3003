import { z } from 'zod'
import { date } from '../domain/hours.ts'
import { serviceId, staffMemberId } from '../domain/id.ts'
import { duration, instant } from '../domain/interval.ts'
import { name, typed } from '../domain/name.ts'
import { command, query } from './kit.ts'
import { nothing, price } from './shapes.ts'

/*
 * All that the client booking page may call, and all it ever learns. It knows services, people and times; what else a
 * service needs is reserved for the client without being named.
 */

const asked = {
  serviceId,
  /** Null: anyone, and then nothing the client gets names a person. */
  staffId: staffMemberId.nullable(),
}

const booking = {
  offer: query({
    input: z.object({}),
    output: z.object({
      salon: z.string(),
      /** The salon's, as it writes it; empty: none is known. */
      phone: z.string(),
      zone: z.string(),
      currency: z.string(),
      /** ISO 3166: how times, dates and prices are written here. */
      country: z.string(),
      today: date,
      /** The last date that may be booked. */
      until: date,
      services: z.array(
        z.object({
          id: serviceId,
          name: z.string(),
          category: z.string(),
          durationMinutes: duration,
          price: price.nullable(),
          /** Who can be wished, with their own duration and price; empty where it takes nobody, or more than one person. */
          staff: z.array(
            z.object({ id: staffMemberId, name: z.string(), durationMinutes: duration, price: price.nullable() }),
          ),
        }),
      ),
    }),
  }),
  /** The free starts of each day from a date on: staff and all that is needed are free at each. */
  starts: query({
    input: z.object({ ...asked, from: date, days: z.int().min(1).max(31) }),
    output: z.object({ days: z.array(z.object({ date, starts: z.array(instant) })) }),
    refusals: { 'not-offered': z.object({}) },
  }),
  /** The client went away while the days shown had no start: a missed booking, if that is so. */
  leave: command({ input: z.object({ ...asked, from: date, days: z.int().min(1).max(31) }), output: nothing }),
  book: command({
    input: z.object({ ...asked, startsAt: instant, name, phone: typed.min(1).max(40) }),
    output: z.object({
      salon: z.string(),
      service: z.string(),
      /** Only if one was wished. */
      staff: z.string().nullable(),
      startsAt: instant,
      endsAt: instant,
    }),
    refusals: {
      /** Taken meanwhile, or too near; the nearest starts that are still free. */
      'no-longer-free': z.object({ nearestStarts: z.array(instant) }),
      'not-offered': z.object({}),
      'phone-unreadable': z.object({}),
    },
  }),
}

export const clientContract = {
  operations: { booking },
  /** Something changed: ask again which starts are free. */
  pushes: { changed: z.object({ revision: z.int() }) },
}
export type ClientContract = typeof clientContract
