import { expect, test } from 'vitest'
import { differences } from '../../../src-renderer/calendar/timeline/differences.ts'

test('only what came, went or changed is drawn', () => {
  const before = new Map([
    ['stays', { id: 'stays', at: 1 }],
    ['moves', { id: 'moves', at: 1 }],
    ['goes', { id: 'goes', at: 1 }],
  ])
  const after = [
    { id: 'stays', at: 1 },
    { id: 'moves', at: 2 },
    { id: 'comes', at: 1 },
  ]
  expect(differences(before, after)).toEqual({
    gone: ['goes'],
    changed: [{ id: 'moves', at: 2 }],
    come: [{ id: 'comes', at: 1 }],
  })
})
