import { z } from 'zod'
import { holderId } from '../domain/id.ts'
import { instant } from '../domain/interval.ts'
import { revision } from './shapes.ts'
import { candidate, storedLine, visitCure, visitMention } from './visit.ts'

/*
 * Closing for a time, archiving, a day off: what a holder's absence does to the visits that stand in the book.
 */

/** Why a visit finds no other holder by itself. */
const whyLeft = z.discriminatedUnion('kind', [
  /** It has begun. */
  z.object({ kind: z.literal('in service') }),
  /** This person or this instance was wished, for it or for what it stays together with. */
  z.object({ kind: z.literal('wished') }),
  z.object({ kind: z.literal('booked anyway') }),
  /** The others it could have, in the order of automatic choice; one is free alone, but not beside the rest of the visit. */
  z.object({ kind: z.literal('nobody free'), of: z.enum(['staff', 'instance']), candidates: z.array(candidate) }),
])
export type WhyLeft = z.infer<typeof whyLeft>

/**
 * What would keep it from being left open, each by moving the line as it stands now: true on the book as it is, and as the
 * closing would leave it.
 */
const leftHelp = z.object({
  revision,
  /** The visit as it stands: the cures name its lines and seats. */
  lines: z.array(storedLine),
  /** Up to three other starts of the line on that day, the whole visit with it. */
  starts: z.array(instant),
  cures: z.array(visitCure),
})

/**
 * Before anything is written: which visits find another holder by themselves, with those that make room for them, and
 * which do not.
 */
export const closingPlan = z.object({
  rehomed: z.array(z.object({ visit: visitMention, from: holderId, to: holderId })),
  /** Would be left open, drawn under "To solve" until solved. */
  left: z.array(z.object({ visit: visitMention, from: holderId, why: whyLeft, help: leftHelp })),
  /** Names this plan; a command that carries it is stored only if the transaction finds the same plan. */
  fingerprint: z.string().max(100),
})
export type ClosingPlan = z.infer<typeof closingPlan>

/** The plan that was shown, by its fingerprint, and whether what is left may stand open. */
export const closing = z.object({ fingerprint: z.string().max(100).nullable(), leaveOpen: z.boolean() })
export type Closing = z.infer<typeof closing>

/** Visits are touched that were not shown, or some would be left open without consent: nothing was closed. */
export const mustSeePlan = z.object({ plan: closingPlan })
