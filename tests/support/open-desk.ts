import { v7 } from 'uuid'
import { deskContract, type DeskContract, type Topic } from '../../src-shared/contract/desk.ts'
import type { Contract, InputOf, Operation, OutputOf, RefusalOf } from '../../src-shared/contract/kit.ts'
import type { Database } from '../../src-main/database/database.ts'
import { deskProcedures } from '../../src-main/procedures/desk-procedures.ts'
import type { Means } from '../../src-main/procedures/means.ts'
import { dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { stillClock } from './book-surroundings.ts'
import { openBook } from './open-book.ts'

/** Calls by noun and verb, each with a request id of its own; ends with the outcome, and rejects on a fault. */
type Calls<C extends Contract> = {
  readonly [Noun in keyof C['operations']]: {
    readonly [Verb in keyof C['operations'][Noun]]: (
      input: InputOf<C['operations'][Noun][Verb]>,
    ) => Promise<Told<C['operations'][Noun][Verb]>>
  }
}

/** An outcome in the one shape that a test can look into without asking first. */
type Told<Op extends Operation> =
  | { readonly ok: true; readonly value: OutputOf<Op> }
  | {
      readonly ok: false
      readonly refusal: [RefusalOf<Op>] extends [never] ? { readonly reason: never } : RefusalOf<Op>
    }

export type OpenDesk = {
  readonly desk: Calls<DeskContract>
  readonly means: Means
  readonly book: Database
  readonly clock: ReturnType<typeof stillClock>
  /** What listening pages were told, oldest first. */
  readonly told: (readonly Topic[])[]
  /** What a picked file holds, by its handle. */
  readonly files: Map<string, Uint8Array>
}

/** The desk of a salon with a book in a real file: its calls go as text through the real dispatcher. */
export function openDesk({
  folder,
  clock = stillClock(),
}: { folder?: string; clock?: OpenDesk['clock'] } = {}): OpenDesk {
  const book = openBook({ clock, ...(folder === undefined ? {} : { folder }) })
  const told: (readonly Topic[])[] = []
  const files = new Map<string, Uint8Array>()
  const means: Means = {
    database: book,
    clock,
    newId: v7,
    publish: (topics) => told.push(topics),
    files: { read: (handle) => files.get(handle) ?? null, pick: () => Promise.resolve(null) },
    openClientBooking: () => ({ address: null }),
    version: '0.0.0',
  }
  const faults: unknown[] = []
  const dispatch = dispatcher(deskContract, deskProcedures(means), (error) => String(faults.push(error)))
  const desk = callsOver(async (noun, verb, input) => {
    const call = { noun, verb, input, requestId: v7() }
    const answer = JSON.parse(await dispatch(JSON.stringify(call), { role: 'desk', device: 'desk' })) as Answer
    if ('fault' in answer) throw new Error(`${noun}.${verb}: ${answer.fault}`, { cause: faults.at(-1) })
    return answer
  })
  return { desk, means, book, clock, told, files }
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: string }

function callsOver(call: (noun: string, verb: string, input: unknown) => Promise<unknown>): Calls<DeskContract> {
  const verbsOf = (noun: string) =>
    new Proxy({}, { get: (_, verb) => (input: unknown) => call(noun, String(verb), input) })
  return new Proxy({}, { get: (_, noun) => verbsOf(String(noun)) }) as Calls<DeskContract>
}

/** The value of a call that must be done. */
export async function done<Value>(
  outcome: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }>,
): Promise<Value> {
  const told = await outcome
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told.refusal)}`)
  return told.value
}
