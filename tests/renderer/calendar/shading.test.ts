import { expect, test } from 'vitest'
import { shadesOf } from '../../../src-renderer/calendar/day/shading.ts'
import { shownHours } from '../../../src-renderer/calendar/day/shown-hours.ts'
import { aCard, aDay, aReservation, aResource, aStaffMember, idOf, riga, span } from './a-day.ts'

function shaded(day: ReturnType<typeof aDay>, name: string) {
  return shadesOf(riga, day)
    .filter(({ laneId }) => laneId === idOf(name))
    .map(({ start, end, kind, reason }) => `${start.slice(11)}–${end.slice(11)} ${kind} ${reason}`.trim())
}

test('a person is shaded outside the shift and on a break, a room outside the opening hours', () => {
  const lunch = { interval: span('13:00', '13:30'), kind: 'break', reason: '', closureId: null } as const
  const day = aDay({ staff: [aStaffMember('Anna', { open: [span('08:00', '16:00')], closed: [lunch] })] })
  expect(shaded(day, 'Anna')).toEqual(['00:00–09:00 not open', '16:00–00:00 not open', '13:00–13:30 break'])
  expect(shaded(day, 'Room 1')).toEqual(['00:00–09:00 not open', '20:00–00:00 not open'])
})

test('a closed room says why', () => {
  const repair = {
    interval: { startsAt: span('00:00', '24:00').startsAt - 600, endsAt: span('12:00', '24:00').startsAt },
    kind: 'repair',
    reason: 'The pump leaks',
    closureId: idOf('repair'),
  } as const
  const day = aDay({ resources: [aResource('Massage room', ['Room 1'], { closed: [repair] })] })
  expect(shaded(day, 'Room 1')).toContain('00:00–12:00 repair The pump leaks')
})

test('on a closed day everything is shaded, and nine to six is shown', () => {
  const day = aDay({ openingHours: [], staff: [aStaffMember('Anna', { open: [] })] })
  expect(shaded(day, 'Room 1')).toEqual(['00:00–00:00 not open'])
  expect(shownHours(riga, day)).toEqual({ from: 9, to: 18 })
})

test('the day shows whole hours around opening hours, shifts and bookings', () => {
  const early = aCard({ ...span('07:45', '08:30'), reservations: [aReservation({ holder: 'Anna' })] })
  expect(shownHours(riga, aDay())).toEqual({ from: 9, to: 20 })
  expect(shownHours(riga, aDay({ cards: [early] }))).toEqual({ from: 7, to: 20 })
})
