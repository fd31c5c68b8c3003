import { describe, expect, it } from 'vitest'
import type { AppointmentId } from '../../src-shared/domain/id.ts'
import { book as bookLines, lineOf } from './ask-visit.ts'
import { openDayAndNight } from './day-and-night.ts'
import { openDesk, type Desk } from './desk.ts'
import { aMassageSalon, at } from './massage-salon.ts'

const unseen = { fingerprint: null, leaveOpen: false }
const afternoon = { startsAt: at('12:00'), endsAt: at('20:00') }

/** Anna and Eva both do massages, in two rooms. */
async function aSalonOfTwo() {
  const desk = openDesk()
  const salon = await aMassageSalon(desk)
  const eva = await salon.addStaff('Eva', salon.massage)
  const [room1, room2] = [
    (await salon.instance(salon.rooms, 'Room 1')).id,
    (await salon.instance(salon.rooms, 'Room 2')).id,
  ]
  const archiveRoom1 = async (closing: { fingerprint: string | null; leaveOpen: boolean }) => {
    const { id, revision } = await salon.instance(salon.rooms, 'Room 1')
    return desk.api.resources.archiveInstance.outcome({ id, revision, closing })
  }
  return { desk, ...salon, eva, room1, room2, archiveRoom1 }
}

const holdersOf = async ({ api }: Desk, id: AppointmentId) =>
  (await api.appointments.get({ id })).lines.flatMap(({ seats }) => seats.map(({ holderId }) => holderId))

