import { expect, test } from 'vitest'
import { menuStatuses } from '../../../src-renderer/calendar/actions/menu-statuses.ts'
import { movables, offeredStarts } from '../../../src-renderer/calendar/actions/move-choice.ts'
import { pinnedInstances } from '../../../src-renderer/calendar/actions/pinned-instances.ts'
import type { DayCard } from '../../../src-renderer/calendar/day/day.ts'
import { inTheWay } from '../../../src-renderer/calendar/day/in-the-way.ts'
import { aCard, aDay, aReservation, aStaffMember, at, idOf, span } from './a-day.ts'

function only(card: ReturnType<typeof aCard>): DayCard {
  const [parsed] = aDay({ cards: [card] }).cards
  if (!parsed) throw new Error('no card')
  return parsed
}
const withAnna = aCard({ reservations: [aReservation({ holder: 'Anna' })] })

test('the menu of a card leads on from where the visit stands', () => {
  const confirmed = menuStatuses(only(withAnna), true)
  expect(confirmed).toEqual({
    onward: ['arrived', 'in service', 'completed', 'no-show', 'cancelled'],
    corrections: ['pending'],
  })
  expect(menuStatuses(only(withAnna), false).onward).not.toContain('in service')
  const cancelled = menuStatuses(only({ ...withAnna, status: 'cancelled', holding: false }), true)
  expect(cancelled).toEqual({ onward: ['confirmed'], corrections: ['no-show'] })
})

test('a completed visit leads nowhere; a slip can be mended, apart from what comes next', () => {
  expect(menuStatuses(only({ ...withAnna, status: 'completed' }), false)).toEqual({
    onward: [],
    corrections: ['arrived', 'confirmed', 'no-show', 'cancelled'],
  })
})

test('S10 a group is cancelled or planned again, and nothing else', () => {
  const group = { ...withAnna, visit: { kind: 'event', id: idOf('yoga') }, status: 'planned' as const }
  expect(menuStatuses(only(group), true).onward).toEqual(['cancelled'])
  expect(menuStatuses(only({ ...group, status: 'cancelled', holding: false }), true)).toEqual({
    onward: ['planned'],
    corrections: [],
  })
})

test('free starts are offered in steps of the clock', () => {
  const run = { startsAt: at('10:05'), endsAt: at('10:50') }
  expect(offeredStarts([run], 15, 10)).toEqual([at('10:15'), at('10:30'), at('10:45')])
  expect(offeredStarts([run], 15, 2)).toHaveLength(2)
})

test('each holder of a line can be exchanged, and what is to solve once', () => {
  const open = aReservation({ holder: null, kind: 'instance' })
  const card = only(aCard({ reservations: [aReservation({ holder: 'Anna' }), open, open] }))
  expect(movables(card)).toEqual([
    { from: idOf('Anna'), kind: 'staff' },
    { from: null, kind: 'instance' },
  ])
})

test('only a room chosen by hand has a pin to take off', () => {
  const card = aCard({
    reservations: [
      aReservation({ holder: 'Anna', pinned: true }),
      aReservation({ holder: 'Room 1', kind: 'instance', pinned: true }),
      aReservation({ holder: 'Room 2', kind: 'instance' }),
    ],
  })
  expect(pinnedInstances(only(card))).toEqual([idOf('Room 1')])
})

test('FD-C8 while a card is carried, the booking or the break in the way is named', () => {
  const other = aCard({
    line: 'other',
    visit: 'other',
    who: 'Tom Hale',
    ...span('12:00', '13:00'),
    reservations: [aReservation({ holder: 'Anna', work: [span('12:00', '13:00')], hold: [span('12:00', '13:10')] })],
  })
  const lunch = { interval: span('14:00', '14:30'), kind: 'break', reason: '', closureId: null } as const
  const day = aDay({ staff: [aStaffMember('Anna', { closed: [lunch] })], cards: [withAnna, other] })
  const [card] = day.cards
  if (!card) throw new Error('no card')
  expect(inTheWay(day, card, idOf('Anna'), 30)).toBeNull()
  expect(inTheWay(day, card, idOf('Anna'), 90)).toMatchObject({
    kind: 'busy',
    by: { who: 'Tom Hale' },
    until: at('13:10'),
  })
  expect(inTheWay(day, card, idOf('Anna'), 225)).toMatchObject({ kind: 'closed', closed: { kind: 'break' } })
})
