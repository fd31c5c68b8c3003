import { describe, expect, it } from 'vitest'
import { hoursInWindow, wallClockOf, type HoursDay } from '../../src-main/procedures/hours-in-window.ts'
import { openedDays } from '../../src-main/procedures/opened-days.ts'
import { problemOfHours, type Stretch } from '../../src-shared/domain/hours.ts'
import { contains, merged, outside, overlaps } from '../../src-shared/domain/interval.ts'
import { addDays, instantOf } from '../../src-shared/domain/salon-time.ts'

const clock = wallClockOf('Europe/Riga')
const at = (date: string, time: string) => instantOf(clock.zone, date, time)
const stretch = (from: string, to: string, ...breaks: Stretch['breaks']): Stretch => ({ from, to, breaks })
const everyDay = (...stretches: Stretch[]): HoursDay[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, validFrom: '1970-01-01', date: null, stretches }))

const monday = '2026-03-02'

function opened(days: readonly HoursDay[], from: string, to: string, until = monday) {
  return openedDays(days, clock, { startsAt: at(monday, from), endsAt: at(until, to) })
}

describe('opening an interval', () => {
  it('lengthens the shift that it touches, at its end and at its begin', () => {
    const days = everyDay(stretch('10:00', '18:00', { from: '13:00', to: '13:30' }))
    const lunch = { from: '13:00', to: '13:30' }
    expect(opened(days, '17:30', '19:00')).toEqual([{ date: monday, stretches: [stretch('10:00', '19:00', lunch)] }])
    expect(opened(days, '09:00', '10:00')).toEqual([{ date: monday, stretches: [stretch('09:00', '18:00', lunch)] }])
  })

  it('is a stretch of its own elsewhere, and makes two one where it lies between them', () => {
    const days = everyDay(stretch('08:00', '12:00'), stretch('16:00', '18:00'))
    expect(opened(days, '13:00', '14:00')).toEqual([
      { date: monday, stretches: [stretch('08:00', '12:00'), stretch('13:00', '14:00'), stretch('16:00', '18:00')] },
    ])
    expect(opened(days, '12:00', '16:00')).toEqual([{ date: monday, stretches: [stretch('08:00', '18:00')] }])
  })

  it('leaves of a break what lies outside, and differs on no date where all is open', () => {
    const days = everyDay(stretch('10:00', '18:00', { from: '13:00', to: '14:00' }))
    expect(opened(days, '13:15', '13:45')).toEqual([
      {
        date: monday,
        stretches: [stretch('10:00', '18:00', { from: '13:00', to: '13:15' }, { from: '13:45', to: '14:00' })],
      },
    ])
    expect(opened(days, '14:00', '18:00')).toEqual([])
  })

  it('passes midnight on the date it begins on, and lengthens the night of the date before', () => {
    const late = everyDay(stretch('10:00', '23:00'))
    expect(opened(late, '22:30', '01:00', addDays(monday, 1))).toEqual([
      { date: monday, stretches: [stretch('10:00', '01:00')] },
    ])
    const night = everyDay(stretch('20:00', '02:00'))
    expect(opened(night, '02:00', '03:00')).toEqual([
      { date: addDays(monday, -1), stretches: [stretch('20:00', '03:00')] },
    ])
  })

  it('grows in the hour that comes twice to the times that the wall clock tells apart', () => {
    const first = at('2026-10-25', '03:00')
    const second = { startsAt: first + 90, endsAt: first + 100 }
    expect(openedDays([], clock, second)).toEqual([{ date: '2026-10-25', stretches: [stretch('03:30', '04:00')] }])
  })
})

const patterns: readonly (readonly Stretch[])[] = [
  [],
  [stretch('00:00', '24:00')],
  [stretch('10:00', '18:00', { from: '13:00', to: '13:30' })],
  [stretch('02:00', '03:00'), stretch('03:15', '12:00', { from: '03:30', to: '04:30' }), stretch('12:00', '24:00')],
  [stretch('20:00', '05:00', { from: '23:30', to: '00:30' }, { from: '03:15', to: '03:45' })],
]
const dates = [monday, '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25']
const lengths = [5, 60, 200, 24 * 60]

it.each(patterns.map((stretches) => [stretches]))(
  'opens exactly that, on any night and day, of hours like %j',
  (stretches) => {
    const days = everyDay(...stretches)
    for (const date of dates)
      for (let startsAt = at(date, '00:00'); startsAt < at(date, '24:00'); startsAt += 35)
        for (const minutes of lengths) {
          const interval = { startsAt, endsAt: startsAt + minutes }
          const exceptions = openedDays(days, clock, interval)
          const then = [...exceptions.map((day) => ({ ...day, weekday: null, validFrom: '1970-01-01' })), ...days]
          const [from, to] = [addDays(date, -2), addDays(date, 3)]
          const before = hoursInWindow(days, clock, from, to)
          const after = hoursInWindow(then, clock, from, to)
          const where = JSON.stringify({ interval, exceptions })
          expect(
            after.open.some((open) => contains(open, interval)),
            where,
          ).toBe(true)
          expect(
            after.breaks.some((pause) => overlaps(pause, interval)),
            where,
          ).toBe(false)
          expect(problemOfHours({ weekly: [], exceptions }), where).toBeNull()
          if (date === '2026-10-25' || date === '2026-10-24') continue
          expect(after.open, where).toEqual(merged([...before.open, interval]))
          expect(after.breaks, where).toEqual(before.breaks.flatMap((pause) => outside(pause, [interval])))
        }
  },
)