describe('before an instance is archived', () => {
  it('its future visits are listed: who finds another by itself, and who does not', async () => {
    const { desk, massage, book, room1, room2 } = await aSalonOfTwo()
    await book(massage, '10:00')
    await book(massage, '12:00', { instance: room1 })
    const plan = await desk.api.resources.planArchiveInstance({ id: room1 })
    expect(plan.rehomed).toMatchObject([
      { visit: { startsAt: at('10:00'), service: 'Massage' }, from: room1, to: room2 },
    ])
    expect(plan.left).toMatchObject([{ visit: { startsAt: at('12:00') }, from: room1 }])
  })

  it('each that finds no other says what is in the way of it', async () => {
    const { desk, massage, book, room1, room2 } = await aSalonOfTwo()
    await book(massage, '10:00')
    const other = await book(massage, '10:30', { instance: room2 })
    const { left } = await desk.api.resources.planArchiveInstance({ id: room1 })
    const by = { visit: { kind: 'appointment', id: other }, service: 'Massage' }
    const obstacles = [{ kind: 'taken', until: at('11:30'), by }]
    const why = { kind: 'nobody free', of: 'instance', candidates: [{ holderId: room2, free: false, obstacles }] }
    expect(left).toMatchObject([{ visit: { startsAt: at('10:00') }, from: room1, why }])
  })

  it('each that finds no other says what would help, and every one of these does', async () => {
    const { desk, massage, book, room1, room2 } = await aSalonOfTwo()
    const id = await book(massage, '12:00', { instance: room1 })
    await book(massage, '12:50', { instance: room2 })
    const planNow = () => desk.api.resources.planCloseInstance({ id: room1, interval: afternoon })
    const [first] = (await planNow()).left
    expect(first?.help).toMatchObject({ starts: [at('11:00'), at('10:45'), at('10:30')], cures: [] })
    for (const startsAt of first?.help.starts ?? []) {
      const [left] = (await planNow()).left
      if (!left) throw new Error('nothing is left')
      const { revision } = left.help
      const asked = { moves: 'whole visit' as const, lane: null, anyway: null, lineId: left.visit.lineId, revision }
      const { change } = await desk.api.visits.move({ ...asked, startsAt })
      expect((await planNow()).left).toEqual([])
      await desk.api.changes.undo({ id: change ?? '' })
      expect((await desk.api.appointments.get({ id })).lines[0]?.startsAt).toBe(at('12:00'))
    }
  })

  it('what would help changes the visit in one step, and one undo brings it back', async () => {
    const { desk, anna, massage, book, room1, room2 } = await aSalonOfTwo()
    const id = await book(massage, '12:00', { instance: room1, staff: anna })
    const planNow = () => desk.api.resources.planCloseInstance({ id: room1, interval: afternoon })
    const [left] = (await planNow()).left
    if (!left) throw new Error('nothing is left')
    const cure = { kind: 'other instance', line: 0, seat: 1, instanceId: room2 } as const
    expect(left.help.cures).toEqual([cure])
    const { lineId, startsAt } = left.visit
    const asked = { moves: 'whole visit' as const, lane: null, anyway: null, revision: left.help.revision }
    const { change } = await desk.api.visits.move({ ...asked, lineId, startsAt, cure })
    expect(await holdersOf(desk, id)).toEqual([anna, room2])
    expect((await planNow()).left).toEqual([])
    await desk.api.changes.undo({ id: change ?? '' })
    expect(await holdersOf(desk, id)).toEqual([anna, room1])
  })

  it('nothing is written by looking at the list', async () => {
    const { desk, massage, book, room1 } = await aSalonOfTwo()
    const id = await book(massage, '10:00')
    const before = await desk.api.appointments.get({ id })
    await desk.api.resources.planArchiveInstance({ id: room1 })
    expect(await desk.api.appointments.get({ id })).toEqual(before)
  })

  it('the list must have been seen, and what is left must be agreed to', async () => {
    const { desk, massage, book, room1, archiveRoom1 } = await aSalonOfTwo()
    await book(massage, '10:00', { instance: room1 })
    const { fingerprint } = await desk.api.resources.planArchiveInstance({ id: room1 })
    const mustSee = { ok: false, refusal: { reason: 'must-see-plan', plan: { fingerprint } } }
    expect(await archiveRoom1(unseen)).toMatchObject(mustSee)
    expect(await archiveRoom1({ fingerprint, leaveOpen: false })).toMatchObject(mustSee)
    expect(await archiveRoom1({ fingerprint: null, leaveOpen: true })).toMatchObject(mustSee)
    expect(await archiveRoom1({ fingerprint, leaveOpen: true })).toMatchObject({ ok: true })
  })

  it('who makes room for them is listed too, moves with them, and is undone with them', async () => {
    const { desk, anna, eva, massage, rooms, book, room1, room2, archiveRoom1 } = await aSalonOfTwo()
    await desk.api.resources.addInstances({ resourceId: rooms, names: ['Room 3'] })
    const room3 = (await desk.api.resources.list({}))[0]?.instances.find(({ name }) => name === 'Room 3')?.id
    const line = { serviceId: massage, begins: { kind: 'after' as const }, staff: [{ oneOf: [anna] }], added: [] }
    const request = { startsAt: at('10:00'), lines: [{ ...line, instances: [{ oneOf: [room1, room2] }] }] }
    const { id: choosy } = await desk.api.appointments.book({ clientId: null, note: '', request, anyway: null })
    const other = await book(massage, '10:00', { staff: eva })
    const plan = await desk.api.resources.planArchiveInstance({ id: room1 })
    expect(plan.left).toEqual([])
    expect(plan.rehomed.map(({ visit, from, to }) => [visit.visit.id, from, to])).toEqual([
      [choosy, room1, room2],
      [other, room2, room3],
    ])
    await archiveRoom1({ fingerprint: plan.fingerprint, leaveOpen: false })
    expect([await holdersOf(desk, choosy), await holdersOf(desk, other)]).toEqual([
      [anna, room2],
      [eva, room3],
    ])
    const latest = await desk.api.changes.latest({})
    if (!latest) throw new Error('nothing to undo')
    await desk.api.changes.undo({ id: latest.id })
    expect([await holdersOf(desk, choosy), await holdersOf(desk, other)]).toEqual([
      [anna, room1],
      [eva, room2],
    ])
  })

  it('a list that has changed since must be seen again', async () => {
    const { desk, massage, book, room1, archiveRoom1 } = await aSalonOfTwo()
    await book(massage, '10:00')
    const { fingerprint } = await desk.api.resources.planArchiveInstance({ id: room1 })
    await book(massage, '12:00')
    expect(await archiveRoom1({ fingerprint, leaveOpen: true })).toMatchObject({ refusal: { reason: 'must-see-plan' } })
  })

  it('visits without it and visits of the past are none of its business', async () => {
    const { desk, massage, book, room2, archiveRoom1 } = await aSalonOfTwo()
    const past = await book(massage, '09:00')
    await book(massage, '14:00', { instance: room2 })
    desk.clock.set(at('13:00'))
    expect(await archiveRoom1(unseen)).toMatchObject({ ok: true })
    expect(await holdersOf(desk, past)).not.toContain(null)
  })
})

