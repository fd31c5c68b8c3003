import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import { client } from './client.ts'
import { keepFresh } from './keep-fresh.ts'
import { newQueryClient } from './query-client.ts'
import { requestIds } from './request-ids.ts'
import { pageTransport } from './transport.ts'

const transport = pageTransport('book')

/** All that the client booking page may call. */
export const api = client<ClientContract>(transport, requestIds(sessionStorage))

export const queryClient = newQueryClient()

keepFresh(transport, queryClient, () => null)
