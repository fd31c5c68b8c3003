import { describe, expect, it } from 'vitest'
import type { OutsideShifts } from '../../src-shared/contract/outside.ts'
import type { Hours } from '../../src-shared/domain/hours.ts'
import type { AppointmentId } from '../../src-shared/domain/id.ts'
import { openDesk, type Desk } from './desk.ts'
import { aMassageSalon, allWeek, anHour, at, steps } from './massage-salon.ts'
import { settingsOf } from './salon-settings.ts'

const shift = (weekday: number, from: string, to: string) => ({ weekday, stretches: [{ from, to, breaks: [] }] })
const lunch = { weekday: 1, stretches: [{ from: '10:00', to: '18:00', breaks: [{ from: '13:00', to: '13:30' }] }] }

const mornings: Hours = { weekly: [shift(1, '09:00', '12:00')], exceptions: [] }

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
  it('are not saved before what would lie outside them was seen', async () => {
    const { desk, save, before, id } = await aSalonWithAnAfternoon()
    const refusal = await save.refusal(mornings)
    expect(refusal).toMatchObject({
      reason: 'would-leave-outside',
      plan: { rehomed: [{ visit: { visit: { kind: 'appointment', id }, startsAt: at('14:00') } }], left: [] },
    })
    expect(await desk.api.staff.list({})).toEqual(before)
    expect(await save.refusal(mornings, { fingerprint: 'another', what: 'keep', reason: 'Changed' })).toEqual(refusal)
  })

  it('leave as it is and mark what lies outside them, if that is agreed, and ask no more about it', async () => {
    const { desk, anna, save, fingerprint, id } = await aSalonWithAnAfternoon()
    await save(mornings, { fingerprint, what: 'keep', reason: 'Shifts changed' })
    const [line] = (await desk.api.appointments.get({ id })).lines
    expect(line?.seats[0]).toMatchObject({ holderId: anna, marked: true })
    expect(await desk.api.appointments.get({ id })).toMatchObject({ anywayReason: 'Shifts changed', revision: 1 })
    await save({ ...mornings, exceptions: [{ date: '2026-03-09', stretches: [] }] })
  })

  it('give it to somebody else, if that is agreed', async () => {
    const { desk, eva, save, fingerprint, id } = await aSalonWithAnAfternoon()
    await save(mornings, { fingerprint, what: 'rehome', reason: 'Changed' })
    const [line] = (await desk.api.appointments.get({ id })).lines
    expect(line?.seats[0]).toMatchObject({ holderId: eva, marked: false })
  })

  it.each([
    ['rehome', { marked: true }],
    ['open', { holderId: null, marked: false }],
  ] as const)('with %s, do as much as was said with those nobody else can take', async (what, becomes) => {
    const { desk, anna, save, id } = await aSalonWithAnAfternoon({ pinned: true })
    const { plan } = await outsideOf(save.refusal(mornings))
    expect(plan).toMatchObject({ rehomed: [], left: [{ from: anna }] })
    await save(mornings, { fingerprint: plan.fingerprint, what, reason: 'Changed' })
    const [line] = (await desk.api.appointments.get({ id })).lines
    expect(line?.seats[0]).toMatchObject(becomes)
    const change = await desk.api.changes.latest({})
    const undone = await desk.api.changes.undo({ id: change?.id ?? '' })
    expect((await desk.api.appointments.get({ id })).lines[0]?.seats[0]).toMatchObject({
      holderId: anna,
      marked: false,
    })
    await desk.api.changes.undo({ id: undone.change ?? '' })
    expect((await desk.api.appointments.get({ id })).lines[0]?.seats[0]).toMatchObject(becomes)
  })

  it.each([
    ['rehome', ['Eva', 'Zoe']],
    ['keep', ['Anna', 'Eva']],
  ] as const)(
    'with %s, others make room for what moves, as it was shown, and for nothing that stays',
    async (what, are) => {
      const { choosy, other, save, holders } = await aSalonOfThree()
      const { plan } = await outsideOf(save.refusal(mornings))
      expect(plan).toMatchObject({
        rehomed: [{ visit: { visit: { id: choosy } } }, { visit: { visit: { id: other } } }],
        left: [],
      })
      await save(mornings, { fingerprint: plan.fingerprint, what, reason: 'Shifts changed' })
      expect([await holders(choosy), await holders(other)]).toEqual(are)
    },
  )

  it('let nobody make room where the salon wants nothing moved', async () => {
    const { desk, choosy, save } = await aSalonOfThree()
    await desk.api.salon.save({ ...(await settingsOf(desk)), makesRoom: 'never' })
    const { plan } = await outsideOf(save.refusal(mornings))
    expect(plan).toMatchObject({ rehomed: [], left: [{ visit: { visit: { id: choosy } } }] })
  })

  it('ask nothing about what was laid outside the shifts on purpose', async () => {
    const desk = openDesk()
    const { anna, massage, member } = await aMassageSalon(desk)
    const late = { serviceId: massage, begins: { kind: 'after' as const }, staff: [{ oneOf: [anna] }], instances: [] }
    const request = { startsAt: at('19:30'), lines: [{ ...late, added: [] }] }
    await desk.api.appointments.book({ clientId: null, note: '', request, anyway: { reason: 'Her sister' } })
    const { name, colour, revision, serviceIds } = await member(anna)
    await desk.api.staff.edit({ id: anna, revision, name, colour, serviceIds, shifts: mornings })
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

/** Anna works all day and has a massage at 14:00; Eva could do it too, unless Anna is wished for. */
async function aSalonWithAnAfternoon({ pinned = false } = {}) {
  const desk = openDesk()
  const salon = await aMassageSalon(desk)
  const { anna, massage } = salon
  const id = await salon.book(massage, '14:00', pinned ? { staff: anna } : {})
  const eva = await salon.addStaff('Eva', massage)
  const save = savingShifts(desk, salon)
  const before = await desk.api.staff.list({})
  const { plan } = await outsideOf(save.refusal(mornings))
  return { desk, ...salon, eva, id, save, before, fingerprint: plan.fingerprint }
}

/** At 14:00 Anna serves somebody who wants her or Eva, and Eva somebody else; Zoe, who could do either, is free. */
async function aSalonOfThree() {
  const desk = openDesk()
  const salon = await aMassageSalon(desk)
  const { anna, massage } = salon
  const eva = await salon.addStaff('Eva', massage)
  const line = { serviceId: massage, begins: { kind: 'after' as const }, instances: [], added: [] }
  const request = { startsAt: at('14:00'), lines: [{ ...line, staff: [{ oneOf: [anna, eva] }] }] }
  const { id: choosy } = await desk.api.appointments.book({ clientId: null, note: '', request, anyway: null })
  const other = await salon.book(massage, '14:00')
  const zoe = await salon.addStaff('Zoe', massage)
  const nameOf = new Map<string | null | undefined, string>([
    [anna, 'Anna'],
    [eva, 'Eva'],
    [zoe, 'Zoe'],
  ])
  const holders = async (id: AppointmentId) =>
    nameOf.get((await desk.api.appointments.get({ id })).lines[0]?.seats[0]?.holderId)
  return { desk, choosy, other, holders, save: savingShifts(desk, salon) }
}

/** Saves other shifts of Anna's, or gives the refusal. */
function savingShifts(
  desk: Desk,
  { anna, member }: Pick<Awaited<ReturnType<typeof aMassageSalon>>, 'anna' | 'member'>,
) {
  const input = async (shifts: Hours, outside?: OutsideShifts) => {
    const { name, colour, revision, serviceIds } = await member(anna)
    return { id: anna, name, colour, revision, serviceIds, shifts, ...(outside ? { outside } : {}) }
  }
  return Object.assign(
    async (shifts: Hours, outside?: OutsideShifts) => desk.api.staff.edit(await input(shifts, outside)),
    {
      refusal: async (shifts: Hours, outside?: OutsideShifts) =>
        desk.api.staff.edit.refusal(await input(shifts, outside)),
    },
  )
}

async function outsideOf(asked: ReturnType<Desk['api']['staff']['edit']['refusal']>) {
  const refusal = await asked
  if (refusal.reason !== 'would-leave-outside') throw new Error(`refused otherwise: ${refusal.reason}`)
  return refusal
}
