import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Page } from '@playwright/test'
import { loopbackTransport } from '../../src-renderer/rpc/loopback.ts'
import type { Bridge } from '../../src-renderer/rpc/bridge.ts'
import type { Host } from '../support/host.ts'
import { expect, test } from '../support/test.ts'

/** The built preload as Electron would run it, over a stand-in for Electron that reaches a real host. */
function builtBridge(host: Host, sent: string[]): Bridge {
  const transport = loopbackTransport(host.token, host.origin)
  const exposed: Bridge[] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (_name: string, bridge: Bridge) => exposed.push(bridge) },
    ipcRenderer: {
      invoke: (_channel: string, text: string) => {
        sent.push(text)
        return transport.send(text)
      },
      on: (_channel: string, hear: (event: unknown, text: string) => void) =>
        transport.listen({ push: (text) => hear({}, text), up: () => undefined, down: () => undefined }),
      off: () => undefined,
    },
  }
  const code = readFileSync(resolve(import.meta.dirname, '../../out/preload/preload.cjs'), 'utf8')
  runInNewContext(code, {
    require: (name: string) => (name === 'electron' ? electron : null),
    exports: {},
    module: {},
    TypeError,
  })
  const [bridge] = exposed
  if (!bridge) throw new Error('the preload exposed nothing')
  return bridge
}

/** Gives a page the bridge, as Electron's preload does before any script of the page runs. */
async function give(page: Page, bridge: Bridge): Promise<void> {
  await page.exposeFunction('sendOverBridge', (call: string) => bridge.send(call))
  await page.addInitScript(() => {
    const listeners = new Set<(text: string) => void>()
    const { sendOverBridge } = window as unknown as { sendOverBridge: Bridge['send'] }
    Object.assign(window, {
      pushed: (text: string) => {
        for (const listener of listeners) listener(text)
      },
      desk: Object.freeze({
        send: sendOverBridge,
        listen: (push: (text: string) => void) => {
          listeners.add(push)
          return () => listeners.delete(push)
        },
      }),
    })
  })
  bridge.listen((text) => {
    void page.evaluate((pushed) => (window as unknown as { pushed(text: string): void }).pushed(pushed), text)
  })
}

test('the desk runs over the bridge of the built preload: calls and pushes, and no token anywhere (REL-H14)', async ({
  page,
  host,
  api,
}) => {
  const sent: string[] = []
  await give(page, builtBridge(host, sent))
  const overHttp: string[] = []
  page.on('request', (request) => overHttp.push(new URL(request.url()).pathname))
  await page.goto(host.origin)
  await expect.poll(() => sent.some((text) => text.includes('"salon"'))).toBe(true)
  await expect(page.locator('#root')).not.toBeEmpty()
  sent.length = 0
  await api.resources.add.call({
    name: 'Massage room',
    description: '',
    colour: null,
    serviceIds: [],
    instanceNames: [],
  })
  await expect.poll(() => sent.length).toBeGreaterThan(0)
  expect(overHttp.filter((path) => path.startsWith('/rpc'))).toEqual([])
})
