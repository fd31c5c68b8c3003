import { z } from 'zod'
import { resourceInstanceId, staffMemberId } from './id.ts'

/** The staff members accepted for one seat: none named is anyone, one is pinned, several is any of them. */
export const staffWish = z.object({ oneOf: z.array(staffMemberId).max(200) })

/** The instances accepted for one seat; by hand one is named, automatic names none. */
export const instanceWish = z.object({ oneOf: z.array(resourceInstanceId).max(200) })

/** Wishing nobody and nothing: whoever is free, in whichever room. What was added by hand stays. */
export function withoutWishes<Line extends { readonly staff: unknown; readonly instances: unknown }>(line: Line) {
  return { ...line, staff: [], instances: [] }
}
