import { expect, test, vi } from 'vitest'
import { client } from '../../src-renderer/rpc/client.ts'
import { requestIds } from '../../src-renderer/rpc/request-ids.ts'
import type { Call, Transport } from '../../src-shared/contract/kit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import type { ExampleContract } from './example-contract.ts'

/** A tab's memory. */
function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** A page whose host answers as told, one answer a call, the last one for ever. */
function page(answers: readonly (object | 'line is down')[], tab = memory(), now = () => 0) {
  const calls: Call[] = []
  const transport: Transport = {
    send: (text) => {
      const answer = answers[Math.min(calls.length, answers.length - 1)]
      calls.push(JSON.parse(text) as Call)
      return answer === 'line is down'
        ? Promise.reject(new Fault('disconnected'))
        : Promise.resolve(JSON.stringify(answer))
    },
    listen: () => () => undefined,
  }
  return { api: client<ExampleContract>(transport, requestIds(tab, now)), calls, tab }
}

const added = { ok: true, value: { id: 'd-1' } }

test('a value, a refusal and a fault reach the caller as what they are', async () => {
  await expect(page([added]).api.dryers.add.call({ name: 'A' })).resolves.toEqual({ id: 'd-1' })
  await expect(
    page([{ ok: false, refusal: { reason: 'full', most: 3 } }]).api.dryers.add.call({ name: 'A' }),
  ).rejects.toMatchObject({ name: 'Refused', refusal: { reason: 'full', most: 3 } })
  await expect(
    page([{ ok: false, fault: 'bug', reference: 'F-7' }]).api.dryers.add.call({ name: 'A' }),
  ).rejects.toMatchObject({ name: 'Fault', kind: 'bug', reference: 'F-7' })
})

test('an action keeps its request id while the line is down', async () => {
  vi.useFakeTimers()
  const { api, calls, tab } = page(['line is down', 'line is down', added])
  const answer = api.dryers.add.call({ name: 'A' })
  await vi.runAllTimersAsync()
  await expect(answer).resolves.toEqual({ id: 'd-1' })
  vi.useRealTimers()
  expect(calls).toHaveLength(3)
  expect(new Set(calls.map((call) => call.requestId)).size).toBe(1)
  expect(tab.kept.size).toBe(0)
})

test('an action that nobody answered is the same action after a reload', async () => {
  vi.useFakeTimers()
  const before = page(['line is down'])
  const unknown = expect(before.api.dryers.add.call({ name: 'A' })).rejects.toMatchObject({ kind: 'disconnected' })
  await vi.runAllTimersAsync()
  await unknown
  vi.useRealTimers()
  const after = page([added], before.tab)
  await after.api.dryers.add.call({ name: 'A' })
  expect(after.calls[0]?.requestId).toBe(before.calls[0]?.requestId)
})

test('a double click is one action, and the same words later are a new one', async () => {
  const { api, calls } = page([added])
  await Promise.all([api.dryers.add.call({ name: 'A' }), api.dryers.add.call({ name: 'A' })])
  expect(calls[0]?.requestId).toBe(calls[1]?.requestId)
  await api.dryers.add.call({ name: 'A' })
  expect(calls[2]?.requestId).not.toBe(calls[0]?.requestId)
})

test('after a refusal the next try is a new action', async () => {
  const { api, calls } = page([{ ok: false, refusal: { reason: 'full', most: 3 } }, added])
  await expect(api.dryers.add.call({ name: 'A' })).rejects.toMatchObject({ name: 'Refused' })
  await api.dryers.add.call({ name: 'A' })
  expect(calls[1]?.requestId).not.toBe(calls[0]?.requestId)
})

test('an action unanswered for long is forgotten', () => {
  let now = 0
  const tab = memory()
  const ids = requestIds(tab, () => now)
  const first = ids.take('book')
  now = 16 * 60_000
  expect(ids.take('book').id).not.toBe(first.id)
})

test('a tab remembers no word of what was typed', () => {
  const tab = memory()
  requestIds(tab).take('{"name":"Eva Stone"}')
  expect(JSON.stringify([...tab.kept])).not.toContain('Eva')
})

test('a query asks without a request id, under a key of its own', async () => {
  const { api, calls } = page([{ ok: true, value: { name: 'A' } }])
  const { queryKey, queryFn } = api.dryers.find.options({ name: 'A' })
  expect(queryKey).toEqual(['dryers', 'find', { name: 'A' }])
  await queryFn?.({} as never)
  expect(calls).toEqual([{ noun: 'dryers', verb: 'find', input: { name: 'A' } }])
  expect(api.dryers.key).toEqual(['dryers'])
  expect(api.dryers.find.key).toEqual(['dryers', 'find'])
})
