import { expect, test } from 'vitest'
import { dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { clientContract } from '../../src-shared/contract/client-booking.ts'
import { deskContract } from '../../src-shared/contract/desk.ts'
import type { Contract } from '../../src-shared/contract/kit.ts'

const namesOf = ({ operations }: Contract) =>
  Object.entries(operations).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))

test('a client may call these and no others (REL-H13)', () => {
  expect(namesOf(clientContract).sort()).toEqual(['booking.book', 'booking.leave', 'booking.offer', 'booking.starts'])
})

test('every operation of the desk is forbidden to a client, and the desk has none of the client’s (REL-H13)', async () => {
  const untouchable = new Proxy(
    {},
    {
      get: () =>
        new Proxy(
          {},
          {
            get: () => () => {
              throw new Error('reached')
            },
          },
        ),
    },
  )
  const dispatch = dispatcher(clientContract, untouchable as never, () => '')
  for (const name of namesOf(deskContract)) {
    const [noun, verb] = name.split('.')
    const call = JSON.stringify({ noun, verb, input: {}, requestId: crypto.randomUUID() })
    expect(await dispatch(call, { role: 'client', device: 'client' })).toBe('{"ok":false,"fault":"forbidden"}')
  }
  expect(namesOf(deskContract).filter((name) => namesOf(clientContract).includes(name))).toEqual([])
})
