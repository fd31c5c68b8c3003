import type { Call, Transport } from '../../src-shared/contract/kit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import { ask } from './ask.ts'
import type { RequestIds } from './request-ids.ts'

/** How long to wait before an action is sent again while nobody answers. */
const waitsMs = [300, 1000, 2000]

/**
 * One user action: sent again under the same request id while the line is down, so that main does it once.
 * Ends with the value, `Refused`, or `Fault`; after `disconnected` nobody knows, and the same action sent again asks.
 */
export async function act(transport: Transport, ids: RequestIds, call: Call): Promise<unknown> {
  const { id, answered } = ids.take(JSON.stringify(call))
  for (const waitMs of [...waitsMs, null]) {
    try {
      const value = await ask(transport, { ...call, requestId: id })
      answered()
      return value
    } catch (error) {
      if (!isDisconnected(error)) {
        answered()
        throw error
      }
      if (waitMs === null) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  throw new Fault('disconnected')
}

export function isDisconnected(error: unknown): boolean {
  return error instanceof Fault && error.kind === 'disconnected'
}
