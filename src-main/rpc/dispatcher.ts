import { type Answer, call, type Call, type Contract, type Operation } from '../../src-shared/contract/kit.ts'
import { Fault, type FaultKind } from '../../src-shared/domain/fault.ts'
import type { CallContext, Handlers } from '../procedures/handlers.ts'
import { isWithinLimits } from './limits.ts'
import { hasUnknownKeys } from './unknown-keys.ts'

/** Logs a fault and gives the reference under which the log has it. */
export type Report = (error: unknown, operation: string) => string

/** Who is asking, as the door knows it; the request id comes with the call. */
export type Caller = Omit<CallContext, 'requestId'>

/** A call's text to its answer's text. Never throws and never rejects, whatever comes in. */
export type Dispatch = (text: unknown, caller: Caller) => Promise<string>

/** What a caller without the right gets, also from a door that does not let it in. */
export const forbidden = JSON.stringify({ ok: false, fault: 'forbidden' } satisfies Answer)

type Known = { readonly operation: Operation; readonly handle: (input: unknown, context: CallContext) => unknown }

/** The one way from text to procedures, the same in both hosts: everything is validated on its way in and out. */
export function dispatcher<C extends Contract>(contract: C, handlers: Handlers<C>, report: Report): Dispatch {
  const known = knownOperations(contract, handlers)

  const answer = async (asked: Call, { operation, handle }: Known, caller: Caller): Promise<Answer> => {
    const requestId = asked.requestId ?? null
    if (operation.kind === 'command' && requestId === null) throw new Fault('invalid-input')
    const input = operation.input.safeParse(asked.input)
    if (!input.success || hasUnknownKeys(asked.input, input.data)) throw new Fault('invalid-input')
    return outgoing(operation, await handle(input.data, { ...caller, requestId }))
  }

  return async (text, caller) => {
    const asked = read(text)
    if (!asked) return JSON.stringify({ ok: false, fault: 'invalid-input' } satisfies Answer)
    const name = `${asked.noun}.${asked.verb}`
    const operation = known.get(name)
    // A client learns nothing of what the desk could call: all but its own is forbidden.
    if (!operation && caller.role !== 'desk') return forbidden
    if (!operation) return JSON.stringify({ ok: false, fault: 'unknown-operation' } satisfies Answer)
    try {
      return JSON.stringify(await answer(asked, operation, caller))
    } catch (error) {
      return JSON.stringify(failed(error, name, report))
    }
  }
}

/** By name in a Map, so that no name of a prototype is ever found. */
function knownOperations<C extends Contract>(contract: C, handlers: Handlers<C>): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  const untyped = handlers as Readonly<Record<string, Readonly<Record<string, Known['handle']>>>>
  for (const [noun, verbs] of Object.entries(contract.operations)) {
    for (const [verb, operation] of Object.entries(verbs)) {
      const handle = untyped[noun]?.[verb]
      if (!handle) throw new Error(`no procedure for ${noun}.${verb}`)
      known.set(`${noun}.${verb}`, { operation, handle })
    }
  }
  return known
}

function read(text: unknown): Call | null {
  if (typeof text !== 'string' || !isWithinLimits(text)) return null
  try {
    return call.strict().parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** An outcome as it may leave: what the contract does not declare stays here, and what it does declare must be there. */
function outgoing(operation: Operation, outcome: unknown): Answer {
  const given = outcome as { ok: true; value: unknown } | { ok: false; refusal: { reason: string } }
  if (given.ok) return { ok: true, value: operation.output.parse(given.value) }
  const { reason } = given.refusal
  const data = Object.hasOwn(operation.refusals, reason) ? operation.refusals[reason] : undefined
  if (!data) throw new Error(`undeclared refusal "${reason}"`)
  return { ok: false, refusal: { ...data.parse(given.refusal), reason } }
}

function failed(error: unknown, operation: string, report: Report): Answer {
  const fault: FaultKind = error instanceof Fault ? error.kind : 'bug'
  if (fault === 'invalid-input') return { ok: false, fault }
  try {
    return { ok: false, fault, reference: report(error, operation) }
  } catch {
    return { ok: false, fault }
  }
}
