import type { QueryClient } from '@tanstack/react-query'
import type { Push, Transport } from '../../src-shared/contract/kit.ts'
import { useConnection } from './connection.ts'

/**
 * Fetches anew what a push touched, and everything after each connection, since pushes may have been missed.
 * `touched` names the nouns whose answers are old; null: all of them.
 */
export function keepFresh(
  transport: Transport,
  queryClient: QueryClient,
  touched: (push: Push) => ReadonlySet<unknown> | null,
): () => void {
  return transport.listen({
    push: (text) => {
      const nouns = touched(JSON.parse(text) as Push)
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => nouns === null || nouns.has(queryKey[0]) })
    },
    up: () => {
      useConnection.setState({ line: 'up' })
      void queryClient.invalidateQueries()
    },
    down: () => useConnection.setState({ line: 'down' }),
  })
}
