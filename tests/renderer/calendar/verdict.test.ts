import { expect, test } from 'vitest'
import { drawnCards } from '../../../src-renderer/calendar/day/drawn-card.ts'
import { lanesOf } from '../../../src-renderer/calendar/day/lanes.ts'
import { verdictOf } from '../../../src-renderer/calendar/timeline/verdict.ts'
import { aCard, aDay, aReservation, at, idOf, riga, span } from './a-day.ts'

const day = aDay({ cards: [aCard({ reservations: [aReservation({ holder: 'Anna' })] })] })
const { lanes } = lanesOf(day, { folded: new Set(), everyone: false })

function over(name: string, minutes: number, places: ReadonlyMap<string, ReturnType<typeof span>[]> | null) {
  const [drawn] = drawnCards(riga, day)
  const [from, to] = ['Anna', name].map((each) => lanes.find(({ id }) => id === idOf(each)))
  if (!drawn || !from || !to) throw new Error('nothing to carry')
  return verdictOf(riga, { drawn, from, to, minutes }, places)
}

test('FD-C8 a card fits where main said so, and the chip knows from when else', () => {
  const places = new Map([[idOf('Boris'), [span('10:00', '10:35'), span('12:00', '12:35')]]])
  expect(over('Boris', 30, places)).toEqual({ verdict: 'fits', freeFrom: at('10:30') })
  expect(over('Boris', 35, places)).toEqual({ verdict: 'does not fit', freeFrom: at('12:00') })
  expect(over('Boris', 180, places)).toEqual({ verdict: 'does not fit', freeFrom: null })
})

test('FD-C8 a lane that is full, one that can never take it, and one of another kind are told apart', () => {
  expect(over('Boris', 0, new Map([[idOf('Boris'), []]]))).toEqual({ verdict: 'does not fit', freeFrom: null })
  expect(over('Boris', 0, new Map())).toEqual({ verdict: 'cannot', freeFrom: null })
  expect(over('Room 1', 0, new Map())).toEqual({ verdict: 'not this lane', freeFrom: null })
  expect(over('Boris', 0, null)).toEqual({ verdict: 'unknown', freeFrom: null })
})
