import { expect, test } from 'vitest'
import { stepped } from '../../../src-renderer/calendar/day/slot.ts'

const lanes = [{ id: 'anna' }, { id: 'boris' }]
const hours = { from: 9, to: 18 }

test('FD-C15 a slot steps through time and lanes, and stays at the edges', () => {
  const slot = { laneId: 'anna', minutes: 9 * 60 }
  expect(stepped(slot, 'later', lanes, hours, 15)).toEqual({ laneId: 'anna', minutes: 555 })
  expect(stepped(slot, 'earlier', lanes, hours, 15)).toEqual(slot)
  expect(stepped({ ...slot, minutes: 1065 }, 'later', lanes, hours, 15)).toEqual({ ...slot, minutes: 1065 })
  expect(stepped(slot, 'down', lanes, hours, 15)).toEqual({ laneId: 'boris', minutes: 540 })
  expect(stepped(slot, 'up', lanes, hours, 15)).toEqual(slot)
  expect(stepped({ laneId: 'to-solve', minutes: 600 }, 'up', lanes, hours, 15)).toEqual({
    laneId: 'to-solve',
    minutes: 600,
  })
})
