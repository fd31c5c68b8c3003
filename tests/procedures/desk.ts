import { v7 } from 'uuid'
import type { Database } from '../../src-main/database/database.ts'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { clientProcedures } from '../../src-main/procedures/client-booking-procedures.ts'
import { deskProcedures } from '../../src-main/procedures/desk-procedures.ts'
import type { Means } from '../../src-main/procedures/means.ts'
import { type Caller, type Dispatch, dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { clientContract, type ClientContract } from '../../src-shared/contract/client-booking.ts'
import { deskContract, type DeskContract, type Topic } from '../../src-shared/contract/desk.ts'
import type { Contract, InputOf, Operation, OutputOf, Outcome } from '../../src-shared/contract/kit.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'
import { stillClock, zone as riga } from '../support/book-surroundings.ts'
import { openBook } from '../support/open-book.ts'

type Ask<Op extends Operation> = {
  /** The value; a refusal fails the test. */
  (input: InputOf<Op>, requestId?: string): Promise<OutputOf<Op>>
  /** Whatever came: done or refused. */
  readonly outcome: (input: InputOf<Op>, requestId?: string) => Promise<Outcome<Op>>
  /** The refusal; being done fails the test. */
  readonly refusal: (
    input: InputOf<Op>,
    requestId?: string,
  ) => Promise<Extract<Outcome<Op>, { readonly ok: false }>['refusal']>
}

type Calls<C extends Contract> = {
  readonly [Noun in keyof C['operations']]: {
    readonly [Verb in keyof C['operations'][Noun]]: Ask<C['operations'][Noun][Verb]>
  }
}

export type Desk = {
  readonly api: Calls<DeskContract>
  /** What a second desk may call: the same, with another device. */
  readonly otherDesk: Calls<DeskContract>
  readonly clientApi: Calls<ClientContract>
  readonly database: Database
  readonly means: Means
  readonly clock: ReturnType<typeof stillClock>
  readonly zone: string
  /** What pages were told to fetch anew, command by command. */
  readonly told: (readonly Topic[])[]
  /** The book's revision that went with each. */
  readonly toldRevisions: number[]
  /** What a picked file holds, by its handle. */
  readonly files: Map<string, Uint8Array>
  /** UTC minutes of a wall-clock time of the salon, by default on Monday 2 March 2026. */
  readonly at: (time: string, date?: string) => number
}

export type DeskOptions = { readonly folder?: string; readonly zone?: string; readonly now?: string }

/** The desk of a salon in a real file, open every day from 8 to 20; every call goes through the dispatcher as text. */
export function openDesk({ folder, zone = riga, now = '2026-03-02T07:00' }: DeskOptions = {}): Desk {
  const at = (time: string, date = '2026-03-02') => instantOf(zone, date, time)
  const clock = stillClock(at(now.slice(11), now.slice(0, 10)))
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: daytime('08:00', '20:00') }))
  const salon = { ...newSalon(zone), weekly: everyDay }
  const database = openBook({ clock, salon, ...(folder === undefined ? {} : { folder }) })
  const told: (readonly Topic[])[] = []
  const toldRevisions: number[] = []
  const files = new Map<string, Uint8Array>()
  const means: Means = {
    database,
    clock,
    newId: v7,
    publish: (topics, revision) => {
      told.push(topics)
      toldRevisions.push(revision)
    },
    files: { read: (handle) => files.get(handle) ?? null, pick: () => Promise.resolve(null) },
    openClientBooking: () => ({ address: null }),
    version: '0.0.0',
  }
  const faults: unknown[] = []
  const report = (error: unknown): string => faults.push(error).toString()
  const dispatch = dispatcher(deskContract, deskProcedures(means), report)
  return {
    api: calls<DeskContract>(dispatch, { role: 'desk', device: 'desk' }, faults),
    otherDesk: calls<DeskContract>(dispatch, { role: 'desk', device: 'other desk' }, faults),
    clientApi: calls<ClientContract>(
      dispatcher(clientContract, clientProcedures(means), report),
      { role: 'client', device: 'book.html' },
      faults,
    ),
    ...{ database, means, clock, zone, told, toldRevisions, files, at },
  }
}

export const daytime = (from: string, to: string, breaks: { from: string; to: string }[] = []) => [{ from, to, breaks }]

function calls<C extends Contract>(dispatch: Dispatch, caller: Caller, faults: readonly unknown[]): Calls<C> {
  const verbs = (noun: string) =>
    new Proxy({}, { get: (_, verb) => asking(dispatch, caller, faults, noun, String(verb)) })
  return new Proxy({}, { get: (_, noun) => verbs(String(noun)) }) as Calls<C>
}

function asking(dispatch: Dispatch, caller: Caller, faults: readonly unknown[], noun: string, verb: string) {
  const outcome = async (input: unknown, requestId: string = v7()) => {
    const text = await dispatch(JSON.stringify({ noun, verb, input, requestId }), caller)
    const answer = JSON.parse(text) as { ok: boolean; value?: unknown; refusal?: unknown; fault?: string }
    if (answer.fault !== undefined) throw new Error(`${noun}.${verb}: fault ${answer.fault}`, { cause: faults.at(-1) })
    return answer
  }
  const value = async (input: unknown, requestId?: string) => {
    const answer = await outcome(input, requestId)
    if (!answer.ok) throw new Error(`${noun}.${verb} refused: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }
  const refusal = async (input: unknown, requestId?: string) => {
    const answer = await outcome(input, requestId)
    if (answer.ok) throw new Error(`${noun}.${verb} was done: ${JSON.stringify(answer.value)}`)
    return answer.refusal
  }
  return Object.assign(value, { outcome, refusal })
}
