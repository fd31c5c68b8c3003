import { describe, expect, it } from 'vitest'
import type { Closing } from '../../src-shared/contract/closing.ts'
import { dayAndNight, type Hours } from '../../src-shared/domain/hours.ts'
import { openDesk } from './desk.ts'
import { aMassageSalon, at } from './massage-salon.ts'

const mornings: Hours = {
  weekly: [1, 2, 3].map((weekday) => ({ weekday, stretches: [{ from: '09:00', to: '12:00', breaks: [] }] })),
  exceptions: [],
}

/** Rooms 1 and 2, Anna and Eva; hours are given to Room 1. */
async function aSalonWithRooms() {
  const desk = openDesk()
  const salon = await aMassageSalon(desk)
  await salon.addStaff('Eva', salon.massage)
  const room1 = () => salon.instance(salon.rooms, 'Room 1')
  const room2 = (await salon.instance(salon.rooms, 'Room 2')).id
  const save = async (hours: Hours, closing?: Closing) => {
    const { id, revision, name, serviceIds } = await room1()
    const input = { id, revision, name, serviceIds, hours, ...(closing ? { closing } : {}) }
    return desk.api.resources.editInstance.outcome(input)
  }
  const roomOf = async (id: Awaited<ReturnType<typeof salon.book>>) =>
    (await desk.api.appointments.get({ id })).lines[0]?.seats.find(({ kind }) => kind === 'resource')?.holderId
  const openOn = async (date: string) =>
    (await desk.api.calendar.day({ date, withResting: false })).resources
      .flatMap(({ instances }) => instances)
      .find(({ name }) => name === 'Room 1')
      ?.open.map(({ startsAt, endsAt }) => (endsAt - startsAt) / 60)
  return { desk, ...salon, room1, room2, save, roomOf, openOn }
}

describe('the hours of an instance', () => {
  it('are day and night unless it is given some', async () => {
    const { room1, save } = await aSalonWithRooms()
    expect((await room1()).hours).toEqual({ weekly: dayAndNight, exceptions: [] })
    expect(await save(mornings)).toMatchObject({ ok: true })
    expect(await room1()).toMatchObject({ hours: mornings, revision: 1 })
    expect(await save({ weekly: [...dayAndNight], exceptions: [] })).toMatchObject({ ok: true })
    expect(await room1()).toMatchObject({ hours: { weekly: dayAndNight, exceptions: [] }, revision: 2 })
  })

  it('stay as they are when only its name is changed', async () => {
    const { desk, room1, save } = await aSalonWithRooms()
    await save(mornings)
    const { id, revision } = await room1()
    await desk.api.resources.editInstance({ id, revision, name: 'Room 1', serviceIds: [] })
    expect((await room1()).hours).toEqual(mornings)
  })

  it('can be some dates only', async () => {
    const { save, room1, openOn } = await aSalonWithRooms()
    const market = { date: '2026-03-05', stretches: [{ from: '10:00', to: '14:00', breaks: [] }] }
    await save({ weekly: [], exceptions: [market] })
    expect((await room1()).hours).toEqual({ weekly: [], exceptions: [market] })
    expect([await openOn('2026-03-04'), await openOn('2026-03-05')]).toEqual([[], [4]])
  })

  it('S5 keep bookings away outside them, and its breaks too', async () => {
    const { massage, book, room1, room2, save, roomOf } = await aSalonWithRooms()
    const stretches = [{ from: '09:00', to: '20:00', breaks: [{ from: '13:00', to: '14:00' }] }]
    await save({ weekly: [{ weekday: 1, stretches }], exceptions: [] })
    expect(await roomOf(await book(massage, '13:00'))).toBe(room2)
    expect(await roomOf(await book(massage, '14:00'))).toBe((await room1()).id)
  })

  it('are not saved before what would lie outside them was seen, and agreed to', async () => {
    const { massage, book, room1, room2, save, roomOf } = await aSalonWithRooms()
    const moves = await book(massage, '11:30')
    const stays = await book(massage, '15:00', { instance: (await room1()).id })
    const before = await room1()
    const refused = await save(mornings)
    if (refused.ok || refused.refusal.reason !== 'must-see-plan') throw new Error('it was not listed first')
    const { plan } = refused.refusal
    expect(plan.rehomed).toMatchObject([{ visit: { startsAt: at('11:30') }, from: before.id, to: room2 }])
    expect(plan.left).toMatchObject([{ visit: { startsAt: at('15:00') }, from: before.id, why: { kind: 'wished' } }])
    expect(await save(mornings, { fingerprint: plan.fingerprint, leaveOpen: false })).toEqual(refused)
    expect(await save(mornings, { fingerprint: 'another', leaveOpen: true })).toEqual(refused)
    expect(await room1()).toEqual(before)

    expect(await save(mornings, { fingerprint: plan.fingerprint, leaveOpen: true })).toMatchObject({ ok: true })
    expect([await roomOf(moves), await roomOf(stays)]).toEqual([room2, null])
  })

  it('come back with one undo, and so does what they moved', async () => {
    const { desk, massage, book, room1, save, roomOf } = await aSalonWithRooms()
    const id = await book(massage, '15:00')
    const refused = await save(mornings)
    if (refused.ok || refused.refusal.reason !== 'must-see-plan') throw new Error('it was not listed first')
    await save(mornings, { fingerprint: refused.refusal.plan.fingerprint, leaveOpen: false })
    await desk.api.changes.undo({ id: (await desk.api.changes.latest({}))?.id ?? '' })
    expect(await room1()).toMatchObject({ hours: { weekly: dayAndNight } })
    expect(await roomOf(id)).toBe((await room1()).id)
  })

  it('let others make room for what moves, as it was shown', async () => {
    const { desk, anna, massage, rooms, book, room1, room2, save, roomOf } = await aSalonWithRooms()
    const line = { serviceId: massage, begins: { kind: 'after' as const }, staff: [{ oneOf: [anna] }], added: [] }
    const choosing = { ...line, instances: [{ oneOf: [(await room1()).id, room2] }] }
    const request = { startsAt: at('15:00'), lines: [choosing] }
    const { id: choosy } = await desk.api.appointments.book({ clientId: null, note: '', request, anyway: null })
    const other = await book(massage, '15:00')
    const { ids } = await desk.api.resources.addInstances({ resourceId: rooms, names: ['Room 3'] })
    const refused = await save(mornings)
    if (refused.ok || refused.refusal.reason !== 'must-see-plan') throw new Error('it was not listed first')
    expect(await save(mornings, { fingerprint: refused.refusal.plan.fingerprint, leaveOpen: false })).toMatchObject({
      ok: true,
    })
    expect([await roomOf(choosy), await roomOf(other)]).toEqual([room2, ids[0]])
  })

  it('do not come back over what was booked since', async () => {
    const { desk, massage, book, room1, save } = await aSalonWithRooms()
    await save(mornings)
    await save({ weekly: [...dayAndNight], exceptions: [] })
    const widened = (await desk.api.changes.latest({}))?.id ?? ''
    await book(massage, '15:00', { instance: (await room1()).id })
    expect(await desk.api.changes.undo.outcome({ id: widened })).toMatchObject({ refusal: { reason: 'does-not-fit' } })
  })

  it('leave the past as it was', async () => {
    const { desk, massage, book, save, openOn } = await aSalonWithRooms()
    await book(massage, '14:00')
    desk.clock.set(at('12:00') + 7 * 1440)
    expect(await save(mornings)).toMatchObject({ ok: true })
    expect([await openOn('2026-03-03'), await openOn('2026-03-10')]).toEqual([[24], [3]])
  })
})