describe('when it is archived', () => {
  it('what can be rehomed moves at once, what cannot stands open, times stay', async () => {
    const { desk, anna, massage, book, room1, room2, archiveRoom1 } = await aSalonOfTwo()
    const moves = await book(massage, '10:00', { staff: anna })
    const stays = await book(massage, '12:00', { staff: anna, instance: room1 })
    const { fingerprint } = await desk.api.resources.planArchiveInstance({ id: room1 })
    await archiveRoom1({ fingerprint, leaveOpen: true })
    expect(await holdersOf(desk, moves)).toEqual([anna, room2])
    expect(await holdersOf(desk, stays)).toEqual([anna, null])
    const open = await desk.api.appointments.get({ id: stays })
    expect(open).toMatchObject({ revision: 1, lines: [{ startsAt: at('12:00'), endsAt: at('13:00') }] })
    const day = await desk.api.calendar.day({ date: '2026-03-02', withResting: false })
    const openSeats = day.cards.flatMap(({ reservations }) => reservations.filter(({ holderId }) => holderId === null))
    expect(openSeats).toHaveLength(1)
    expect(desk.told.at(-1)).toContain('visits')
  })

  it('a resource takes all its instances along', async () => {
    const { desk, massage, book, rooms, resource } = await aSalonOfTwo()
    const [a, b] = [await book(massage, '10:00'), await book(massage, '10:00')]
    const plan = await desk.api.resources.planArchive({ id: rooms })
    expect([plan.rehomed.length, plan.left.length]).toEqual([0, 2])
    const closing = { fingerprint: plan.fingerprint, leaveOpen: true }
    await desk.api.resources.archive({ id: rooms, revision: (await resource(rooms)).revision, closing })
    expect([...(await holdersOf(desk, a)), ...(await holdersOf(desk, b))].filter((id) => id === null)).toHaveLength(2)
  })

  it('a person hands over to whoever is free and performs it', async () => {
    const { desk, anna, eva, massage, book, member } = await aSalonOfTwo()
    const [moves, wished] = [await book(massage, '10:00'), await book(massage, '12:00', { staff: anna })]
    const before = (await holdersOf(desk, moves))[0]
    const plan = await desk.api.staff.planArchive({ id: anna })
    expect(plan.rehomed.map(({ from, to }) => [from, to])).toEqual(before === anna ? [[anna, eva]] : [])
    expect(plan.left).toMatchObject([{ visit: { startsAt: at('12:00') }, from: anna }])
    const { revision } = await member(anna)
    await desk.api.staff.archive({ id: anna, revision, closing: { fingerprint: plan.fingerprint, leaveOpen: true } })
    expect((await holdersOf(desk, moves))[0]).toBe(eva)
    expect((await holdersOf(desk, wished))[0]).toBeNull()
  })
})

describe('a day off', () => {
  it('shows first what it touches, hands it over, and keeps new bookings away', async () => {
    const { desk, anna, eva, massage, book, member } = await aSalonOfTwo()
    const wished = await book(massage, '13:00', { staff: anna })
    await book(massage, '10:00', { staff: anna })
    const plan = await desk.api.staff.planTimeOff({ id: anna, interval: afternoon })
    expect([plan.rehomed, plan.left.map(({ visit }) => visit.startsAt)]).toEqual([[], [at('13:00')]])
    const closing = { fingerprint: plan.fingerprint, leaveOpen: true }
    const { id } = await desk.api.staff.addTimeOff({ id: anna, interval: afternoon, reason: 'Dentist', closing })
    expect((await holdersOf(desk, wished))[0]).toBeNull()
    expect((await member(anna)).closures).toEqual([{ id, kind: 'time off', interval: afternoon, reason: 'Dentist' }])
    expect((await holdersOf(desk, await book(massage, '15:00')))[0]).toBe(eva)
    await desk.api.staff.removeTimeOff({ id })
    expect((await member(anna)).closures).toEqual([])
    expect((await holdersOf(desk, await book(massage, '17:00', { staff: anna })))[0]).toBe(anna)
  })

  it('leaves alone what was laid over her closing time on purpose', async () => {
    const { desk, anna, massage } = await aSalonOfTwo()
    const late = { serviceId: massage, begins: { kind: 'after' as const }, staff: [{ oneOf: [anna] }], instances: [] }
    const request = { startsAt: at('19:30'), lines: [{ ...late, added: [] }] }
    await desk.api.appointments.book({ clientId: null, note: '', request, anyway: { reason: 'Her sister' } })
    const morning = { startsAt: at('09:00'), endsAt: at('12:00') }
    expect(await desk.api.staff.planTimeOff({ id: anna, interval: morning })).toMatchObject({ rehomed: [], left: [] })
  })

  it('of a year is looked at as far as anything is booked', async () => {
    const { desk, anna, massage, book } = await aSalonOfTwo()
    await book(massage, '13:00', { staff: anna })
    const year = { startsAt: at('09:00'), endsAt: at('09:00') + 365 * 1440 }
    const plan = await desk.api.staff.planTimeOff({ id: anna, interval: year })
    expect(plan.left).toHaveLength(1)
    const closing = { fingerprint: plan.fingerprint, leaveOpen: true }
    await desk.api.staff.addTimeOff({ id: anna, interval: year, reason: 'A child', closing })
  })

  it('that is over is not listed, and one without visits needs no plan', async () => {
    const { desk, anna, member } = await aSalonOfTwo()
    await desk.api.staff.addTimeOff({ id: anna, interval: afternoon, reason: '', closing: unseen })
    desk.clock.set(at('20:00'))
    expect((await member(anna)).closures).toEqual([])
  })
})

