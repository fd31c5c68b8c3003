import { z } from 'zod'

/**
 * What the desk does when a visit only fits if others change their room: shows it first, does it and says so, or leaves them
 * where they are. Another person is always asked about first. Clients are asked nothing: unless it is `never`, rooms change for
 * them by themselves, and people do not.
 */
export const makesRoom = z.enum(['ask', 'do it and tell', 'never'])
export type MakesRoom = z.infer<typeof makesRoom>
