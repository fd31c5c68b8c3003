import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { aMassageSalon, allWeek, anHour, at, steps } from './massage-salon.ts'

const shift = (weekday: number, from: string, to: string) => ({ weekday, stretches: [{ from, to, breaks: [] }] })
const lunch = { weekday: 1, stretches: [{ from: '10:00', to: '18:00', breaks: [{ from: '13:00', to: '13:30' }] }] }

describe('staff', () => {
  it('are listed in the order of their lanes, with shifts, breaks and services', async () => {
    const desk = openDesk()
    const { addStaff } = steps(desk)
    const { id: massage } = await desk.api.services.add(anHour('Massage'))
    const eva = await addStaff('Eva')
    const exceptions = [{ date: '2026-12-24', stretches: [] }]
    const { id: anna } = await desk.api.staff.add({
      ...{ name: ' Anna ', colour: '#112233', serviceIds: [massage] },
      shifts: { weekly: [lunch, shift(2, '20:00', '04:00')], exceptions },
    })
    await desk.api.staff.reorder({ ids: [anna, eva] })
    expect(await desk.api.staff.list({})).toMatchObject([
      {
        ...{ id: anna, name: 'Anna', colour: '#112233', serviceIds: [massage], closures: [] },
        shifts: { weekly: [lunch, shift(2, '20:00', '04:00')], exceptions },
      },
      { id: eva, name: 'Eva', shifts: allWeek },
    ])
  })

  it('perform what either side says, and keep their own duration', async () => {
    const desk = openDesk()
    const { anna, massage, member, service } = await aMassageSalon(desk)
    const performers = [{ staffId: anna, durationMinutes: 50, price: 4500 }]
    const { revision } = await service(massage)
    await desk.api.services.edit({ id: massage, revision, ...anHour('Massage', { performers }) })
    const { id: facial } = await desk.api.services.add(anHour('Facial'))
    const { name, colour, shifts, ...before } = await member(anna)
    expect(before.serviceIds).toEqual([massage])
    await desk.api.staff.edit({
      id: anna,
      revision: before.revision,
      name,
      colour,
      shifts,
      serviceIds: [massage, facial],
    })
    expect((await service(massage)).performers).toEqual(performers)
    expect((await service(facial)).performers).toEqual([{ staffId: anna, durationMinutes: null, price: null }])
    expect((await member(anna)).revision).toBe(before.revision + 1)
    await desk.api.staff.edit({ id: anna, revision: before.revision + 1, name, colour, shifts, serviceIds: [] })
    expect((await service(massage)).performers).toEqual([])
  })

  it('perform again what they performed when they come back from the archive', async () => {
    const desk = openDesk()
    const { anna, massage, service, member } = await aMassageSalon(desk)
    const closing = { fingerprint: null, leaveOpen: false }
    await desk.api.staff.archive({ id: anna, revision: (await member(anna)).revision, closing })
    expect(await service(massage)).toMatchObject({ performers: [], cannotBeBooked: { reason: 'nobody performs it' } })
    const { id, revision } = await service(massage)
    await desk.api.services.edit({ id, revision, ...anHour('Massage'), performers: [] })
    await desk.api.staff.restore({ id: anna, revision: (await member(anna)).revision })
    expect((await service(massage)).performers).toMatchObject([{ staffId: anna }])
  })
})

describe('changed shifts', () => {
  const mornings = { weekly: [shift(1, '09:00', '12:00')], exceptions: [] }

  it('move no visit, and say how many fall outside them now', async () => {
    const desk = openDesk()
    const { anna, massage, book, member } = await aMassageSalon(desk)
    const id = await book(massage, '14:00')
    await book(massage, '10:00')
    const { name, colour, revision, serviceIds } = await member(anna)
    const edit = { id: anna, name, colour, serviceIds }
    expect(await desk.api.staff.edit({ ...edit, revision, shifts: mornings })).toEqual({ visitsOutside: 1 })
    expect((await desk.api.appointments.get({ id })).lines[0]?.seats[0]?.holderId).toBe(anna)
    expect(await desk.api.staff.edit({ ...edit, revision: revision + 1, shifts: mornings })).toEqual({
      visitsOutside: 0,
    })
  })

  it('do not count what was laid outside the shifts on purpose', async () => {
    const desk = openDesk()
    const { anna, massage, member } = await aMassageSalon(desk)
    const late = { serviceId: massage, begins: { kind: 'after' as const }, staff: [{ oneOf: [anna] }], instances: [] }
    const request = { startsAt: at('19:30'), lines: [{ ...late, added: [] }] }
    await desk.api.appointments.book({ clientId: null, note: '', request, anyway: { reason: 'Her sister' } })
    const { name, colour, revision, serviceIds } = await member(anna)
    const edited = await desk.api.staff.edit({ id: anna, revision, name, colour, serviceIds, shifts: mornings })
    expect(edited).toEqual({ visitsOutside: 0 })
  })

  it('leave the past in the shifts it was booked in', async () => {
    const desk = openDesk()
    const { anna, massage, book, member } = await aMassageSalon(desk)
    await book(massage, '14:00')
    desk.clock.set(at('12:00') + 7 * 1440)
    const { name, colour, revision, serviceIds } = await member(anna)
    await desk.api.staff.edit({ id: anna, revision, name, colour, serviceIds, shifts: mornings })
    const openOn = async (date: string) =>
      (await desk.api.calendar.day({ date, withResting: false })).staff[0]?.open.map(
        ({ startsAt, endsAt }) => endsAt - startsAt,
      )
    expect([await openOn('2026-03-02'), await openOn('2026-03-09')]).toEqual([[11 * 60], [3 * 60]])
    expect((await member(anna)).shifts).toEqual(mornings)
  })

  it('hold from the beginning while nothing stands in the past', async () => {
    const desk = openDesk()
    const { anna, member } = await aMassageSalon(desk)
    const { name, colour, revision, serviceIds } = await member(anna)
    await desk.api.staff.edit({ id: anna, revision, name, colour, serviceIds, shifts: mornings })
    const day = await desk.api.calendar.day({ date: '2026-02-23', withResting: false })
    expect(day.staff[0]?.open.map(({ startsAt, endsAt }) => endsAt - startsAt)).toEqual([3 * 60])
  })
})
