import { describe, expect, it } from 'vitest'
import { wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { book, booking, lineOf } from './ask-visit.ts'
import { openDesk } from './desk.ts'
import { addResource, addService, addStaff, people, things } from './fill-salon.ts'

/** Open and at work around the clock, in Riga. */
async function openAllNight(now: string, zone = 'Europe/Riga') {
  const desk = openDesk({ now, zone })
  const {
    revision,
    zone: _,
    now: __,
    today: ___,
    readOnly: ____,
    hasDemo: _____,
    version: ______,
    ...settings
  } = await desk.api.salon.get({})
  const always = [{ from: '00:00', to: '24:00', breaks: [] }]
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: always }))
  await desk.api.salon.save({ ...settings, revision, openingHours: { weekly, exceptions: [] } })
  const anna = await addStaff(desk, 'Anna', always)
  const rooms = await addResource(desk, 'Room', ['Room 1'])
  const massage = await addService(desk, 'Massage', 60, [anna], [people(), things([rooms.id])])
  return { ...desk, anna, massage }
}

describe('odd days', () => {
  it('the night the clocks leap: an hour is an hour, whatever the wall says', async () => {
    const salon = await openAllNight('2026-03-28T12:00')
    const { at, api, massage } = salon
    const visit = await book(salon, at('02:30', '2026-03-29'), lineOf(massage))
    const [line] = visit.lines
    expect(line && [line.startsAt, line.endsAt].map((instant) => wallClockAt('Europe/Riga', instant))).toEqual([
      '2026-03-29T02:30',
      '2026-03-29T04:30',
    ])
    // Half past three does not exist: half past four is meant, and that is when the massage ends.
    expect(at('03:30', '2026-03-29')).toBe(at('04:30', '2026-03-29'))
    await book(salon, at('03:30', '2026-03-29'), lineOf(massage))
    const day = await api.calendar.day({ date: '2026-03-29', withResting: false })
    expect(day.interval.endsAt - day.interval.startsAt).toBe(23 * 60)
    expect(day.cards).toHaveLength(2)
  })

  it('the night they fall back: three o’clock comes twice, and both can be booked', async () => {
    const salon = await openAllNight('2026-10-24T12:00')
    const { at, api, massage } = salon
    const first = at('03:00', '2026-10-25')
    await book(salon, first, lineOf(massage))
    await book(salon, first + 60, lineOf(massage))
    expect(wallClockAt('Europe/Riga', first + 60)).toBe('2026-10-25T03:00')
    const refusal = await api.appointments.book.refusal(booking(first + 30, lineOf(massage)))
    expect(refusal).toMatchObject({ reason: 'does-not-fit' })
    const day = await api.calendar.day({ date: '2026-10-25', withResting: false })
    expect(day.interval.endsAt - day.interval.startsAt).toBe(25 * 60)
    expect(day.cards.map(({ startsAt }) => startsAt)).toEqual([first, first + 60])
  })

  it('over midnight: seen from both days, in nobody’s way twice', async () => {
    const salon = await openAllNight('2026-03-02T12:00')
    const { at, api, massage } = salon
    const startsAt = at('23:30')
    const visit = await book(salon, startsAt, lineOf(massage))
    for (const taken of [at('23:00'), at('00:00', '2026-03-03'), at('00:25', '2026-03-03')]) {
      const refusal = await api.appointments.book.refusal(booking(taken, lineOf(massage)))
      expect(refusal).toMatchObject({ reason: 'does-not-fit' })
    }
    await book(salon, at('00:30', '2026-03-03'), lineOf(massage))
    const lineId = visit.lines[0]?.id ?? ('' as never)
    const { lanes } = await api.visits.places({
      ...{ lineId, date: '2026-03-03', moves: 'whole visit' },
      from: visit.lines[0]?.seats[0]?.holderId ?? null,
    })
    expect(lanes[0]?.starts[0]).toEqual({ startsAt: at('01:30', '2026-03-03'), endsAt: at('00:00', '2026-03-04') })
  })

  it('offers clients the starts of a short day on its own wall clock', async () => {
    const { clientApi, massage } = await openAllNight('2026-03-28T12:00')
    const { days } = await clientApi.booking.starts({ serviceId: massage, staffId: null, from: '2026-03-29', days: 1 })
    const walls = days[0]?.starts.map((start) => wallClockAt('Europe/Riga', start).slice(11)) ?? []
    expect(walls.slice(8, 14)).toEqual(['02:00', '02:15', '02:30', '02:45', '04:00', '04:15'])
  })

  it('keeps quarter hours of the wall clock in a zone that is not on full hours', async () => {
    const { clientApi, massage } = await openAllNight('2026-03-02T12:00', 'Asia/Kathmandu')
    const { days } = await clientApi.booking.starts({ serviceId: massage, staffId: null, from: '2026-03-03', days: 1 })
    expect(days[0]?.starts.map((start) => wallClockAt('Asia/Kathmandu', start).slice(11, 16))[1]).toBe('00:15')
  })
})
