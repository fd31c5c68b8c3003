import type { Query, QueryClient } from '@tanstack/react-query'
import type { Push, Transport } from '../../src-shared/contract/kit.ts'
import { useConnection } from './connection.ts'

/**
 * Fetches anew what a push touched, and everything after each connection, since pushes may have been missed.
 * `touched` names the nouns whose answers are old; null: all of them. Main answers one call after the other: what is
 * under `first`, if anything is, is fetched before the rest, because it is what everybody looks at.
 */
export function keepFresh(
  transport: Transport,
  queryClient: QueryClient,
  touched: (push: Push) => ReadonlySet<unknown> | null,
  first: readonly unknown[] = [],
): () => void {
  const fetchAnew = async (nouns: ReadonlySet<unknown> | null) => {
    const isOld = ({ queryKey }: Pick<Query, 'queryKey'>) => nouns === null || nouns.has(queryKey[0])
    await queryClient.invalidateQueries({ predicate: isOld, refetchType: 'none' })
    if (first.length > 0) await queryClient.refetchQueries({ queryKey: first, type: 'active', stale: true })
    await queryClient.refetchQueries({ predicate: isOld, type: 'active', stale: true })
  }
  return transport.listen({
    push: (text) => void fetchAnew(touched(JSON.parse(text) as Push)),
    up: () => {
      useConnection.setState({ line: 'up' })
      void fetchAnew(null)
    },
    down: (why) => useConnection.setState({ line: why }),
  })
}
