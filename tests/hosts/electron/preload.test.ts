import { beforeAll, expect, test, vi } from 'vitest'

type Bridge = { send: (call: unknown) => Promise<string>; listen: (push: (text: string) => void) => () => void }

const exposeInMainWorld = vi.fn<(name: string, bridge: Bridge) => void>()
const invoke = vi.fn<(channel: string, text: string) => Promise<unknown>>()
const on = vi.fn<(channel: string, hear: (event: unknown, text: unknown) => void) => void>()
const off = vi.fn()

vi.mock('electron', () => ({ contextBridge: { exposeInMainWorld }, ipcRenderer: { invoke, on, off } }))

let names: string[]
let bridge: Bridge

beforeAll(async () => {
  await import('../../../src-main/electron/preload.ts')
  names = exposeInMainWorld.mock.calls.map(([name]) => name)
  bridge = exposeInMainWorld.mock.calls[0]?.[1] as Bridge
})

test('a page gets one frozen object with two functions and nothing of Electron’s (REL-H14)', () => {
  expect(names).toEqual(['desk'])
  expect(Object.keys(bridge)).toEqual(['send', 'listen'])
  expect(Object.isFrozen(bridge)).toBe(true)
})

test('text goes out on one channel and comes back as text', async () => {
  invoke.mockResolvedValueOnce('{"ok":true}')
  expect(await bridge.send('{"noun":"a"}')).toBe('{"ok":true}')
  expect(invoke).toHaveBeenCalledExactlyOnceWith('api', '{"noun":"a"}')
})

test('whatever is not text passes in neither direction (REL-H14)', async () => {
  invoke.mockClear()
  for (const exotic of [{}, [], 5, null, undefined, () => undefined, Symbol('x'), new Proxy({}, {})])
    await expect(bridge.send(exotic)).rejects.toThrow('only text passes')
  expect(invoke).not.toHaveBeenCalled()
  for (const exotic of [{ ok: true }, undefined, new Error('x')]) {
    invoke.mockResolvedValueOnce(exotic)
    await expect(bridge.send('')).rejects.toThrow('only text passes')
  }
})

test('a push is heard as its text, without the event that brought it, until one stops listening', () => {
  const heard: unknown[][] = []
  const stop = bridge.listen((...args) => heard.push(args))
  const [channel, hear] = on.mock.calls[0] ?? []
  expect(channel).toBe('api:push')
  hear?.({ sender: 'ipcRenderer' }, '{"name":"changed"}')
  expect(heard).toEqual([['{"name":"changed"}']])
  expect(() => hear?.({}, { exotic: true })).toThrow('only text passes')
  stop()
  expect(off).toHaveBeenCalledWith('api:push', hear)
})
