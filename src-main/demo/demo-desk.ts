import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { demoDevice } from '../database/salon-store.ts'
import { deskProcedures } from '../procedures/desk-procedures.ts'
import type { CommandContext, Handlers } from '../procedures/handlers.ts'
import type { Means } from '../procedures/means.ts'

/** The desk, as the demo sits at it. */
export type DemoDesk = {
  readonly calls: Handlers<DeskContract>
  /** For the next command. */
  readonly context: () => CommandContext
  readonly now: number
}

/** Nobody listens while the demo is loaded, so nobody is told. */
export function demoDesk(means: Means): DemoDesk {
  const calls = deskProcedures({ ...means, publish: () => undefined })
  const context = () => ({ requestId: means.newId(), role: 'desk', device: demoDevice, source: 'demo' }) as const
  return { calls, context, now: means.clock.now() }
}

/** The value of a command that nothing stands against. */
export function valueOf<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
