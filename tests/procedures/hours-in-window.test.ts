import { expect, it } from 'vitest'
import { hoursInWindow, wallClockOf, type HoursDay } from '../../src-main/procedures/hours-in-window.ts'
import type { Hours } from '../../src-shared/domain/hours.ts'
import { wallClockAt } from '../../src-shared/domain/salon-time.ts'

const riga = wallClockOf('Europe/Riga')

const always = '1970-01-01'

/** The stored days of hours as the contract has them. */
const stored = ({ weekly, exceptions }: Hours): HoursDay[] => [
  ...weekly.map((each) => ({ ...each, validFrom: always, date: null })),
  ...exceptions.map((each) => ({ ...each, validFrom: always, weekday: null })),
]

function shown(hours: Hours, from: string, to = from, clock = riga) {
  const { open, breaks } = hoursInWindow(stored(hours), clock, from, to)
  const words = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) =>
    `${wallClockAt(clock.zone, startsAt)}–${wallClockAt(clock.zone, endsAt)} ${endsAt - startsAt}`
  return { open: open.map(words), breaks: breaks.map(words) }
}

const weekdays = (from: string, to: string, breaks: { from: string; to: string }[] = []): Hours => ({
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: [{ from, to, breaks }] })),
  exceptions: [],
})

it('turns a shift with its lunch into instants', () => {
  expect(shown(weekdays('09:00', '18:00', [{ from: '13:00', to: '13:30' }]), '2026-03-02')).toEqual({
    open: ['2026-03-02T09:00–2026-03-02T18:00 540'],
    breaks: ['2026-03-02T13:00–2026-03-02T13:30 30'],
  })
})

it('knows only the weekdays that are named', () => {
  const mondays: Hours = {
    weekly: [{ weekday: 1, stretches: [{ from: '09:00', to: '10:00', breaks: [] }] }],
    exceptions: [],
  }
  expect(shown(mondays, '2026-03-02', '2026-03-09').open).toEqual([
    '2026-03-02T09:00–2026-03-02T10:00 60',
    '2026-03-09T09:00–2026-03-09T10:00 60',
  ])
})

it('lets a dated exception replace its day, also by nothing', () => {
  const hours: Hours = {
    ...weekdays('09:00', '18:00'),
    exceptions: [
      { date: '2026-03-02', stretches: [{ from: '12:00', to: '14:00', breaks: [] }] },
      { date: '2026-03-03', stretches: [] },
    ],
  }
  expect(shown(hours, '2026-03-02', '2026-03-03').open).toEqual(['2026-03-02T12:00–2026-03-02T14:00 120'])
})

it('runs past midnight, counts the night that began the day before, and finds its break after midnight', () => {
  expect(shown(weekdays('20:00', '02:00', [{ from: '00:30', to: '01:00' }]), '2026-03-02')).toEqual({
    open: ['2026-03-01T20:00–2026-03-02T02:00 360', '2026-03-02T20:00–2026-03-03T02:00 360'],
    breaks: ['2026-03-02T00:30–2026-03-02T01:00 30', '2026-03-03T00:30–2026-03-03T01:00 30'],
  })
})

it('joins what touches at midnight', () => {
  expect(shown(weekdays('00:00', '24:00'), '2026-03-02', '2026-03-03').open).toEqual([
    '2026-03-01T00:00–2026-03-04T00:00 4320',
  ])
})

it('is an hour shorter in the night the clocks leap, and an hour longer when they fall back', () => {
  expect(shown(weekdays('01:00', '05:00'), '2026-03-29').open).toEqual(['2026-03-29T01:00–2026-03-29T05:00 180'])
  expect(shown(weekdays('01:00', '05:00'), '2026-10-25').open).toEqual(['2026-10-25T01:00–2026-10-25T05:00 300'])
})

it('moves a time in the gap forward, and drops what the clocks leap over whole', () => {
  expect(shown(weekdays('03:15', '06:00'), '2026-03-29').open).toEqual(['2026-03-29T04:15–2026-03-29T06:00 105'])
  const leaptOver = {
    weekly: [{ weekday: 7, stretches: [{ from: '03:00', to: '04:00', breaks: [] }] }],
    exceptions: [],
  }
  expect(shown(leaptOver, '2026-03-29').open).toEqual([])
})

it('changes to a new pattern on the date it is valid from', () => {
  const monday = (validFrom: string, from: string): HoursDay => ({
    weekday: 1,
    validFrom,
    date: null,
    stretches: [{ from, to: '18:00', breaks: [] }],
  })
  const days = [monday('2026-03-09', '12:00'), monday(always, '09:00')]
  const begins = hoursInWindow(days, riga, '2026-03-02', '2026-03-09').open.map((each) =>
    wallClockAt('Europe/Riga', each.startsAt),
  )
  expect(begins).toEqual(['2026-03-02T09:00', '2026-03-09T12:00'])
})
