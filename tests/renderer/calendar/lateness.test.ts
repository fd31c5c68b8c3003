import { expect, test } from 'vitest'
import type { DayCard } from '../../../src-renderer/calendar/day/day.ts'
import { latenessOf } from '../../../src-renderer/calendar/day/lateness.ts'
import { aCard, aDay, aReservation, at, span } from './a-day.ts'

function cardWith(given: Partial<Pick<DayCard, 'status'>>, kind: 'appointment' | 'event' = 'appointment'): DayCard {
  const drawn = aCard({ ...span('10:00', '11:00'), ...given, reservations: [aReservation({ holder: 'Anna' })] })
  const [card] = aDay({ cards: [{ ...drawn, visit: { ...drawn.visit, kind } }] }).cards
  if (!card) throw new Error('no card')
  return card
}

test('FD-C23 late five minutes after the start, "no-show?" from the end on, for whoever was not checked in', () => {
  const card = cardWith({ status: 'confirmed' })
  expect(latenessOf(card, at('10:04'))).toBeNull()
  expect(latenessOf(card, at('10:05'))).toBe('late')
  expect(latenessOf(card, at('10:59'))).toBe('late')
  expect(latenessOf(card, at('11:00'))).toBe('no-show?')
  expect(latenessOf(cardWith({ status: 'pending' }), at('10:30'))).toBe('late')
})

test('FD-C23 nobody who came, was cancelled, or belongs to a group is late', () => {
  for (const status of ['arrived', 'in service', 'completed', 'no-show', 'cancelled'] as const) {
    expect(latenessOf(cardWith({ status }), at('12:00'))).toBeNull()
  }
  expect(latenessOf(cardWith({ status: 'planned' }, 'event'), at('12:00'))).toBeNull()
})
