import { expect, test } from 'vitest'
import type { Lane } from '../../../src-renderer/calendar/day/lanes.ts'
import { lanesOf } from '../../../src-renderer/calendar/day/lanes.ts'
import { mayCarry, movedInstant } from '../../../src-renderer/calendar/day/moved.ts'
import { aCard, aDay, aReservation, aResource, at, riga } from './a-day.ts'

const room = aReservation({ holder: null, kind: 'instance', from: ['Massage room'] })
const day = aDay({
  resources: [aResource('Massage room', ['Room 1', 'Room 2']), aResource('Sauna', ['The sauna'])],
  cards: [aCard({ reservations: [aReservation({ holder: 'Anna' }), room] })],
})
const { lanes } = lanesOf(day, { folded: new Set(), everyone: false })

function lane(name: string): Lane {
  const found = lanes.find((one) => ('name' in one ? one.name === name : one.kind === name))
  if (!found) throw new Error(`no lane ${name}`)
  return found
}
function may(from: string, to: string): boolean {
  const [card] = day.cards
  if (!card) throw new Error('no card')
  return mayCarry(card, lane(from), lane(to))
}

test('FD-C10 people stay with people and rooms with rooms; headings take nothing', () => {
  expect(may('Anna', 'Boris')).toBe(true)
  expect(may('Room 1', 'The sauna')).toBe(true)
  expect(may('Anna', 'Room 1')).toBe(false)
  expect(may('Room 1', 'Anna')).toBe(false)
  expect(may('Anna', 'group')).toBe(false)
  expect(may('Room 1', 'Massage room')).toBe(false)
})

test('what is open goes from "To solve" only to a lane of what is wanted, and nothing goes there', () => {
  expect(may('to solve', 'Room 2')).toBe(true)
  expect(may('to solve', 'The sauna')).toBe(false)
  expect(may('to solve', 'Boris')).toBe(false)
  expect(may('Anna', 'to solve')).toBe(false)
})

test('a card carried across the spring gap begins at the wall clock it was let go on', () => {
  const saturday = at('10:00', '2026-03-28')
  expect(movedInstant(riga, saturday, 24 * 60)).toBe(at('10:00', '2026-03-29'))
})

test('a card that keeps its time keeps its instant, also in the autumn hour that comes twice', () => {
  const second = at('03:30', '2026-10-25') + 60
  expect(movedInstant(riga, second, 0)).toBe(second)
})
