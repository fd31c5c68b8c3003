import { clientContract, type ClientContract } from '../../src-shared/contract/client-booking.ts'
import { bookingProcedures } from './booking.ts'
import { guardedQueries } from './guarded-queries.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'

/** All that the client booking page may call. */
export function clientProcedures(means: Means): Handlers<ClientContract> {
  return guardedQueries(clientContract, { booking: bookingProcedures(means) }, means.database)
}
