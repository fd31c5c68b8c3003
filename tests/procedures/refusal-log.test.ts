import { beforeEach, describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import type { Search } from '../../src-shared/contract/search.ts'
import type { AppointmentId } from '../../src-shared/domain/id.ts'
import { asStored, book, booking, edited, lineOf } from './ask-visit.ts'
import { addClient, addService, things } from './fill-salon.ts'
import { settingsOf } from './salon-settings.ts'
import { bookOut, openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
  await bookOut(salon, salon.at('10:00'))
})

const report = () => salon.api.refusals.report({ from: '2026-03-01', to: '2026-03-31' })
const bookings = async () => (await report()).bookings
const massageAt = (time: string, clientId = salon.olga) => booking(salon.at(time), lineOf(salon.massage), { clientId })

describe('the refusal log', () => {
  it('holds one row for a missed booking: when, what was asked, what was missing, what it was worth', async () => {
    const { at, api, clock } = salon
    await api.visits.preview({ editing: null, clientId: null, anyway: false, request: massageAt('10:00').request })
    expect(await bookings()).toEqual([])
    await api.appointments.book.refusal(massageAt('10:00'))
    expect(await bookings()).toEqual([
      {
        ...{ at: clock.now(), source: 'desk', client: 'Olga Ozola', services: ['Hot stone massage'] },
        ...{ startsAt: at('10:00'), until: null, value: 5000, became: { kind: 'lost' } },
        lacking: [
          { kind: 'staff', service: 'Hot stone massage' },
          { kind: 'resource', names: ['Massage room'] },
        ],
      },
    ])
  })

  it('names the wished person where that was what was missing, and the hours where the salon is closed', async () => {
    const { at, api, anna, massage } = salon
    await book(salon, at('12:00'), lineOf(massage, { staff: [[anna]] }))
    await api.appointments.book.refusal(booking(at('12:00'), lineOf(massage, { staff: [[anna]] })))
    expect((await bookings())[0]?.lacking).toEqual([{ kind: 'wished', names: ['Anna'] }])
    salon.clock.set(at('09:00'))
    await api.appointments.book.refusal(booking(at('21:00'), lineOf(massage)))
    expect((await bookings())[0]?.lacking[0]).toEqual({ kind: 'opening hours' })
  })

  it('counts the same once within ten minutes, and anew after that', async () => {
    const { at, api, clock } = salon
    await api.appointments.book.refusal(massageAt('10:00'))
    clock.set(at('07:09'))
    await api.appointments.book.refusal(massageAt('09:30'))
    expect(await bookings()).toHaveLength(1)
    const eva = await addClient(salon, 'Eva Stone')
    await api.appointments.book.refusal(massageAt('10:00', eva))
    expect(await bookings()).toHaveLength(2)
    await salon.otherDesk.appointments.book.refusal(booking(at('10:00'), lineOf(salon.massage)))
    expect(await bookings()).toHaveLength(3)
    clock.set(at('07:11'))
    await api.appointments.book.refusal(massageAt('10:00'))
    expect(await bookings()).toHaveLength(4)
  })

  it('says what it became: booked at another time, also later that week, and lost again when that is undone', async () => {
    const { at, api, clock } = salon
    await api.appointments.book.refusal(massageAt('10:00'))
    clock.set(at('07:30'))
    const { change } = await api.appointments.book(massageAt('14:00'))
    expect(await report()).toMatchObject({
      total: { missed: 1, bookedAfterAll: 1, lost: 0, lostValue: 0 },
      bookings: [{ became: { kind: 'booked', startsAt: at('14:00') } }],
    })
    if (change === null) throw new Error('nothing was booked')
    await api.changes.undo({ id: change })
    expect(await report()).toMatchObject({ total: { missed: 1, bookedAfterAll: 0, lost: 1, lostValue: 5000 } })
  })

  it('takes a walk-in of the same desk for the same within ten minutes only', async () => {
    const { at, api, clock, massage, manicure } = salon
    const walkIn = (time: string, service = massage) => booking(at(time), lineOf(service))
    await api.appointments.book.refusal(walkIn('10:00'))
    await api.appointments.book(walkIn('16:00', manicure))
    expect((await report()).total).toMatchObject({ bookedAfterAll: 0 })
    await salon.otherDesk.appointments.book(walkIn('15:00'))
    expect((await report()).total).toMatchObject({ bookedAfterAll: 0 })
    clock.set(at('07:11'))
    await api.appointments.book(walkIn('12:00'))
    expect((await report()).total).toMatchObject({ bookedAfterAll: 0 })
    await api.appointments.book.refusal(walkIn('10:00'))
    await api.appointments.book(walkIn('14:00'))
    expect((await report()).total).toEqual({ missed: 2, bookedAfterAll: 1, lost: 1, lostValue: 5000 })
  })

  it('takes what a client wanted for wanted until that day of the salon is over, also one of 25 hours', async () => {
    const { at, api, clock } = salon
    const sunday = '2026-10-25'
    const atNight = booking(at('00:30', sunday), lineOf(salon.massage), { clientId: salon.olga })
    clock.set(at('12:00', '2026-10-24'))
    await api.appointments.book.refusal(atNight)
    clock.set(at('23:45', sunday))
    const { id, revision } = await api.appointments.book({
      ...atNight,
      request: { ...atNight.request, startsAt: at('10:00', '2026-10-26') },
    })
    const october = { from: '2026-10-01', to: '2026-10-31' }
    expect((await api.refusals.report(october)).total).toMatchObject({ missed: 1, bookedAfterAll: 1 })
    await api.appointments.setStatus({ id, revision, status: 'cancelled', reason: '' })

    clock.set(at('08:00', '2026-10-26'))
    await bookOut(salon, at('10:00', '2026-10-26'))
    await api.appointments.book.refusal({
      ...atNight,
      request: { ...atNight.request, startsAt: at('10:00', '2026-10-26') },
    })
    clock.set(at('00:05', '2026-10-27'))
    await api.appointments.book({ ...atNight, request: { ...atNight.request, startsAt: at('10:00', '2026-10-27') } })
    expect((await api.refusals.report(october)).bookings[0]).toMatchObject({ became: { kind: 'lost' } })
  })

  it('counts askings that became one visit once', async () => {
    const { at, api, clock } = salon
    await api.appointments.book.refusal(massageAt('10:00'))
    clock.set(at('07:20'))
    await api.appointments.book.refusal(massageAt('10:15'))
    expect((await report()).total.missed).toBe(2)
    await api.appointments.book(massageAt('14:00'))
    expect((await report()).total).toEqual({ missed: 1, bookedAfterAll: 1, lost: 0, lostValue: 0 })
  })

  it('holds a refused drop and a refused change; what stands in the book is not lost', async () => {
    const { at, api, massage, manicure, olga } = salon
    const visit = await book(salon, at('12:00'), lineOf(massage), { clientId: olga })
    const [line] = visit.lines
    if (!line) throw new Error('no line')
    const drop = { lineId: line.id, revision: 0, moves: 'whole visit' as const, lane: null, anyway: null }
    await api.visits.move.refusal({ ...drop, startsAt: at('10:00') })
    expect(await report()).toMatchObject({
      total: { missed: 1, lost: 0 },
      bookings: [{ became: { kind: 'kept' }, value: 0, client: 'Olga Ozola', startsAt: at('10:00') }],
    })
    await api.visits.resize.refusal({
      lineId: line.id,
      revision: 0,
      startsAt: at('12:00'),
      endsAt: at('21:00'),
      anyway: null,
    })
    expect(await bookings()).toHaveLength(1)
    salon.clock.set(at('08:00'))
    await bookOut(salon, at('13:00'))
    const request = asStored(visit)
    const longer = { ...request, lines: [...request.lines, lineOf(manicure)] }
    await api.appointments.edit.refusal(edited(visit, longer))
    expect((await bookings())[0]).toMatchObject({ became: { kind: 'lost' }, value: 5000 })
    await api.appointments.edit(edited(visit, { ...longer, startsAt: at('14:00') }))
    expect((await bookings())[0]).toMatchObject({ became: { kind: 'booked', startsAt: at('14:00') } })
  })

  it('holds a group that was refused', async () => {
    const { at, api, massage } = salon
    const request = { startsAt: at('10:00'), lines: [lineOf(massage)] }
    await api.events.plan.refusal({ title: 'Yoga', capacity: 3, note: '', clientIds: [], request, anyway: null })
    expect(await bookings()).toMatchObject([{ client: null, services: ['Hot stone massage'] }])
  })

  it('knows the client who was refused on the booking page, if the book knows them', async () => {
    const { at, clientApi, massage } = salon
    const asked = { serviceId: massage, staffId: null, startsAt: at('10:00') }
    await clientApi.booking.book.refusal({ ...asked, name: 'Pavel', phone: '20000009' })
    salon.clock.set(at('08:00'))
    await clientApi.booking.book.refusal({ ...asked, name: 'Olga Ozola', phone: '20000001' })
    expect(await bookings()).toMatchObject([
      { source: 'client booking', client: 'Olga Ozola' },
      { source: 'client booking', client: null },
    ])
  })

  it('holds nothing of a made-up salon', async () => {
    const { database, means } = salon
    const { deskProcedures } = await import('../../src-main/procedures/desk-procedures.ts')
    const demo = { requestId: 'demo', role: 'desk', device: 'demo', source: 'demo' } as const
    deskProcedures(means).appointments.book(massageAt('10:00') as never, demo)
    expect(database.connection.prepare('select count(*) from refusal').pluck().get()).toBe(0)
  })
})

