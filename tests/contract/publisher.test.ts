import { expect, test } from 'vitest'
import { publisher } from '../../src-main/rpc/publisher.ts'
import { exampleContract } from './example-contract.ts'

test('every listener hears a push, and none after it stopped listening', () => {
  const pushes = publisher(exampleContract)
  const heard: string[] = []
  pushes.subscribe((text) => heard.push(`a ${text}`))
  const stop = pushes.subscribe((text) => heard.push(`b ${text}`))
  pushes.publish('changed', { revision: 1 })
  stop()
  pushes.publish('changed', { revision: 2 })
  const text = (revision: number) => `{"name":"changed","data":{"revision":${String(revision)}}}`
  expect(heard).toEqual([`a ${text(1)}`, `b ${text(1)}`, `a ${text(2)}`])
})

test('a listener that fails costs nobody else a push', () => {
  const pushes = publisher(exampleContract)
  const heard: string[] = []
  pushes.subscribe(() => {
    throw new Error('window gone')
  })
  pushes.subscribe((text) => heard.push(text))
  pushes.publish('changed', { revision: 1 })
  expect(heard).toHaveLength(1)
})

test('a push carries what the contract declares and nothing else', () => {
  const pushes = publisher(exampleContract)
  const heard: string[] = []
  pushes.subscribe((text) => heard.push(text))
  pushes.publish('changed', { revision: 1, client: 'Eva Stone' } as { revision: number })
  expect(heard.join()).not.toContain('Eva Stone')
  expect(() => pushes.publish('toString' as 'changed', { revision: 1 })).toThrow('undeclared push')
})
