import type { Contract, Operation, Outcome, ReadInputOf } from '../../src-shared/contract/kit.ts'

/** Who is calling, told by the host and never by the page. */
export type CallContext = {
  /** Made once per user action and kept over retries; null for queries. */
  readonly requestId: string | null
  readonly role: 'desk' | 'client'
  /** The desk (its installation), or the booking page: undo takes back the changes of one desk only. */
  readonly device: string
}

export type Handler<Op extends Operation> = (input: ReadInputOf<Op>, context: CallContext) => Outcome<Op>

/** One function for every operation of a contract, under the same names. Synchronous: a transaction must not await. */
export type Handlers<C extends Contract> = {
  readonly [Noun in keyof C['operations']]: {
    readonly [Verb in keyof C['operations'][Noun]]: Handler<C['operations'][Noun][Verb]>
  }
}
