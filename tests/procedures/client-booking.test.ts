import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import { book, holdersOf, lineOf } from './ask-visit.ts'
import { addResource, addService, people, things } from './fill-salon.ts'
import { archiveService, bookOut, openSmallSalon, type SmallSalon } from './small-salon.ts'

type Booking = InputOf<ClientContract['operations']['booking']['book']>

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const asked = (over: Partial<Booking> = {}): Booking => ({
  ...{ serviceId: salon.massage, staffId: null, startsAt: salon.at('10:00') },
  ...{ name: 'Eva Stone', phone: '20000002' },
  ...over,
})

async function startsOf(over: Partial<InputOf<ClientContract['operations']['booking']['starts']>> = {}) {
  const { serviceId } = asked()
  const wanted = { serviceId, staffId: null, from: '2026-03-02', days: 1, ...over }
  const { days } = await salon.clientApi.booking.starts(wanted)
  return days.map(({ starts }) => starts)
}

const stored = async (at: number) => {
  const { cards } = await salon.api.calendar.day({ date: '2026-03-02', withResting: true })
  const card = cards.find(({ startsAt }) => startsAt === at)
  if (card?.visit.kind !== 'appointment') throw new Error('not booked')
  return salon.api.appointments.get({ id: card.visit.id })
}

describe('client booking', () => {
  it('S4 books through the same engine, reserves by itself, and says where it comes from', async () => {
    const { at, clientApi, anna, room1, api } = salon
    const answer = await clientApi.booking.book(asked())
    expect(answer).toEqual({
      ...{ salon: 'Salon', service: 'Hot stone massage', staff: null },
      ...{ startsAt: at('10:00'), endsAt: at('11:00') },
    })
    const visit = await stored(at('10:00'))
    expect(visit).toMatchObject({
      clientName: 'Eva Stone',
      clientPhone: '20000002',
      source: 'client booking',
      status: 'confirmed',
    })
    expect(holdersOf(visit)).toEqual([[anna, room1]])
    expect(await api.changes.latest({})).not.toMatchObject({ command: 'booking.book' })
  })

  it('names the person only where one was wished', async () => {
    const { clientApi, eva, at } = salon
    expect((await clientApi.booking.book(asked({ staffId: eva }))).staff).toBe('Eva')
    expect((await stored(at('10:00'))).lines[0]?.seats[0]).toMatchObject({ holderId: eva, wish: [eva] })
  })

  it('FD-B2 offers only starts at which a person and a room are free, on the salon’s quarter hours', async () => {
    const { at, massage, room1, room2, eva, anna } = salon
    await book(salon, at('10:05'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    await book(salon, at('12:00'), lineOf(massage, { instances: [[room1]] }))
    await book(salon, at('12:00'), lineOf(massage, { instances: [[room2]] }))
    const [free = []] = await startsOf()
    const taken = (from: string, to: string) => free.filter((start) => start > at(from) - 60 && start < at(to))
    expect(taken('12:00', '13:00')).toEqual([])
    expect(free).toContain(at('10:00'))
    expect(free.every((start) => (start - at('08:00')) % 15 === 0)).toBe(true)
    const [withAnna = []] = await startsOf({ staffId: anna })
    expect(withAnna.filter((start) => start > at('09:00') && start < at('11:00'))).toEqual([])
    const [withEva = []] = await startsOf({ staffId: eva })
    expect(withEva).toContain(at('10:15'))
  })

  it('keeps the lead time and the horizon, for what is offered and for what is booked', async () => {
    const { at, clock, clientApi } = salon
    clock.set(at('09:20'))
    const [today = []] = await startsOf()
    expect(today[0]).toBe(at('10:30'))
    const soon = await clientApi.booking.book.refusal(asked({ startsAt: at('10:15') }))
    expect(soon).toEqual({ reason: 'no-longer-free', nearestStarts: [at('10:30'), at('10:45'), at('11:00')] })
    const { until } = await clientApi.booking.offer({})
    expect(until).toBe('2026-05-01')
    const [last, after] = await startsOf({ from: until, days: 2 })
    expect(last?.length).toBeGreaterThan(0)
    expect(after).toEqual([])
    expect(await startsOf({ from: '2026-06-01', days: 2 })).toEqual([[], []])
    expect(await startsOf({ from: '2026-02-01', days: 1 })).toEqual([[]])
    const late = asked({ startsAt: at('10:00', '2026-05-02') })
    expect(await clientApi.booking.book.refusal(late)).toMatchObject({ reason: 'no-longer-free' })
    const between = asked({ startsAt: at('12:05') })
    expect(await clientApi.booking.book.refusal(between)).toMatchObject({ reason: 'no-longer-free' })
  })

  it('FD-B4 of a start that was taken meanwhile tells the nearest that are free, and each is', async () => {
    const { at, massage, clientApi } = salon
    await book(salon, at('10:00'), lineOf(massage))
    await book(salon, at('10:00'), lineOf(massage))
    const refusal = await clientApi.booking.book.refusal(asked())
    if (refusal.reason !== 'no-longer-free') throw new Error(refusal.reason)
    expect(refusal.nearestStarts).toEqual([at('09:00'), at('11:00'), at('08:45')])
    for (const startsAt of refusal.nearestStarts.slice(0, 2)) await clientApi.booking.book(asked({ startsAt }))
  })

  it('FD-B4 the nearest are the nearest of all that are offered, also days away', async () => {
    const { at, clientApi } = salon
    const tuesday = '2026-03-10'
    const times = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00']
    for (const time of [...times, '18:00', '19:00']) await bookOut(salon, at(time, tuesday))
    for (const time of times.slice(4)) await bookOut(salon, at(time, '2026-03-09'))
    const offered = (await startsOf({ from: '2026-03-02', days: 20 })).flat()
    for (const time of ['08:00', '13:00', '19:00']) {
      const startsAt = at(time, tuesday)
      const refusal = await clientApi.booking.book.refusal(asked({ startsAt }))
      if (refusal.reason !== 'no-longer-free') throw new Error(refusal.reason)
      const apart = (start: number) => Math.abs(start - startsAt)
      const nearest = offered.toSorted((a, b) => apart(a) - apart(b) || a - b).slice(0, 3)
      expect(refusal.nearestStarts).toEqual(nearest)
    }
  })

  it('knows a client again by number and name, however typed, and adds anybody else', async () => {
    const { clientApi, at, olga } = salon
    await clientApi.booking.book(asked({ name: ' OLGA ozola ', phone: '00371 2000 0001' }))
    expect((await stored(at('10:00'))).clientId).toBe(olga)
    await clientApi.booking.book(asked({ startsAt: at('12:00'), name: 'Pavel', phone: '+371 20000001' }))
    expect(await stored(at('12:00'))).toMatchObject({ clientName: 'Pavel' })
  })

  it('offers what can be booked, and whom to wish where one person serves', async () => {
    const { api, clientApi, anna, eva, rooms, manicure } = salon
    const couple = await addService(salon, 'Couple massage', 60, [anna, eva], [people(2), things([rooms])])
    const halls = await addResource(salon, 'Hall', [])
    await addService(salon, 'Yoga', 60, [anna], [people(), things([halls.id])])
    await addService(salon, 'Own length', 60, [{ staffId: anna, durationMinutes: 75 }])
    await archiveService(salon, manicure)
    const hidden = (await api.services.list({})).find(({ name }) => name === 'Own length')
    const { services } = await clientApi.booking.offer({})
    expect(services.map(({ name, staff }) => [name, staff.map(({ id }) => id)])).toEqual([
      ['Couple massage', []],
      ['Hot stone massage', [anna, eva]],
      ['Own length', [anna]],
    ])
    expect(services[2]?.staff).toEqual([{ id: anna, name: 'Anna', durationMinutes: 75, price: 5000 }])
    expect(services[0]?.id).toBe(couple)
    const { archived: _, cannotBeBooked: __, requirements, ...fields } = hidden ?? ({} as never)
    const required = requirements.map(({ id: ___, ...requirement }) => requirement)
    await api.services.edit({ ...fields, requirements: required, bookableByClients: false })
    expect((await clientApi.booking.offer({})).services).toHaveLength(2)
  })

  it('S9 FD-B3 says no name, id or word of a resource, whatever is asked', async () => {
    const { at, clientApi, api, massage, eva } = salon
    await book(salon, at('10:00'), lineOf(massage))
    await book(salon, at('10:00'), lineOf(massage))
    const answers = [
      await clientApi.booking.offer.outcome({}),
      await clientApi.booking.starts.outcome({ serviceId: massage, staffId: null, from: '2026-03-02', days: 7 }),
      await clientApi.booking.book.outcome(asked()),
      await clientApi.booking.book.outcome(asked({ startsAt: at('12:00'), staffId: eva })),
      await clientApi.booking.book.outcome(asked({ phone: '1' })),
    ]
    const said = JSON.stringify(answers)
    for (const { id, name, instances } of await api.resources.list({})) {
      for (const word of [id, name, ...instances.flatMap((instance) => [instance.id, instance.name])]) {
        expect(said).not.toContain(word)
      }
    }
    expect(said).not.toMatch(/resource|instance|room/i)
  })

  it('remembers a missed booking without naming anybody', async () => {
    const { at, clientApi, massage, database } = salon
    await book(salon, at('10:00'), lineOf(massage))
    await book(salon, at('10:00'), lineOf(massage))
    await clientApi.booking.book.refusal(asked())
    const missed = database.connection
      .prepare('select source, reason, starts_at, value, asked, missing from refusal')
      .all()
    expect(missed).toMatchObject([
      { source: 'client booking', reason: 'does-not-fit', starts_at: at('10:00'), value: 5000 },
    ])
    expect(JSON.stringify(missed)).not.toContain('Stone')
  })
})
