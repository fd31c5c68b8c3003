import { z } from 'zod'
import { date, hours, hoursProblem } from '../domain/hours.ts'
import { makesRoom } from '../domain/makes-room.ts'
import { name, typed } from '../domain/name.ts'
import { command, query } from './kit.ts'
import { outsideOpeningHours, wouldLeaveOutside } from './outside.ts'
import { changedSince, nothing, phoneUnreadable, revision } from './shapes.ts'

/** As the salon writes it; empty: none is told to clients. */
const phone = typed.max(40)

export const salonSettings = z.object({
  name,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** ISO 3166, for reading phone numbers typed without a country code. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** What client booking and "Find a time" show: every so many minutes. */
  offeredStartMinutes: z.union([
    z.literal(5),
    z.literal(10),
    z.literal(15),
    z.literal(20),
    z.literal(30),
    z.literal(60),
  ]),
  /** How long before now a client may still book. */
  clientLeadMinutes: z.int().min(0).max(10_080),
  /** How many days ahead a client may book. */
  clientHorizonDays: z.int().min(1).max(365),
  /** Visits that begin within so many minutes are never moved by themselves. */
  noticeMinutes: z.int().min(0).max(1440),
  usesInService: z.boolean(),
  /** What happens when a visit fits only if others make room. */
  makesRoom,
  openingHours: hours,
})

export const salon = {
  get: query({
    input: z.object({}),
    output: salonSettings.extend({
      revision,
      phone,
      zone: z.string(),
      /** Main's clock, in UTC minutes: the renderer's "now" runs on from it. */
      now: z.number(),
      today: date,
      /** The book may only be read, and why, in the words of a reason the screens know. */
      readOnly: z.enum(['newer database', 'schema differs', 'damaged', 'overlapping reservations']).nullable(),
      hasDemo: z.boolean(),
      version: z.string(),
    }),
  }),
  /** Changed opening hours move no visit: what would lie outside them is listed first. */
  save: command({
    /** Without a phone it stays as it is. */
    input: salonSettings.extend({
      revision,
      phone: phone.exactOptional(),
      outside: outsideOpeningHours.exactOptional(),
    }),
    output: nothing,
    refusals: {
      'changed-since': changedSince,
      'hours-unclear': hoursProblem,
      'phone-unreadable': phoneUnreadable,
      'would-leave-outside': wouldLeaveOutside,
    },
  }),
}