describe('a search that is left', () => {
  const search = (over: Partial<Search> = {}): Search & { clientId: null } => ({
    ...{ editing: null, lines: [lineOf(salon.massage)], clientId: null },
    ...{ from: '2026-03-02', to: '2026-03-02', between: { from: '10:00', to: '11:00' } },
    ...over,
  })

  it('is a missed booking where there was no start on the day or part of day asked for', async () => {
    const { at, api } = salon
    await api.refusals.leaveSearch(search({ between: null }))
    await api.refusals.leaveSearch(search({ from: '2026-02-01', to: '2026-02-02' }))
    expect(await bookings()).toEqual([])
    await api.refusals.leaveSearch(search())
    expect(await bookings()).toMatchObject([
      { startsAt: at('10:00'), until: at('10:45'), value: 5000, became: { kind: 'lost' } },
    ])
    expect((await bookings())[0]?.lacking).toContainEqual({ kind: 'resource', names: ['Massage room'] })
    expect(await api.changes.latest({})).not.toMatchObject({ command: 'refusals.leaveSearch' })
  })

  it('and then booked is one missed booking, with what it became', async () => {
    const { at, api } = salon
    await api.refusals.leaveSearch(search())
    await api.appointments.book(massageAt('14:00'))
    expect(await report()).toMatchObject({
      total: { missed: 1, bookedAfterAll: 1, lost: 0 },
      bookings: [{ became: { kind: 'booked', startsAt: at('14:00') } }],
    })
  })

  it('is none of a visit that is gone meanwhile, nor where more was wished than there are seats', async () => {
    const { api, massage, anna, eva } = salon
    const editing = { kind: 'appointment' as const, id: v7() as AppointmentId }
    await api.refusals.leaveSearch(search({ editing }))
    await api.refusals.leaveSearch(search({ lines: [lineOf(massage, { staff: [[anna], [eva]] })] }))
    expect(await bookings()).toEqual([])
  })

  it('is none where others would have made room, unless the salon moves nobody', async () => {
    const { at, api, rooms, massage, room1, room2 } = salon
    const bath = await addService(salon, 'Bath', 120, [], [things([rooms])])
    await book(salon, at('14:00'), lineOf(massage, { instances: [[room1]] }))
    const late = await book(salon, at('15:00'), lineOf(massage, { instances: [[room2]] }))
    const lineId = late.lines[0]?.id
    if (!lineId) throw new Error('no line')
    await api.visits.unpin({ lineId, revision: 0, instanceId: room2 })
    const left = search({ lines: [lineOf(bath)], from: '2026-03-01', between: { from: '14:00', to: '14:15' } })
    const { clientId: _, ...asked } = left
    const { free } = await api.visits.starts(asked)
    expect(free).toMatch(/^0*$/)
    await api.refusals.leaveSearch(left)
    expect(await bookings()).toEqual([])
    await api.salon.save({ ...(await settingsOf(salon)), makesRoom: 'never' })
    await api.refusals.leaveSearch(left)
    expect(await bookings()).toMatchObject([{ services: ['Bath'], became: { kind: 'lost' } }])
  })

  it('on the page for clients is one, too, and one only however often it is left', async () => {
    const { clientApi, massage, at } = salon
    for (const time of [
      '08:00',
      '09:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
      '15:00',
      '16:00',
      '17:00',
      '18:00',
      '19:00',
    ])
      await bookOut(salon, at(time))
    const asked = { serviceId: massage, staffId: null, from: '2026-03-02' }
    await clientApi.booking.leave({ ...asked, days: 2 })
    expect(await bookings()).toEqual([])
    await clientApi.booking.leave({ ...asked, days: 1 })
    await clientApi.booking.leave({ ...asked, days: 1 })
    expect(await bookings()).toMatchObject([{ source: 'client booking', client: null, value: 5000 }])
  })
})

