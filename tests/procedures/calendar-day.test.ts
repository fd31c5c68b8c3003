import { beforeEach, describe, expect, it } from 'vitest'
import { book, booking, holdersOf, lineOf } from './ask-visit.ts'
import { daytime } from './desk.ts'
import { addResource, addService, addStaff, people, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const day = (date = '2026-03-02', withResting = false) => salon.api.calendar.day({ date, withResting })

describe('a day of the calendar', () => {
  it('S8 shows everybody and everything in order, with shifts, breaks, closures and opening hours', async () => {
    const { at, api, anna, eva, rooms, room1, room2 } = salon
    const lina = await addStaff(salon, 'Lina', daytime('10:00', '18:00', [{ from: '13:00', to: '14:00' }]))
    const interval = { startsAt: at('16:00'), endsAt: at('17:00') }
    const closing = { fingerprint: null, leaveOpen: false }
    await api.staff.addTimeOff({ id: lina, interval, reason: 'dentist', closing })
    const shown = await day()
    expect(shown).toMatchObject({
      date: '2026-03-02',
      interval: { startsAt: at('00:00'), endsAt: at('00:00', '2026-03-03') },
      openingHours: [{ startsAt: at('8:00'), endsAt: at('20:00') }],
      staff: [{ id: anna, name: 'Anna', closed: [] }, { id: eva }, { id: lina }],
      resources: [{ id: rooms, name: 'Massage room', instances: [{ id: room1, name: 'Room 1' }, { id: room2 }] }],
      cards: [],
    })
    expect(shown.staff[2]).toMatchObject({
      open: [{ startsAt: at('10:00'), endsAt: at('18:00') }],
      closed: [
        { interval: { startsAt: at('13:00'), endsAt: at('14:00') }, kind: 'break', closureId: null },
        { interval, kind: 'time off', reason: 'dentist' },
      ],
    })
    expect(shown.resources[0]?.instances[0]?.open).toEqual([shown.interval])
    await api.staff.removeTimeOff({ id: shown.staff[2]?.closed[1]?.closureId ?? '' })
    expect((await day()).staff[2]?.closed).toHaveLength(1)
  })

  it('S8 draws each line once, with the lane of each person and instance it has', async () => {
    const { at, massage, manicure, anna, room1, olga, clock } = salon
    clock.set(at('07:10'))
    await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure)], { clientId: olga, note: 'tea' })
    const { cards } = await day()
    expect(cards).toMatchObject([
      {
        who: 'Olga Ozola',
        clientId: olga,
        clientPhone: '+371 20000001',
        source: 'desk',
        bookedAt: at('07:10'),
        serviceName: 'Hot stone massage',
        status: 'confirmed',
        holding: true,
        price: 5000,
        note: 'tea',
        linesOfVisit: 2,
        places: null,
        reservations: [
          { kind: 'staff', holderId: anna, pinned: false, marked: false },
          { kind: 'instance', holderId: room1, hold: [{ startsAt: at('10:00'), endsAt: at('11:00') }] },
        ],
      },
      { serviceName: 'Manicure', startsAt: at('11:00'), linesOfVisit: 2 },
    ])
  })

  it('has what began the evening before, and a buffer that reaches into it', async () => {
    const night = await addStaff(salon, 'Night', daytime('18:00', '03:00'))
    const { at, api } = salon
    const settings = await api.salon.get({})
    const { revision, name, currency, country, offeredStartMinutes, clientLeadMinutes, clientHorizonDays } = settings
    const { noticeMinutes, usesInService, makesRoom } = settings
    await api.salon.save({
      ...{ revision, name, currency, country, offeredStartMinutes, clientLeadMinutes, clientHorizonDays },
      ...{ noticeMinutes, usesInService, makesRoom },
      openingHours: {
        weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: daytime('08:00', '03:00') })),
        exceptions: [],
      },
    })
    const spas = await addResource(salon, 'Spa', ['Spa 1'])
    const cleaned = things([spas.id], 1, { bufferAfterMinutes: 60 })
    const ritual = await addService(salon, 'Night ritual', 90, [night], [people(), cleaned])
    await book(salon, at('23:00'), lineOf(ritual))
    await book(salon, at('22:00', '2026-03-03'), lineOf(ritual))
    const shown = (date: string) => day(date).then(({ cards }) => cards.map(({ startsAt }) => startsAt))
    expect(await shown('2026-03-02')).toEqual([at('23:00')])
    expect(await shown('2026-03-03')).toEqual([at('23:00'), at('22:00', '2026-03-03')])
    // Only its clean-up reaches into the fourth.
    expect(await shown('2026-03-04')).toEqual([at('22:00', '2026-03-03')])
    const refusal = await api.appointments.book.refusal(booking(at('01:00', '2026-03-03'), lineOf(ritual)))
    expect(refusal).toMatchObject({ plan: { refusal: { missing: [{ seat: { kind: 'resource' } }] } } })
    await book(salon, at('01:30', '2026-03-03'), lineOf(ritual))
  })

  it('keeps the lane of an archived person on the days they served, and on no others', async () => {
    const { at, api, manicure, anna, clock } = salon
    await book(salon, at('08:00'), lineOf(manicure, { staff: [[anna]] }))
    clock.set(at('12:00'))
    await api.staff.archive({ id: anna, revision: 0, closing: { fingerprint: null, leaveOpen: false } })
    const names = async (date: string) => (await day(date)).staff.map(({ name, archived }) => [name, archived])
    expect(await names('2026-03-02')).toEqual([
      ['Anna', true],
      ['Eva', false],
    ])
    expect(await names('2026-03-03')).toEqual([['Eva', false]])
  })
})

