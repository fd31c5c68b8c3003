import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { notBuilt } from './not-built.ts'

export function bookingProcedures(_means: Means): Handlers<ClientContract>['booking'] {
  return notBuilt('booking')
}