describe('Missed bookings', () => {
  it('adds up by what was lacking, by service and by hour', async () => {
    const { at, api, massage, manicure, anna } = salon
    const wanted = [
      booking(at('10:00'), [lineOf(massage), lineOf(manicure)], { clientId: await addClient(salon, 'Eva Stone') }),
      booking(at('10:30'), lineOf(massage), { clientId: salon.olga }),
      booking(at('10:00'), lineOf(manicure, { staff: [[anna]] }), { clientId: await addClient(salon, 'Pavel') }),
    ]
    for (const input of wanted) await api.appointments.book.refusal(input)
    const { total, byLacking, byService, byHour } = await report()
    const three = { missed: 3, bookedAfterAll: 0, lost: 3, lostValue: 20_000 }
    expect(total).toEqual(three)
    expect(byLacking.map(({ lacking, sum }) => [lacking, sum.lost, sum.lostValue])).toEqual([
      [{ kind: 'staff', service: 'Hot stone massage' }, 2, 15_000],
      [{ kind: 'resource', names: ['Massage room'] }, 2, 15_000],
      [{ kind: 'wished', names: ['Anna'] }, 1, 5000],
    ])
    expect(byService.map(({ service, sum }) => [service, sum.missed])).toEqual([
      ['Hot stone massage', 2],
      ['Manicure', 2],
    ])
    expect(byHour).toEqual([{ hour: 10, sum: three }])
  })

  it('is empty for days on which nothing was missed', async () => {
    await salon.api.appointments.book.refusal(massageAt('10:00'))
    const none = { missed: 0, bookedAfterAll: 0, lost: 0, lostValue: 0 }
    expect(await salon.api.refusals.report({ from: '2026-03-03', to: '2026-03-31' })).toEqual({
      ...{ total: none, oneMore: [], byLacking: [], byService: [], byHour: [], bookings: [] },
    })
  })
})
