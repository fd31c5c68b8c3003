import { z } from 'zod'
import { date, wallTime } from '../domain/hours.ts'
import { instant } from '../domain/interval.ts'
import { lineRequest, plan, visitRef } from './visit.ts'

/*
 * "Find a time": which starts are free for a whole visit, over many days at once.
 */

/** The longest search, in days. */
export const mostDaysSearched = 92

export const search = z.object({
  /** Its own reservations are not in its way. */
  editing: visitRef.nullable(),
  lines: z.array(lineRequest).min(1).max(20),
  /** Both included; what lies further than 92 days from the first is not looked at. */
  from: date,
  to: date,
  /** The part of the day the visit is to begin in, which has a length; null: any. */
  between: z
    .object({ from: wallTime, to: wallTime })
    .refine(({ from, to }) => from < to)
    .nullable(),
})
export type Search = z.infer<typeof search>

/** The starts at which all of it is free, as `startsInText` of the domain reads them. */
export const foundStarts = z.object({ from: instant, free: z.string().regex(/^[0-9a-f]*$/) })

/** The starts of one day that are not free, but at which others would make room. */
export const startsMakingRoom = z.object({
  from: instant,
  withMoves: z.string().regex(/^[0-9a-f]*$/),
  /** How many more there may be: the search for them was cut short. */
  unproved: z.int(),
})

/** Why there is no start, and what would help: each start was answered yes. */
export const whyNoStart = z.object({
  /** The nearest that can be had: the start with the least in its way; null: no time was asked about that is still to come. */
  plan: plan.nullable(),
  /** The first start on these days at another time of the day. */
  anyTime: instant.nullable(),
  /** The first start with whoever is free, in whichever room. */
  anyone: instant.nullable(),
  /** The first start on a later day. */
  later: instant.nullable(),
})
export type WhyNoStart = z.infer<typeof whyNoStart>
