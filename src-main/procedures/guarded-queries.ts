import type { Contract } from '../../src-shared/contract/kit.ts'
import type { Database } from '../database/database.ts'
import type { Handlers } from './handlers.ts'

type Untyped = Readonly<Record<string, Readonly<Record<string, (input: unknown, context: unknown) => unknown>>>>

/** The same procedures, with every query run as one that reads: the book refuses whatever it would write. */
export function guardedQueries<C extends Contract>(
  contract: C,
  procedures: Handlers<C>,
  database: Database,
): Handlers<C> {
  const guarded = Object.entries(procedures as Untyped).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.keys(contract.operations[noun] ?? {}).map((verb) => {
        const handle = verbs[verb]
        const isQuery = contract.operations[noun]?.[verb]?.kind === 'query'
        if (!handle || !isQuery) return [verb, handle]
        return [verb, (input: unknown, context: unknown) => database.reading(() => handle(input, context))]
      }),
    ),
  ])
  return Object.fromEntries(guarded) as Handlers<C>
}
