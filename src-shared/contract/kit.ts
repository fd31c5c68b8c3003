import { z } from 'zod'
import type { FaultKind } from '../domain/fault.ts'

/*
 * The kit that declares the call between renderer and main. An operation is data: what it takes, what it gives, and for
 * which reasons it may say no. Handlers, dispatcher, client and their types are all derived from that.
 */

export type Refusals = Readonly<Record<string, z.ZodObject>>

export type Operation = {
  readonly kind: 'query' | 'command' | 'errand'
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly refusals: Refusals
}

export type Contract = {
  readonly operations: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly pushes: Readonly<Record<string, z.ZodType>>
}

const operation =
  <const Kind extends Operation['kind']>(kind: Kind) =>
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no declared refusal means an empty record, not any record
  <Input extends z.ZodType, Output extends z.ZodType, const R extends Refusals = {}>(declared: {
    input: Input
    output: Output
    refusals?: R
  }) => ({ kind, input: declared.input, output: declared.output, refusals: (declared.refusals ?? {}) as R })

/** Reads and never writes. */
export const query = operation('query')

/** Writes, in one transaction, once per request id; the call carries that id. */
export const command = operation('command')

/** Sends the host for something outside the book: a dialog, a window. Takes as long as the person takes; done again if called again. */
export const errand = operation('errand')

/** What a caller passes in. */
export type InputOf<Op extends Operation> = z.input<Op['input']>
/** What a handler gets: the input after validation. */
export type ReadInputOf<Op extends Operation> = z.output<Op['input']>
export type OutputOf<Op extends Operation> = z.output<Op['output']>

/** Every declared refusal of an operation: its reason, and the data that goes with it. */
export type RefusalOf<Op extends Operation> = {
  [Reason in keyof Op['refusals'] & string]: { reason: Reason } & DataOf<Op['refusals'][Reason]>
}[keyof Op['refusals'] & string]

/** An object without fields would read as "no field may be there", not even the reason. */
type DataOf<Schema extends z.ZodObject> = [keyof Schema['shape']] extends [never] ? unknown : z.output<Schema>

export type Outcome<Op extends Operation> =
  | { readonly ok: true; readonly value: OutputOf<Op> }
  | ([RefusalOf<Op>] extends [never] ? never : { readonly ok: false; readonly refusal: RefusalOf<Op> })

/** What travels, as JSON text, in the same shape over both transports. */
export const call = z.object({
  noun: z.string().max(60),
  verb: z.string().max(60),
  input: z.unknown(),
  /** A UUID made once per user action and kept over retries; every command carries one. Its case means nothing. */
  requestId: z.uuid().toLowerCase().exactOptional(),
})
export type Call = z.infer<typeof call>

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly reason: string } }
  | { readonly ok: false; readonly fault: FaultKind; readonly reference?: string }

/** A push as it travels: which one of the contract's pushes, and its data. */
export const push = z.object({ name: z.string(), data: z.unknown() })
export type Push = z.infer<typeof push>

/** One way to main: through Electron's bridge, or over loopback. */
export type Transport = {
  /** A call's text to its answer's text; rejects with a `Fault` when no answer came. */
  readonly send: (call: string) => Promise<string>
  /** Hears pushes until the returned function is called. */
  readonly listen: (listener: Listener) => () => void
}

export type Listener = {
  readonly push: (text: string) => void
  /** Connected, for the first time or again: pushes may have been missed. */
  readonly up: () => void
  /** `lost`: it is tried again by itself. `not let in`: it is not, since the same key would be refused again. */
  readonly down: (why: 'lost' | 'not let in') => void
}
