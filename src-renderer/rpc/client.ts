import type { DataTag, UnusedSkipTokenOptions, UseMutationOptions } from '@tanstack/react-query'
import type { Contract, InputOf, Operation, OutputOf, Transport } from '../../src-shared/contract/kit.ts'
import { act } from './act.ts'
import { ask } from './ask.ts'
import type { Failure } from './refused.ts'
import type { RequestIds } from './request-ids.ts'

/** Where answers are kept: under a noun, one of its operations, and the input. */
type Key = readonly unknown[]

type QueryOptions<Op extends Operation> = UnusedSkipTokenOptions<OutputOf<Op>, Failure<Op>> & {
  readonly queryKey: DataTag<Key, OutputOf<Op>, Failure<Op>>
}

type Query<Op extends Operation> = {
  readonly key: Key
  /** For `useQuery` and the query client. */
  readonly options: (input: InputOf<Op>) => QueryOptions<Op>
  /** One answer, past the cache. */
  readonly call: (input: InputOf<Op>) => Promise<OutputOf<Op>>
}

type Action<Op extends Operation> = {
  readonly key: Key
  /** For `useMutation`. Never retried by it: an action keeps its request id over its own retries. */
  readonly options: () => UseMutationOptions<OutputOf<Op>, Failure<Op>, InputOf<Op>> & { readonly mutationKey: Key }
  /** Does it; throws `Refused` or `Fault`. */
  readonly call: (input: InputOf<Op>) => Promise<OutputOf<Op>>
}

/** A contract as its callers see it: `api.resources.list.options({})`, `api.appointments.book.options()`. */
export type Api<C extends Contract> = {
  readonly [Noun in keyof C['operations'] & string]: { readonly key: Key } & {
    readonly [Verb in keyof C['operations'][Noun] & string]: C['operations'][Noun][Verb]['kind'] extends 'query'
      ? Query<C['operations'][Noun][Verb]>
      : Action<C['operations'][Noun][Verb]>
  }
}

/** The typed client of a contract; only its type is needed, so that a page bundles no schema of it. */
export function client<C extends Contract>(transport: Transport, ids: RequestIds): Api<C> {
  const api: unknown = named((noun) =>
    Object.assign(
      named((verb) => operation(transport, ids, noun, verb)),
      { key: [noun] },
    ),
  )
  return api as Api<C>
}

function operation(transport: Transport, ids: RequestIds, noun: string, verb: string) {
  const key = [noun, verb]
  const read = (input: unknown) => ask(transport, { noun, verb, input })
  const write = (input: unknown) => act(transport, ids, { noun, verb, input })
  // A query's options take its input, an action's take nothing: that is how the two are told apart without the contract.
  const options = (...given: readonly [unknown?]) =>
    given.length === 0
      ? { mutationKey: key, mutationFn: write }
      : { queryKey: [...key, given[0]], queryFn: () => read(given[0]) }
  return { key, options, call: write }
}

/** An object that makes the member asked for, once each. */
function named<Member>(make: (name: string) => Member): Record<string, Member> {
  return new Proxy<Record<string, Member>>(
    {},
    {
      get: (made, name) => {
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined
        return (made[name] ??= make(name))
      },
    },
  )
}
