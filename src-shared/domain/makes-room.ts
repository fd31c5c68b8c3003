import { z } from 'zod'

/**
 * What the desk does when a visit only fits if others change their room: shows it first, does it and says so, or leaves them
 * where they are. Other people are never given to a client without being asked for.
 */
export const makesRoom = z.enum(['ask', 'do it and tell', 'never'])
export type MakesRoom = z.infer<typeof makesRoom>
