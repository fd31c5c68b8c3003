import type { Transport } from '../../src-shared/contract/kit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'

/** What Electron's preload puts on the window: one frozen object. */
export type Bridge = {
  readonly send: (call: string) => Promise<string>
  readonly listen: (push: (text: string) => void) => () => void
}

/** The way to main inside Electron; it is there as long as the window is. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    send: (call) =>
      bridge.send(call).catch((error: unknown) => {
        throw new Fault('disconnected', null, String(error))
      }),
    listen: ({ push, up }) => {
      const stop = bridge.listen(push)
      up()
      return stop
    },
  }
}
