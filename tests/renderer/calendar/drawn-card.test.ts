import { expect, test } from 'vitest'
import { drawnCards } from '../../../src-renderer/calendar/day/drawn-card.ts'
import { toSolveLaneId } from '../../../src-renderer/calendar/day/lanes.ts'
import { aCard, aDay, aReservation, at, idOf, riga, span } from './a-day.ts'

function drawn(...reservations: ReturnType<typeof aReservation>[]) {
  return drawnCards(riga, aDay({ cards: [aCard({ reservations })] }))
}

test('S8 a line stands in the lane of its person and of its room as one bar, so that both move together', () => {
  const [bar, ...others] = drawn(aReservation({ holder: 'Anna' }), aReservation({ holder: 'Room 2', kind: 'instance' }))
  expect(others).toEqual([])
  expect(bar).toMatchObject({
    start: '2026-03-02T10:00',
    end: '2026-03-02T11:00',
    laneIds: [idOf('Anna'), idOf('Room 2')],
    names: { staff: ['Anna'], instances: ['Room 2'] },
  })
})

test('buffers are told apart from the work, and other buffers make another bar of the same line', () => {
  const bars = drawn(
    aReservation({ holder: 'Anna', hold: [span('10:00', '11:05')] }),
    aReservation({ holder: 'Room 1', kind: 'instance', hold: [span('09:55', '11:15')] }),
  )
  expect(bars.map(({ before, after }) => [before, after])).toEqual([
    [0, 5],
    [5, 15],
  ])
  expect(new Set(bars.map(({ lineId }) => lineId)).size).toBe(1)
  expect(new Set(bars.map(({ id }) => id)).size).toBe(2)
})

test('a person needed at the beginning and at the end stands there in two pieces, free between them', () => {
  const pieces = [span('10:00', '10:45'), span('11:30', '11:50')]
  const card = aCard({
    ...span('10:00', '11:50'),
    reservations: [
      aReservation({ holder: 'Anna', work: pieces, hold: pieces }),
      aReservation({ holder: 'Room 1', kind: 'instance', work: [span('10:00', '11:50')] }),
    ],
  })
  const bars = drawnCards(riga, aDay({ cards: [card] }))
  expect(
    bars.map(({ start, end, piece, endsTheLine }) => [start.slice(11), end.slice(11), piece, endsTheLine]),
  ).toEqual([
    ['10:00', '10:45', { number: 1, of: 2 }, false],
    ['11:30', '11:50', { number: 2, of: 2 }, true],
    ['10:00', '11:50', { number: 1, of: 1 }, true],
  ])
})

test('what has no holder stands under "To solve" and names what would do', () => {
  const bars = drawn(
    aReservation({ holder: 'Anna' }),
    aReservation({ holder: null, kind: 'instance', from: ['Massage room'] }),
  )
  const [, open] = bars
  expect(open).toMatchObject({ laneIds: [toSolveLaneId], open: true, names: { wanted: [['Massage room']] } })
})

test('a pinned room and a person booked anyway are bars of their own, with their signs', () => {
  const bars = drawn(
    aReservation({ holder: 'Anna', marked: true, markReason: 'She insists' }),
    aReservation({ holder: 'Room 1', kind: 'instance', pinned: true }),
  )
  expect(bars.map(({ pinned, marked, markReason }) => ({ pinned, marked, markReason }))).toEqual([
    { pinned: false, marked: true, markReason: 'She insists' },
    { pinned: true, marked: false, markReason: null },
  ])
})

test('in the autumn hour that comes twice a bar never ends before it begins', () => {
  const night = '2026-10-25'
  const startsAt = at('03:30', night)
  const work = [{ startsAt, endsAt: startsAt + 45 }]
  const card = aCard({ startsAt, endsAt: startsAt + 45, reservations: [aReservation({ holder: 'Anna', work })] })
  const [bar] = drawnCards(riga, aDay({ date: night, cards: [card] }))
  expect(bar).toMatchObject({ start: '2026-10-25T03:30', end: '2026-10-25T03:35' })
})