describe('To solve', () => {
  /** Both rooms are closed by archiving them, and what is left stands open. */
  async function withoutRooms() {
    const { api, rooms } = salon
    const { fingerprint } = await api.resources.planArchive({ id: rooms })
    const revision = async () => (await api.resources.list({})).find(({ id }) => id === rooms)?.revision ?? 0
    await api.resources.archive({ id: rooms, revision: await revision(), closing: { fingerprint, leaveOpen: true } })
    return async () => api.resources.restore({ id: rooms, revision: await revision() })
  }

  it('FD-C2 holds lines with an open reservation, day by day, until they are solved by a drop on a lane', async () => {
    const { at, api, massage, room1, room2, anna, rooms } = salon
    const visit = await book(salon, at('10:00', '2026-03-04'), lineOf(massage))
    const restore = await withoutRooms()
    expect(await api.calendar.toSolve({ from: '2026-03-02' })).toEqual([{ date: '2026-03-04', count: 1 }])
    expect(await api.calendar.toSolve({ from: '2026-03-05' })).toEqual([])
    const { cards } = await day('2026-03-04')
    expect(cards[0]?.reservations).toMatchObject([
      { kind: 'staff', holderId: anna },
      { kind: 'instance', holderId: null, resourceIds: [rooms] },
    ])
    await restore()
    const lineId = visit.lines[0]?.id ?? ('' as never)
    const { revision } = await api.appointments.get({ id: visit.id })
    const { lanes } = await api.visits.places({ lineId, date: '2026-03-04', moves: 'whole visit', from: null })
    expect(lanes.map(({ holderId }) => holderId)).toEqual([room1, room2])
    await api.visits.move({
      ...{ lineId, revision, startsAt: at('10:00', '2026-03-04'), moves: 'whole visit', anyway: null },
      lane: { from: null, to: room2 },
    })
    const solved = await api.appointments.get({ id: visit.id })
    expect(holdersOf(solved)).toEqual([[anna, room2]])
    expect(solved.lines[0]?.seats[1]?.wish).toEqual([room2])
    expect(await api.calendar.toSolve({ from: '2026-03-02' })).toEqual([])
  })

  it('a card goes only where its open seat could be', async () => {
    const { at, api, massage, anna, eva } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    await withoutRooms()
    const { revision } = await api.appointments.get({ id: visit.id })
    const lineId = visit.lines[0]?.id ?? ('' as never)
    const dropped = { lineId, revision, startsAt: at('10:00'), moves: 'whole visit' as const, anyway: null }
    const lane = { from: null, to: eva }
    expect(await api.visits.move.refusal({ ...dropped, lane })).toEqual({ reason: 'wrong-lane', to: eva })
    expect(holdersOf(await api.appointments.get({ id: visit.id }))).toEqual([[anna, null]])
  })
})
