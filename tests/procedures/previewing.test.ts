import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { visits } from '../../src-shared/contract/visits.ts'
import { asStored, book, booking, lineOf } from './ask-visit.ts'
import { openDayAndNight } from './day-and-night.ts'
import { openDesk } from './desk.ts'
import { settingsOf } from './salon-settings.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

type Preview = InputOf<(typeof visits)['preview']>

const preview = (request: Preview['request'], over: Partial<Preview> = {}) =>
  salon.api.visits.preview({ editing: null, clientId: null, anyway: false, request, ...over })

describe('previewing', () => {
  it.each([720, 725, 780, 785])('says what saving says when buffers merge, offset %i', async (offset) => {
    const open = openDesk()
    const { midnight, rinse, tank1 } = await openDayAndNight(open)
    const inTank1 = { instances: [[tank1]] }
    const lines = [lineOf(rinse, inTank1), lineOf(rinse, { offset, ...inTank1 })]
    const request = { startsAt: midnight, lines }
    const foreseen = await open.api.visits.preview.outcome({ editing: null, clientId: null, anyway: false, request })
    const saved = await open.api.appointments.book.outcome(booking(midnight, lines))
    expect([foreseen.ok, saved.ok]).toEqual(offset === 720 || offset === 785 ? [true, true] : [false, false])
    if (!saved.ok) expect(foreseen).toEqual(saved)
  })

  it('S7 FD-A6 fills every seat and shows who else could, free or busy by whom until when', async () => {
    const { at, massage, anna, eva, room1, room2, olga } = salon
    await book(salon, at('9:30'), lineOf(massage), { clientId: olga })
    const plan = await preview({ startsAt: at('10:00'), lines: [lineOf(massage)] })
    expect(plan).toMatchObject({ startsAt: at('10:00'), endsAt: at('11:00'), refusal: null, warnings: [] })
    const [staff, room] = plan.lines[0]?.seats ?? []
    expect([staff?.holderId, room?.holderId]).toEqual([eva, room2])
    expect(staff?.candidates).toMatchObject([
      { holderId: eva, free: true },
      { holderId: anna, free: false, obstacles: [{ until: at('10:30'), by: { who: 'Olga Ozola' } }] },
    ])
    expect(room?.candidates).toMatchObject([
      { holderId: room1, free: false, obstacles: [{ kind: 'taken', until: at('10:30') }] },
      { holderId: room2, free: true, obstacles: [] },
    ])
  })

  it('shows everybody, whoever was wished', async () => {
    const { at, manicure, anna, eva } = salon
    const plan = await preview({ startsAt: at('10:00'), lines: [lineOf(manicure, { staff: [[eva]] })] })
    expect(plan.lines[0]?.seats[0]).toMatchObject({ wish: [eva], holderId: eva })
    expect(plan.lines[0]?.seats[0]?.candidates.map(({ holderId }) => holderId).sort()).toEqual([anna, eva].sort())
  })

  it('does not stand in its own way, and counts two lines of one visit', async () => {
    const { at, massage, anna } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const editing = { kind: 'appointment' as const, id: visit.id }
    const moved = await preview({ ...asStored(visit), startsAt: at('10:30') }, { editing })
    expect(moved.lines[0]?.seats[0]).toMatchObject({ holderId: anna, candidates: [{ free: true }, { free: true }] })

    const both = { staff: [[anna]] }
    const twice = await preview({
      startsAt: at('12:00'),
      lines: [lineOf(massage, both), lineOf(massage, { ...both, offset: 30 })],
    })
    expect(twice.refusal?.notTogether).toEqual([
      { line: 0, seat: 0 },
      { line: 1, seat: 0 },
    ])
    expect(twice.lines.map(({ seats }) => seats[0]?.holderId)).toEqual([anna, null])
  })

  it('of a refused plan the seats that can be had are shown, and the ones that cannot are named', async () => {
    const { at, massage, anna, room1 } = salon
    await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }))
    const plan = await preview({ startsAt: at('10:00'), lines: [lineOf(massage, { staff: [[anna]] })] })
    expect(plan.refusal?.missing).toMatchObject([{ line: 0, seat: { kind: 'staff', wish: [anna] } }])
    const [staff, room] = plan.lines[0]?.seats ?? []
    expect(staff?.holderId).toBe(null)
    expect(room?.holderId).not.toBe(null)
    expect(room?.holderId).not.toBe(room1)
  })

  it('shows what "Book anyway" would store', async () => {
    const { at, manicure, anna } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    const request = { startsAt: at('10:00'), lines: [lineOf(manicure, { staff: [[anna]] })] }
    expect((await preview(request)).refusal).toMatchObject({ bookAnyway: true })
    const anyway = await preview(request, { anyway: true })
    expect(anyway).toMatchObject({ refusal: null, lines: [{ seats: [{ holderId: anna, marked: true }] }] })
  })

  it('warns of a start that has passed, and of the same client elsewhere, and refuses neither', async () => {
    const { at, manicure, clock, olga } = salon
    const other = await book(salon, at('10:00'), lineOf(manicure), { clientId: olga })
    clock.set(at('10:20'))
    const request = { startsAt: at('10:10'), lines: [lineOf(manicure)] }
    const plan = await preview(request, { clientId: olga })
    expect(plan).toMatchObject({
      refusal: null,
      warnings: [
        { kind: 'in the past' },
        { kind: 'client elsewhere', by: { visit: { id: other.id }, startsAt: at('10:00') } },
      ],
    })
    const editing = { kind: 'appointment' as const, id: other.id }
    expect((await preview(asStored(other), { editing, clientId: olga })).warnings).toEqual([])
    expect((await book(salon, at('10:10'), lineOf(manicure), { clientId: olga })).lines[0]?.startsAt).toBe(at('10:10'))
  })

  it('looks for free starts on the days around when the day has none', async () => {
    const { at, massage, rooms, api } = salon
    const instances = (await api.resources.list({})).find(({ id }) => id === rooms)?.instances ?? []
    for (const { id } of instances) {
      for (let hour = 8; hour < 20; hour += 1) {
        await book(salon, at(`${String(hour).padStart(2, '0')}:00`), lineOf(massage, { instances: [[id]] }))
      }
    }
    const plan = await preview({ startsAt: at('19:00'), lines: [lineOf(massage)] })
    expect(plan.refusal?.nearestStarts).toEqual([
      at('08:00', '2026-03-03'),
      at('08:05', '2026-03-03'),
      at('08:10', '2026-03-03'),
    ])
  })

  it('counts days in both directions: an evening before can be nearer than a morning after', async () => {
    const { at, massage, rooms, api } = salon
    const asked = '2026-03-10'
    const instances = (await api.resources.list({})).find(({ id }) => id === rooms)?.instances ?? []
    for (const { id } of instances)
      for (let hour = 8; hour < 20; hour += 1) {
        const time = `${String(hour).padStart(2, '0')}:00`
        await book(salon, at(time, asked), lineOf(massage, { instances: [[id]] }))
        // The day before is free from 18:00, the day after from 19:00.
        if (hour < 18) await book(salon, at(time, '2026-03-09'), lineOf(massage, { instances: [[id]] }))
        if (hour < 19) await book(salon, at(time, '2026-03-11'), lineOf(massage, { instances: [[id]] }))
      }
    const nearest = async (time: string) =>
      (await preview({ startsAt: at(time, asked), lines: [lineOf(massage)] })).refusal?.nearestStarts
    const before = [at('19:00', '2026-03-09'), at('18:55', '2026-03-09'), at('18:50', '2026-03-09')]
    expect(await nearest('08:00')).toEqual(before)
    // 19:00 the day after is 23 hours away, 19:00 the day before 25.
    expect(await nearest('20:00')).toEqual([at('19:00', '2026-03-11'), ...before.slice(0, 2)])
    // Not before now.
    salon.clock.set(at('09:00', asked))
    expect(await nearest('10:00')).toEqual([
      at('19:00', '2026-03-11'),
      at('08:00', '2026-03-12'),
      at('08:05', '2026-03-12'),
    ])
  })

  it('goes on looking while a day farther away could have a nearer start', async () => {
    const { at, massage, api } = salon
    const open = (weekday: number, to: string) => ({ weekday, stretches: [{ from: '08:00', to, breaks: [] }] })
    const weekly = [...[2, 3, 4, 5].map((weekday) => open(weekday, '20:00')), open(6, '10:00')]
    await api.salon.save({ ...(await settingsOf(salon)), openingHours: { weekly, exceptions: [] } })
    const sunday = { startsAt: at('22:00', '2026-03-08'), lines: [lineOf(massage)] }
    // Saturday’s three and more are at least 37 hours away, Tuesday’s first 34; Monday is closed.
    const tuesday = ['08:00', '08:05', '08:10'].map((time) => at(time, '2026-03-10'))
    expect((await preview(sunday)).refusal?.nearestStarts).toEqual(tuesday)
  })

  it('says what saving says of what began two days before and is cleaned up while heating has begun', async () => {
    const open = openDesk()
    const { midnight, soak, rinse, tank1 } = await openDayAndNight(open)
    const inTank1 = { instances: [[tank1]] }
    const [soakedAt, heatedFor] = [midnight + 1440 - 30, midnight + 2 * 1440]
    // In the tank from 23:30, cleaned until 12:30 of the next day; heated from 12:00 of that day, for midnight.
    const soaked = await book(open, soakedAt, lineOf(soak, inTank1))
    const request = { startsAt: heatedFor, lines: [lineOf(rinse, inTank1)] }
    const refusal = await open.api.appointments.book.refusal(booking(request.startsAt, request.lines))
    if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
    const candidates = refusal.plan.refusal?.missing[0]?.seat.candidates ?? []
    expect(candidates.find(({ holderId }) => holderId === tank1)?.obstacles).toMatchObject([
      { kind: 'taken', until: soakedAt + 780, by: { visit: { id: soaked.id } } },
    ])
    const foreseen = await open.api.visits.preview({ editing: null, clientId: null, anyway: false, request })
    expect(foreseen.refusal?.missing).toEqual(refusal.plan.refusal?.missing)
    await book(open, heatedFor + 30, request.lines)
  })

  it('sees every change, however often the same is asked', async () => {
    const { at, massage, anna, olga } = salon
    const request = { startsAt: at('10:00'), lines: [lineOf(massage, { staff: [[anna]] })] }
    expect((await preview(request)).refusal).toBe(null)
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }), { clientId: olga })
    const against = async () =>
      (await preview(request)).refusal?.missing[0]?.seat.candidates.map(({ obstacles }) => obstacles)
    expect(await against()).toMatchObject([[], [{ kind: 'taken', by: { who: 'Olga Ozola' } }]])
    const { phone, email, note, popUpNote, revision } = await salon.api.clients.get({ id: olga })
    await salon.api.clients.edit({ id: olga, revision, name: 'Olga Berzina', phone, email, note, popUpNote })
    expect(await against()).toMatchObject([[], [{ by: { who: 'Olga Berzina' } }]])
    const { id } = visit
    await salon.api.appointments.setStatus({ id, revision: visit.revision, status: 'cancelled', reason: '' })
    expect((await preview(request)).refusal).toBe(null)
  })
})

