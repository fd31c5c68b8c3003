import { z } from 'zod'

/** How many times a record was changed; a command on a record names the one it saw. */
export const revision = z.int().min(0)

/** The answer of a command that has nothing to tell but that it is done. */
export const nothing = z.object({})

/** Prices are integer minor units of the salon's currency. */
export const price = z.int().min(0).max(100_000_000)

/** `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** The record was changed meanwhile: fetch it again and look. */
export const changedSince = z.object({ revision })
/** The record is not there (any more). */
export const gone = z.object({})
/** Another active record bears this name. */
export const nameTaken = z.object({ name: z.string() })
/** No figure stands in what was typed as a phone number. */
export const phoneUnreadable = z.object({})
