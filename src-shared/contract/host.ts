import { z } from 'zod'
import { query } from './kit.ts'

/** What only the host can do for the desk. */
export const host = {
  /** The address of client booking with a token of its own; null where the host opened a window itself. */
  openClientBooking: query({ input: z.object({}), output: z.object({ address: z.string().nullable() }) }),
}