describe('a repair', () => {
  it('FD-R6 shows first what it touches, hands it over or leaves it open, and keeps new bookings away', async () => {
    const { desk, anna, massage, book, room1, room2, rooms, instance } = await aSalonOfTwo()
    const moves = await book(massage, '13:00', { staff: anna })
    const stays = await book(massage, '15:00', { staff: anna, instance: room1 })
    const plan = await desk.api.resources.planCloseInstance({ id: room1, interval: afternoon })
    expect(plan.rehomed).toMatchObject([{ visit: { startsAt: at('13:00') }, from: room1, to: room2 }])
    expect(plan.left).toMatchObject([{ visit: { startsAt: at('15:00') }, from: room1 }])

    const closing = { fingerprint: plan.fingerprint, leaveOpen: true }
    const { id } = await desk.api.resources.closeInstance({ id: room1, interval: afternoon, reason: 'Boiler', closing })
    expect(await holdersOf(desk, moves)).toEqual([anna, room2])
    expect(await holdersOf(desk, stays)).toEqual([anna, null])
    expect((await instance(rooms, 'Room 1')).closures).toEqual([
      { id, kind: 'repair', interval: afternoon, reason: 'Boiler' },
    ])
    expect(await holdersOf(desk, await book(massage, '17:00'))).toContain(room2)

    await desk.api.resources.reopenInstance({ id })
    expect((await instance(rooms, 'Room 1')).closures).toEqual([])
    expect(await holdersOf(desk, await book(massage, '18:00'))).toContain(room1)
  })

  it('leaves open what would hold another tank for longer than a day', async () => {
    const desk = openDesk()
    const { midnight, rinse, tank1, tank2 } = await openDayAndNight(desk)
    const { id, lines } = await bookLines(desk, midnight, [
      lineOf(rinse, { instances: [[tank1]] }),
      lineOf(rinse, { offset: 780, instances: [[tank2]] }),
    ])
    const lineId = lines[1]?.id
    if (!lineId) throw new Error('no rinse')
    await desk.api.visits.unpin({ lineId, revision: 0, instanceId: tank2 })
    const interval = { startsAt: midnight + 780, endsAt: midnight + 840 }
    const plan = await desk.api.resources.planCloseInstance({ id: tank2, interval })
    expect([plan.rehomed, plan.left.map(({ from }) => from)]).toEqual([[], [tank2]])
    const closing = { fingerprint: plan.fingerprint, leaveOpen: true }
    await desk.api.resources.closeInstance({ id: tank2, interval, reason: 'Repair', closing })
    expect(await holdersOf(desk, id)).toEqual([tank1, null])
  })

  it('is undone in one step, with everything it moved and left open', async () => {
    const { desk, anna, massage, book, room1, rooms, instance } = await aSalonOfTwo()
    const moves = await book(massage, '13:00', { staff: anna })
    const stays = await book(massage, '15:00', { staff: anna, instance: room1 })
    const { fingerprint } = await desk.api.resources.planCloseInstance({ id: room1, interval: afternoon })
    const closing = { fingerprint, leaveOpen: true }
    await desk.api.resources.closeInstance({ id: room1, interval: afternoon, reason: '', closing })
    const latest = await desk.api.changes.latest({})
    if (!latest) throw new Error('nothing was changed')
    await desk.api.changes.undo({ id: latest.id })
    expect([await holdersOf(desk, moves), await holdersOf(desk, stays)]).toEqual([
      [anna, room1],
      [anna, room1],
    ])
    expect((await instance(rooms, 'Room 1')).closures).toEqual([])
  })
})
