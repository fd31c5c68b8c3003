import { useMutation, useQuery } from '@tanstack/react-query'
import type { Handlers } from '../../src-main/procedures/handlers.ts'
import type { Publisher } from '../../src-main/rpc/publisher.ts'
import type { Api } from '../../src-renderer/rpc/client.ts'
import { Refused } from '../../src-renderer/rpc/refused.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import type { RefusalOf } from '../../src-shared/contract/kit.ts'
import type { ExampleContract } from './example-contract.ts'

/*
 * Mistakes that must not compile. Each was made once and seen to be caught; the type check of this file is the test.
 */

type Dryers = Handlers<ExampleContract>['dryers']
declare const dryers: Dryers
declare const api: Api<ExampleContract>
declare const publisher: Publisher<ExampleContract>

type IsAny<T> = 0 extends 1 & T ? true : false

export const complete: Handlers<ExampleContract> = { dryers }

// @ts-expect-error a procedure is missing
export const missing: Dryers = { list: dryers.list, find: dryers.find, add: dryers.add }

// @ts-expect-error a procedure that the contract does not know
export const extra: Dryers = { ...dryers, remove: () => done({}) }

// @ts-expect-error the value lacks a field
export const lacksField: Dryers['find'] = () => done({})

// @ts-expect-error a reason that is not declared
export const undeclared: Dryers['find'] = () => refused({ reason: 'closed' })

// @ts-expect-error a refusal without its data
export const wrongData: Dryers['add'] = () => refused({ reason: 'full' })

// @ts-expect-error a refusal where none is declared
export const noneDeclared: Dryers['list'] = () => refused({ reason: 'gone' })

// @ts-expect-error a query must answer at once: only an errand may take its time
export const promised: Dryers['find'] = () => Promise.resolve(done({ name: '' }))

export const errandMayWait: Dryers['pick'] = () => Promise.resolve(done({ name: null }))

export const commandHasItsId: Dryers['add'] = (_input, { requestId }) => done({ id: requestId satisfies string })

// @ts-expect-error a query has no request id to rely on
export const queryHasNone: Dryers['find'] = (_input, { requestId }) => done({ name: requestId })

export function Screen() {
  const found = useQuery(api.dryers.find.options({ name: 'Dryer 1' }))
  const add = useMutation(api.dryers.add.options())

  // @ts-expect-error the input lacks a field
  api.dryers.find.options({})
  // @ts-expect-error the input has a field too many
  api.dryers.find.options({ name: 'Dryer 1', colour: 'red' })
  // @ts-expect-error JSON drops an undefined that a clone would keep: leave the field out
  api.dryers.find.options({ name: 'Dryer 1', floor: undefined })
  // @ts-expect-error the push lacks its data
  publisher.publish('changed', {})

  const typed: IsAny<typeof found.data | typeof found.error | Parameters<typeof add.mutate>[0]> = false

  if (add.error instanceof Refused) return [typed, all(add.error.refusal), notAll(add.error.refusal)]
  return found.data?.name
}

type AddRefusal = RefusalOf<ExampleContract['operations']['dryers']['add']>

function all(refusal: AddRefusal) {
  switch (refusal.reason) {
    case 'name-taken':
      return refusal.name
    case 'full':
      return refusal.most
    default:
      return refusal satisfies never
  }
}

function notAll(refusal: AddRefusal) {
  if (refusal.reason === 'full') return refusal.most
  // @ts-expect-error one of the reasons is left out
  return refusal satisfies never
}

// @ts-expect-error no such operation
export type NoVerb = Api<ExampleContract>['dryers']['remove']
// @ts-expect-error no such noun
export type NoNoun = Api<ExampleContract>['chairs']
