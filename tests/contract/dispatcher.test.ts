import { expect, test, vi } from 'vitest'
import type { CallContext, Handlers } from '../../src-main/procedures/handlers.ts'
import { type Caller, dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { exampleContract, type ExampleContract } from './example-contract.ts'

const desk: Caller = { role: 'desk', device: 'front' }
const requestId = '0190f3c8-1111-7111-8111-111111111111'

function serve(changed: Partial<Handlers<ExampleContract>['dryers']> = {}) {
  const seen: { input: unknown; context: CallContext }[] = []
  const report = vi.fn((_error: unknown, _operation: string) => 'F-1')
  const note = (input: unknown, context: CallContext) => seen.push({ input, context })
  const dispatch = dispatcher(
    exampleContract,
    {
      dryers: {
        list: () => done([{ name: 'Dryer 1' }]),
        find: ({ name }) => (name === 'Dryer 1' ? done({ name }) : refused({ reason: 'gone' })),
        add: (input, context) => {
          note(input, context)
          return done({ id: 'd-1' })
        },
        pick: () => Promise.resolve(done({ name: null })),
        ...changed,
      },
    },
    report,
  )
  const ask = async (call: unknown, caller = desk): Promise<unknown> =>
    JSON.parse(await dispatch(typeof call === 'string' ? call : JSON.stringify(call), caller))
  return { ask, seen, report }
}

test('answers a query, a refusal, a command and an errand', async () => {
  const { ask, seen } = serve()
  expect(await ask({ noun: 'dryers', verb: 'list', input: {} })).toEqual({ ok: true, value: [{ name: 'Dryer 1' }] })
  expect(await ask({ noun: 'dryers', verb: 'find', input: { name: 'Dryer 2' } })).toEqual({
    ok: false,
    refusal: { reason: 'gone' },
  })
  expect(await ask({ noun: 'dryers', verb: 'add', input: { name: ' Dryer 3 ' }, requestId })).toEqual({
    ok: true,
    value: { id: 'd-1' },
  })
  expect(seen).toEqual([{ input: { name: 'Dryer 3' }, context: { ...desk, requestId } }])
  expect(await ask({ noun: 'dryers', verb: 'pick', input: {} })).toEqual({ ok: true, value: { name: null } })
})

test('a command without a request id, or with one that is no UUID, is not let in', async () => {
  const { ask, seen } = serve()
  const invalid = { ok: false, fault: 'invalid-input' }
  expect(await ask({ noun: 'dryers', verb: 'add', input: { name: 'Dryer 3' } })).toEqual(invalid)
  expect(await ask({ noun: 'dryers', verb: 'add', input: { name: 'Dryer 3' }, requestId: '7' })).toEqual(invalid)
  expect(seen).toEqual([])
})

test.each([
  ['no JSON', '{'],
  ['no text', 5],
  ['not a call', '[]'],
  ['a field beside the call', { noun: 'dryers', verb: 'list', input: {}, role: 'desk' }],
  ['a missing field', { noun: 'dryers', verb: 'find', input: {} }],
  ['a field beside the input', { noun: 'dryers', verb: 'find', input: { name: 'Dryer 1', floor: 1, also: 1 } }],
  ['a prototype in the input', '{"noun":"dryers","verb":"find","input":{"name":"Dryer 1","__proto__":{"floor":1}}}'],
  ['too long a text', { noun: 'dryers', verb: 'find', input: { name: 'x'.repeat(300_000) } }],
  ['too deep a text', `{"noun":"dryers","verb":"find","input":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
])('%s is invalid input and reaches no procedure', async (_what, call) => {
  const find = vi.fn(() => done({ name: '' }))
  const { ask } = serve({ find })
  expect(await ask(call)).toEqual({ ok: false, fault: 'invalid-input' })
  expect(find).not.toHaveBeenCalled()
})

test('brackets and escapes inside a text are no depth', async () => {
  const { ask } = serve({ find: ({ name }) => done({ name }) })
  const name = '[{"\\'.repeat(2000)
  expect(await ask({ noun: 'dryers', verb: 'find', input: { name } })).toEqual({ ok: true, value: { name } })
})

test.each([
  ['dryers', 'remove'],
  ['chairs', 'list'],
  ['__proto__', 'toString'],
  ['dryers', 'constructor'],
  ['dryers.list', ''],
])('%s.%s is unknown to the desk and forbidden to a client', async (noun, verb) => {
  const { ask } = serve()
  expect(await ask({ noun, verb, input: {} })).toEqual({ ok: false, fault: 'unknown-operation' })
  expect(await ask({ noun, verb, input: {} }, { role: 'client', device: 'book' })).toEqual({
    ok: false,
    fault: 'forbidden',
  })
})

test('a procedure that throws is a fault with a reference, and says nothing else', async () => {
  const { ask, report } = serve({
    list: () => {
      throw new Error('SELECT * FROM client at /home/salon')
    },
  })
  expect(await ask({ noun: 'dryers', verb: 'list', input: {} })).toEqual({ ok: false, fault: 'bug', reference: 'F-1' })
  expect(report).toHaveBeenCalledWith(
    expect.objectContaining({ message: 'SELECT * FROM client at /home/salon' }),
    'dryers.list',
  )
})

test('a fault keeps its kind', async () => {
  const { ask } = serve({
    list: () => {
      throw new Fault('read-only')
    },
  })
  expect(await ask({ noun: 'dryers', verb: 'list', input: {} })).toMatchObject({ ok: false, fault: 'read-only' })
})

test('a report that fails does not hang the caller', async () => {
  const dispatch = dispatcher(
    exampleContract,
    { dryers: { list: () => fail(), find: () => fail(), add: () => fail(), pick: () => fail() } },
    () => fail(),
  )
  const text = await dispatch(JSON.stringify({ noun: 'dryers', verb: 'list', input: {} }), desk)
  expect(JSON.parse(text)).toEqual({ ok: false, fault: 'bug' })
})

test('what the contract does not declare never leaves, and what it declares must be there', async () => {
  const { ask } = serve({
    list: () => done([{ name: 'Dryer 1', secret: 'Room 2' }]),
    find: () => done({} as { name: string }),
    pick: () => ({ ok: false, refusal: { reason: 'toString' } }) as never,
  })
  expect(await ask({ noun: 'dryers', verb: 'list', input: {} })).toEqual({ ok: true, value: [{ name: 'Dryer 1' }] })
  expect(await ask({ noun: 'dryers', verb: 'find', input: { name: 'Dryer 1' } })).toMatchObject({ fault: 'bug' })
  expect(await ask({ noun: 'dryers', verb: 'pick', input: {} })).toMatchObject({ fault: 'bug' })
})

test('a contract with a procedure missing does not start', () => {
  expect(() => dispatcher(exampleContract, { dryers: {} } as never, () => '')).toThrow('no procedure for dryers.list')
})

function fail(): never {
  throw new Error('broken')
}
