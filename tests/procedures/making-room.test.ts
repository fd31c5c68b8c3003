import { beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import type { Plan } from '../../src-shared/contract/visit.ts'
import type { salon as salonOperations } from '../../src-shared/contract/salon.ts'
import { startsInText } from '../../src-shared/domain/start-bits.ts'
import type { AppointmentId, ChangeId, ServiceId } from '../../src-shared/domain/id.ts'
import { asStored, book, booking, edited, holdersOf, lineOf, type StoredAppointment } from './ask-visit.ts'
import { openDayAndNight } from './day-and-night.ts'
import { openDesk } from './desk.ts'
import { addService, things } from './fill-salon.ts'
import { settingsOf } from './salon-settings.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon
/** Two hours in a massage room, with nobody. */
let bath: ServiceId
/** In Room 1 and in Room 2, one after the other: no room is free for both hours. */
let early: StoredAppointment
let late: StoredAppointment

beforeEach(async () => {
  salon = await openSmallSalon()
  const { at, massage, rooms, room2, olga } = salon
  bath = await addService(salon, 'Bath', 120, [], [things([rooms])])
  early = await book(salon, at('10:00'), lineOf(massage), { clientId: olga })
  late = await book(salon, at('11:00'), lineOf(massage, { instances: [[room2]] }))
  await unpinned(late)
})

async function unpinned({ revision, lines: [line] }: StoredAppointment) {
  if (!line) throw new Error('no line')
  await salon.api.visits.unpin({ lineId: line.id, revision, instanceId: salon.room2 })
}

type Setting = OutputOf<(typeof salonOperations)['get']>['makesRoom']

async function set(makesRoom: Setting) {
  const {
    zone: _,
    now: __,
    today: ___,
    readOnly: ____,
    hasDemo: _____,
    version: ______,
    ...settings
  } = await salon.api.salon.get({})
  await salon.api.salon.save({ ...settings, makesRoom })
}

const wanted = () => booking(salon.at('10:00'), lineOf(bath))
const preview = (request = wanted().request) =>
  salon.api.visits.preview({ editing: null, clientId: null, anyway: false, request })
const get = (id: AppointmentId) => salon.api.appointments.get({ id })
const roomOf = async ({ id }: StoredAppointment) => (await get(id)).lines[0]?.seats[1]?.holderId

const waysToMakeRoom = ({ refusal }: Plan) =>
  (refusal?.cures ?? []).flatMap((cure) => (cure.kind === 'making room' ? [cure] : []))

/** What has to be agreed to; fails if nothing is offered. */
function offered(plan: Plan) {
  const [cure] = waysToMakeRoom(plan)
  if (!cure) throw new Error('nobody would make room')
  return cure
}

const count = (table: string) =>
  salon.database.connection.prepare(`select count(*) from ${table}`).pluck().get() as number

describe('making room at the desk, asked first', () => {
  it('shows who moves where before anything is stored, and what the visit gets then', async () => {
    const { room1, room2, at } = salon
    const plan = await preview()
    expect(plan.refusal?.missing).toHaveLength(1)
    const { moves, lines } = offered(plan)
    expect(moves).toMatchObject([
      { lines: [{ who: 'Olga Ozola', service: 'Hot stone massage', startsAt: at('10:00') }], from: room1, to: room2 },
    ])
    expect(lines).toMatchObject([{ startsAt: at('10:00'), endsAt: at('12:00'), seats: [{ holderId: room1 }] }])
    expect(await roomOf(early)).toBe(room1)
  })

  it('moves nobody who was not agreed to: the booking is refused with the same plan', async () => {
    const refusal = await salon.api.appointments.book.refusal(wanted())
    if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
    expect(offered(refusal.plan)).toEqual(offered(await preview()))
    expect(await roomOf(early)).toBe(salon.room1)
  })

  it('stores what was shown, as one change that is undone in one step', async () => {
    const { api, room1, room2, told } = salon
    const { fingerprint, moves } = offered(await preview())
    const changes = count('change')
    const done = await api.appointments.book({ ...wanted(), planShown: fingerprint })
    expect(done.moved).toEqual(moves)
    expect(holdersOf(await get(done.id))).toEqual([[room1]])
    expect(await get(early.id)).toMatchObject({ revision: 1, lines: [{ startsAt: salon.at('10:00') }] })
    expect([await roomOf(early), await roomOf(late)]).toEqual([room2, room2])
    expect(count('change')).toBe(changes + 1)
    expect(told.at(-1)).toContain('visits')
    await api.changes.undo({ id: done.change as ChangeId })
    expect(await roomOf(early)).toBe(room1)
    const day = await api.calendar.day({ date: '2026-03-02', withResting: true })
    expect(day.cards).toHaveLength(2)
  })

  it('who made room finds in its own history what happened to it and for whom, also of its undo', async () => {
    const { api, room1, room2, at } = salon
    const done = await api.appointments.book({ ...wanted(), planShown: offered(await preview()).fingerprint })
    expect((await get(early.id)).history).toMatchObject([
      { command: 'appointments.book', who: null, startsAt: at('10:00'), moved: [{ from: room1, to: room2 }] },
      { command: 'appointments.book', who: 'Olga Ozola', moved: [] },
    ])
    expect((await get(done.id)).history).toMatchObject([{ command: 'appointments.book', moved: [] }])
    await api.changes.undo({ id: done.change as ChangeId })
    expect((await get(early.id)).history[0]).toMatchObject({
      ...{ command: 'changes.undo', who: null, moved: [{ from: room2, to: room1 }] },
    })
  })

  it('keeps the plan that was shown in the change log', async () => {
    const { fingerprint } = offered(await preview())
    await salon.api.appointments.book({ ...wanted(), planShown: fingerprint })
    const shown = salon.database.connection
      .prepare('select plan_shown from change order by changed_at desc, sequence desc')
      .pluck()
      .get()
    expect(shown).toBe(JSON.stringify(fingerprint))
  })

  it('is not undone once who made room was changed, but can be cancelled alone', async () => {
    const { api, olga } = salon
    const done = await api.appointments.book({ ...wanted(), planShown: offered(await preview()).fingerprint })
    const moved = await get(early.id)
    await api.appointments.edit(edited(moved, asStored(moved), { note: 'tea', clientId: olga }))
    expect(await api.changes.undo.refusal({ id: done.change as ChangeId })).toMatchObject({ reason: 'changed-since' })
    await api.appointments.setStatus({ id: done.id, revision: 0, status: 'cancelled', reason: '' })
    expect(await roomOf(early)).toBe(salon.room2)
  })

  it('another plan than the one shown is not stored, but shown', async () => {
    const { api, room1, room2 } = salon
    const shown = offered(await preview())
    const pinned = asStored(early, (line) => ({ ...line, instances: [{ oneOf: [room1] }] }))
    await api.appointments.edit(edited(early, pinned))
    const refusal = await api.appointments.book.refusal({ ...wanted(), planShown: shown.fingerprint })
    if (refusal.reason !== 'plan-changed') throw new Error(refusal.reason)
    const now = offered(refusal.plan)
    expect(now.moves).toMatchObject([{ lines: [{ visit: { id: late.id } }], from: room2, to: room1 }])
    expect(await roomOf(late)).toBe(room2)
    expect(count('refusal')).toBe(0)
    const done = await api.appointments.book({ ...wanted(), planShown: now.fingerprint })
    expect(holdersOf(await get(done.id))).toEqual([[room2]])
  })

  it('nor is it stored without moves when those shown are no longer needed', async () => {
    const { api, room1 } = salon
    const { fingerprint } = offered(await preview())
    await api.appointments.setStatus({ id: early.id, revision: 0, status: 'cancelled', reason: '' })
    const refusal = await api.appointments.book.refusal({ ...wanted(), planShown: fingerprint })
    expect(refusal).toMatchObject({
      reason: 'plan-changed',
      plan: { refusal: null, makingRoom: null, lines: [{ seats: [{ holderId: room1 }] }] },
    })
  })

  it('is refused for good when nothing would help any more', async () => {
    const { api, clock, at } = salon
    const { fingerprint } = offered(await preview())
    clock.set(at('10:50'))
    expect(await api.appointments.book.refusal({ ...wanted(), planShown: fingerprint })).toMatchObject({
      reason: 'does-not-fit',
    })
    expect(waysToMakeRoom(await preview())).toEqual([])
  })

  it('works the same for what is edited, moved, resized and restored, and for events', async () => {
    const { api, at, room1, room2, olga } = salon
    const bathed = await book(salon, at('14:00'), lineOf(bath))
    const [line] = bathed.lines
    if (!line) throw new Error('no line')
    const agreed = (refusal: { reason: string; plan?: Plan }) => {
      if (refusal.reason !== 'does-not-fit' || !refusal.plan) throw new Error(refusal.reason)
      return { planShown: offered(refusal.plan).fingerprint }
    }
    const undo = async ({ change }: { change: ChangeId | null }) => {
      expect(await roomOf(early)).toBe(room2)
      const { undone } = await api.changes.undo({ id: change as ChangeId })
      // Olga made room for it; it is not hers.
      expect(undone.who).not.toBe('Olga Ozola')
      expect(await roomOf(early)).toBe(room1)
    }
    const revision = async (id = bathed.id) => (await get(id)).revision

    const event = {
      title: 'Bath for four',
      capacity: 4,
      note: '',
      clientIds: [],
      anyway: null,
      request: wanted().request,
    }
    await undo(await api.events.plan({ ...event, ...agreed(await api.events.plan.refusal(event)) }))

    const edit = edited(bathed, { ...asStored(bathed), startsAt: at('10:00') })
    await undo(await api.appointments.edit({ ...edit, ...agreed(await api.appointments.edit.refusal(edit)) }))

    const common = { lineId: line.id, lane: null, anyway: null, moves: 'whole visit' as const }
    const move = { ...common, revision: await revision(), startsAt: at('10:00') }
    await undo(await api.visits.move({ ...move, ...agreed(await api.visits.move.refusal(move)) }))

    const resize = {
      lineId: line.id,
      revision: await revision(),
      startsAt: at('10:00'),
      endsAt: at('16:00'),
      anyway: null,
    }
    await undo(await api.visits.resize({ ...resize, ...agreed(await api.visits.resize.refusal(resize)) }))

    await api.visits.move({ ...move, revision: await revision(), startsAt: at('12:00') })
    await api.appointments.setStatus({ id: bathed.id, revision: await revision(), status: 'cancelled', reason: '' })
    const [second] = (await get(late.id)).lines
    if (!second) throw new Error('no line')
    const lane = { from: room2, to: room1 }
    await api.visits.move({ ...common, lineId: second.id, revision: 1, startsAt: at('13:00'), lane })
    const third = await book(salon, at('12:00'), lineOf(salon.massage, { instances: [[room2]] }), { clientId: olga })
    await unpinned(third)
    const restore = { id: bathed.id, revision: await revision(), status: 'confirmed' as const, reason: '' }
    const restored = agreed(await api.appointments.setStatus.refusal(restore))
    const { moved } = await api.appointments.setStatus({ ...restore, ...restored })
    expect(moved).toMatchObject([{ lines: [{ visit: { id: third.id } }], from: room2, to: room1 }])
  })
})

describe('making room among people', () => {
  it('hands a visit for anyone to a colleague, once agreed, and never one that named its person', async () => {
    const { api, at, manicure, anna, eva } = salon
    for (const setting of ['ask', 'do it and tell'] as const) {
      await set(setting)
      const startsAt = at(setting === 'ask' ? '15:00' : '16:00')
      const anyone = await book(salon, startsAt, lineOf(manicure))
      const [from, to] = holdersOf(anyone)[0]?.[0] === anna ? [anna, eva] : [eva, anna]
      const asked = booking(startsAt, lineOf(manicure, { staff: [[from]] }))
      const refusal = await api.appointments.book.refusal(asked)
      if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
      const cure = offered(refusal.plan)
      expect(cure.moves).toMatchObject([{ lines: [{ visit: { id: anyone.id } }], from, to }])
      const done = await api.appointments.book({ ...asked, planShown: cure.fingerprint })
      expect([holdersOf(await get(done.id)), holdersOf(await get(anyone.id))]).toEqual([[[from]], [[to]]])
      await api.appointments.setStatus({ id: anyone.id, revision: 1, status: 'cancelled', reason: '' })
      const again = await preview(asked.request)
      expect(waysToMakeRoom(again)).toEqual([])
    }
  })
})

describe('making room as the salon has set it', () => {
  it('does it and tells, where only rooms change', async () => {
    const { api, room1, room2 } = salon
    await set('do it and tell')
    const plan = await preview()
    expect(plan).toMatchObject({ refusal: null, lines: [{ seats: [{ holderId: room1 }] }] })
    expect(plan.makingRoom?.moves).toMatchObject([{ from: room1, to: room2 }])
    const { moved } = await api.appointments.book(wanted())
    expect(moved).toEqual(plan.makingRoom?.moves)
    expect(await roomOf(early)).toBe(room2)
  })

  it('holds a page that showed the plan to it', async () => {
    const { api } = salon
    await set('do it and tell')
    const planShown = (await preview()).makingRoom?.fingerprint ?? ''
    expect(await api.appointments.book.refusal({ ...wanted(), planShown: 'another' })).toMatchObject({
      reason: 'plan-changed',
      plan: { makingRoom: { fingerprint: planShown } },
    })
    await api.appointments.book({ ...wanted(), planShown })
  })

  it('never moves and never offers it', async () => {
    const { api } = salon
    const { fingerprint } = offered(await preview())
    await set('never')
    expect(waysToMakeRoom(await preview())).toEqual([])
    expect(await api.appointments.book.refusal({ ...wanted(), planShown: fingerprint })).toMatchObject({
      reason: 'does-not-fit',
    })
  })
})

describe('searching for room', () => {
  const asked = (lines = [lineOf(bath)]) => ({
    ...{ editing: null, between: { from: '09:00', to: '12:00' }, lines },
    ...{ from: '2026-03-02', to: '2026-03-02' },
  })
  async function opened(lines?: ReturnType<typeof lineOf>[]) {
    const { from, withMoves, unproved } = await salon.api.visits.startsMakingRoom(asked(lines))
    expect(unproved).toBe(0)
    return startsInText(from, withMoves)
  }

  it('FD-A12 finds the starts that only moving others opens, and each can be had by agreeing to it', async () => {
    const { at, api } = salon
    const free = await api.visits.starts(asked()).then((found) => startsInText(found.from, found.free))
    const starts = await opened()
    expect(starts.map((start) => start - at('10:00'))).toEqual([-45, -30, -15, 0, 15, 30, 45])
    for (const startsAt of [...starts, ...free]) {
      const plan = await preview({ startsAt, lines: [lineOf(bath)] })
      expect(plan.refusal === null).toBe(free.includes(startsAt))
      if (plan.refusal) expect(offered(plan).moves).toHaveLength(1)
    }
    for (const startsAt of starts.slice(3, 5)) {
      const { fingerprint } = offered(await preview({ startsAt, lines: [lineOf(bath)] }))
      const done = await api.appointments.book({ ...booking(startsAt, lineOf(bath)), planShown: fingerprint })
      await api.changes.undo({ id: done.change as ChangeId })
    }
  })

  it('finds none where the salon moves nobody, and none of what begins too soon', async () => {
    const { at, clock } = salon
    await set('never')
    expect(await opened()).toEqual([])
    await set('ask')
    clock.set(at('10:50'))
    expect(await opened()).toEqual([])
  })
})

describe('making room for clients', () => {
  const asked = () => ({ staffId: null, name: 'Eva Stone', phone: '20000002' })

  it('S4 S9 moves rooms by itself, and says nothing of it', async () => {
    const { clientApi, at, room2 } = salon
    const answer = await clientApi.booking.book({ ...asked(), serviceId: bath, startsAt: at('10:00') })
    expect(Object.keys(answer).sort()).toEqual(['endsAt', 'salon', 'service', 'staff', 'startsAt'])
    expect(await roomOf(early)).toBe(room2)
  })

  it('offers the starts at which it can, each of which can be booked', async () => {
    const { clientApi, at } = salon
    const { days } = await clientApi.booking.starts({ serviceId: bath, staffId: null, from: '2026-03-02', days: 1 })
    const starts = days[0]?.starts ?? []
    expect(starts).toEqual(expect.arrayContaining([at('09:15'), at('10:00'), at('10:45')]))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    await clientApi.booking.book({ ...asked(), serviceId: bath, startsAt: at('10:45') })
  })

  it('offers them on later days too, as the book stands after each change', async () => {
    const { api, clientApi, at, massage, room1, room2 } = salon
    const day = '2026-03-05'
    const startsOn = async (from: string, days: number) => {
      const found = await clientApi.booking.starts({ serviceId: bath, staffId: null, from, days })
      return found.days.find(({ date }) => date === day)?.starts ?? []
    }
    expect(await startsOn('2026-03-02', 14)).toContain(at('10:00', day))
    await book(salon, at('10:00', day), lineOf(massage, { instances: [[room1]] }))
    const second = await book(salon, at('11:00', day), lineOf(massage, { instances: [[room2]] }))
    expect(await startsOn('2026-03-02', 14)).not.toContain(at('10:00', day))
    await unpinned(second)
    const starts = await startsOn('2026-03-02', 14)
    expect(starts).toContain(at('10:00', day))
    expect(starts).toEqual(await startsOn(day, 1))
    await clientApi.booking.book({ ...asked(), serviceId: bath, startsAt: at('10:00', day) })
    expect(await startsOn('2026-03-02', 14)).not.toContain(at('10:00', day))
    await api.salon.save({ ...(await settingsOf(salon)), makesRoom: 'never' })
    expect(await startsOn('2026-03-02', 14)).toEqual(await startsOn(day, 1))
  })

  it('moves no person, and nothing at all where the salon wants nothing moved', async () => {
    const { clientApi, at, manicure, anna } = salon
    await book(salon, at('15:00'), lineOf(manicure))
    const refusal = await clientApi.booking.book.refusal({
      ...{ ...asked(), staffId: anna },
      ...{ serviceId: manicure, startsAt: at('15:00') },
    })
    expect(refusal).toMatchObject({ reason: 'no-longer-free' })
    await set('never')
    expect(await clientApi.booking.book.refusal({ ...asked(), serviceId: bath, startsAt: at('10:00') })).toMatchObject({
      reason: 'no-longer-free',
    })
  })
})

describe('nobody makes room by being held for longer than the book takes', () => {
  it('is neither shown nor stored: restoring a group in the way of such a visit is refused, not a fault', async () => {
    const open = openDesk()
    const { midnight, rinse, soak, tank1, tank2 } = await openDayAndNight(open)
    const { api } = open
    await api.salon.save({ ...(await settingsOf(open)), makesRoom: 'do it and tell' })
    const startsAt = midnight + 300
    const request = { startsAt, lines: [lineOf(soak, { instances: [[tank2]] })] }
    const group = { title: 'Floating', capacity: 3, note: '', clientIds: [], anyway: null }
    const { id } = await api.events.plan({ ...group, request })
    await api.events.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
    // The second rinse could go to tank 1, where its heating would merge with the first rinse to 25 hours.
    const inTank = (tank: typeof tank1) => ({ instances: [[tank]] })
    const long = await book(open, midnight, [
      lineOf(rinse, inTank(tank1)),
      lineOf(rinse, { offset: 780, ...inTank(tank2) }),
    ])
    const lineId = long.lines[1]?.id
    if (!lineId) throw new Error('no rinse')
    await api.visits.unpin({ lineId, revision: 0, instanceId: tank2 })

    const plan = await api.visits.preview({ editing: null, clientId: null, anyway: false, request })
    expect(plan.makingRoom).toBeNull()
    expect(plan.refusal).not.toBeNull()
    expect(waysToMakeRoom(plan)).toEqual([])
    expect(await api.appointments.book.refusal(booking(startsAt, request.lines))).toMatchObject({
      reason: 'does-not-fit',
    })
    const restored = { id, revision: 1, status: 'planned' as const, reason: '' }
    expect(await api.events.setStatus.refusal(restored)).toMatchObject({ reason: 'does-not-fit' })
    expect(holdersOf(await api.appointments.get({ id: long.id }))).toEqual([[tank1], [tank2]])
  })
})
