import { QueryClient } from '@tanstack/react-query'
import { isDisconnected } from './act.ts'

/** Answers stay good until a push says otherwise; only a broken line is tried again, a refusal never. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => isDisconnected(error) && failures < 3,
        retryDelay: (failures) => 300 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
