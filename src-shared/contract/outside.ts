import { z } from 'zod'
import { text } from '../domain/name.ts'
import { closingPlan } from './closing.ts'
import { visitMention } from './visit.ts'

/*
 * Changed hours move no visit silently: what would lie outside them is the answer to the first try, and nothing is
 * written until the list comes back with what shall become of it.
 */

const seen = {
  /** Names the list that was shown; stored only if the transaction finds the same one. */
  fingerprint: z.string().max(100),
  /** What each visit that is left as it is will say of itself, as one that was booked anyway does: never nothing. */
  reason: text.min(1),
}

/** Agreed after seeing what lies outside the changed opening hours: it stays as it is, its people marked. */
export const outsideOpeningHours = z.object(seen)
export type OutsideOpeningHours = z.infer<typeof outsideOpeningHours>

/** The lines from now on that would lie outside, by start. Nothing was saved. */
export const wouldLeaveOutside = z.object({ visits: z.array(visitMention), fingerprint: seen.fingerprint })

/**
 * Agreed after seeing what lies outside changed shifts. `keep`: all stay as they are, marked. `rehome`: who can goes to
 * other people, the rest stays as it is, marked. `open`: who can goes to other people, the rest is left open.
 */
export const outsideShifts = z.object({ ...seen, what: z.enum(['keep', 'rehome', 'open']) })
export type OutsideShifts = z.infer<typeof outsideShifts>

/** Who could go to other people (`rehomed`) and who could not (`left`). Nothing was saved. */
export const wouldLeaveOutsideShifts = z.object({ plan: closingPlan })
