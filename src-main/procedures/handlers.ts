import type { Source } from '../../src-shared/domain/appointment.ts'
import type { Contract, Operation, Outcome, ReadInputOf } from '../../src-shared/contract/kit.ts'

/** Who is calling, told by the host and never by the page; only which of the booking pages it is, a page may say itself. */
export type CallContext = {
  /** Made once per user action; null for queries. */
  readonly requestId: string | null
  readonly role: 'desk' | 'client'
  /**
   * The desk (its installation), or one booking page: undo takes back the changes of one desk only, and what one page was
   * refused is not taken for what another asks.
   */
  readonly device: string
  /** Where what it writes comes from; by default the desk, or client booking, as the role says. */
  readonly source?: Source
}

/** The context of a command: its request id is always there. */
export type CommandContext = CallContext & { readonly requestId: string }

/** A function for every operation of a contract, under the same noun and verb; none missing, none too many. */
export type Handlers<C extends Contract> = {
  readonly [Noun in keyof C['operations']]: {
    readonly [Verb in keyof C['operations'][Noun]]: Handler<C['operations'][Noun][Verb]>
  }
}

/** Synchronous, because a transaction must not await; only an errand may take the person's time. */
export type Handler<Op extends Operation> = Op['kind'] extends 'command'
  ? (input: ReadInputOf<Op>, context: CommandContext) => Outcome<Op>
  : Op['kind'] extends 'errand'
    ? (input: ReadInputOf<Op>, context: CallContext) => Outcome<Op> | Promise<Outcome<Op>>
    : (input: ReadInputOf<Op>, context: CallContext) => Outcome<Op>