describe('what could be added by hand', () => {
  it('S7 every active instance is free, or busy by whom until when, for the whole line', async () => {
    const { api, at, massage, manicure, room1, room2, olga } = salon
    const visit = await book(salon, at('9:30'), lineOf(massage), { clientId: olga })
    const asked = { serviceId: manicure, startsAt: at('10:00'), endsAt: at('10:30') }
    const { candidates } = await api.visits.addable({ editing: null, ...asked })
    expect(candidates).toMatchObject([
      { holderId: room1, free: false, obstacles: [{ kind: 'taken', until: at('10:30'), by: { who: 'Olga Ozola' } }] },
      { holderId: room2, free: true, obstacles: [] },
    ])
    // What the edited visit has itself is not in its way.
    const editing = { kind: 'appointment' as const, id: visit.id }
    const own = await api.visits.addable({ editing, ...asked })
    expect(own.candidates.map(({ free }) => free)).toEqual([true, true])
  })

  it('an instance that is kept for other services cannot be added, and is refused', async () => {
    const { api, at, massage, manicure, rooms, room1 } = salon
    const instance = (await api.resources.list({}))
      .find(({ id }) => id === rooms)
      ?.instances.find(({ id }) => id === room1)
    if (!instance) throw new Error('no room')
    const { id, name, revision } = instance
    await api.resources.editInstance({ id, name, revision, serviceIds: [massage] })
    const asked = { serviceId: manicure, startsAt: at('10:00'), endsAt: at('10:30') }
    const { candidates } = await api.visits.addable({ editing: null, ...asked })
    expect(candidates[0]).toEqual({ holderId: room1, free: false, obstacles: [{ kind: 'cannot' }] })
    const years = { ...asked, endsAt: asked.startsAt + 10 * 525_600 }
    await expect(api.visits.addable({ editing: null, ...years })).rejects.toThrow('invalid-input')
    const request = { startsAt: at('10:00'), lines: [lineOf(manicure, { added: [room1] })] }
    expect(await api.appointments.book.refusal({ clientId: null, note: '', request, anyway: null })).toMatchObject({
      reason: 'does-not-fit',
      plan: { refusal: { missing: [{ seat: { kind: 'added', wish: [room1] } }], bookAnyway: false } },
    })
  })
})
