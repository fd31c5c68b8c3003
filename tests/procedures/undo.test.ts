import { beforeEach, describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { asStored, book, booking, edited, holdersOf, lineOf, type StoredAppointment } from './ask-visit.ts'
import { daytime, openDesk } from './desk.ts'
import { addClient, addResource, addService, people, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'
import { temporaryFolder } from '../support/open-book.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const again = ({ id }: Pick<StoredAppointment, 'id'>) => salon.api.appointments.get({ id })

/** What Ctrl+Z does. */
async function undoLatest() {
  const latest = await salon.api.changes.latest({})
  if (!latest) throw new Error('nothing to undo')
  return salon.api.changes.undo({ id: latest.id })
}

/** All that matters of a visit: a revision counts on, and each undo adds to its history. */
const state = ({ revision: _, history: __, ...rest }: StoredAppointment) => rest

describe('undoing', () => {
  it('a booking takes it away, and undoing that brings it back as it was', async () => {
    const { at, api, massage, olga, room2 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { instances: [[room2]] }), {
      clientId: olga,
      note: 'tea',
    })
    const { undone, change } = await undoLatest()
    expect(undone).toMatchObject({
      command: 'appointments.book',
      who: 'Olga Ozola',
      startsAt: at('10:00'),
      startedAt: null,
    })
    expect(await api.appointments.get.refusal({ id: visit.id })).toEqual({ reason: 'gone' })
    expect((await api.calendar.day({ date: '2026-03-02', withResting: true })).cards).toEqual([])
    await api.changes.undo({ id: change ?? '' })
    expect(state(await again(visit))).toEqual(state(visit))
  })

  it('a move once more after it was done again, from the toast of the first time and of its undoing', async () => {
    const { at, api, massage } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const moved = await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('14:00') }))
    const first = { id: moved.change ?? ('' as ChangeId) }
    const undone = { id: (await api.changes.undo(first)).change ?? ('' as ChangeId) }
    const startsAt = async () => (await again(visit)).lines[0]?.startsAt
    expect(await api.changes.undo.refusal(first)).toEqual({ reason: 'changed-since', who: null })
    await api.changes.undo(undone)
    expect(await startsAt()).toBe(at('14:00'))
    expect(await api.changes.undo.refusal(undone)).toEqual({ reason: 'changed-since', who: null })
    await api.changes.undo(first)
    expect(await startsAt()).toBe(at('10:00'))
    await api.changes.undo(undone)
    expect(await startsAt()).toBe(at('14:00'))
  })

  it('a move puts it back, if its place is still free', async () => {
    const { at, api, massage, olga, room1, anna } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage), { clientId: olga })
    const moved = edited(visit, { ...asStored(visit), startsAt: at('14:00') })
    await api.appointments.edit(moved)
    const { undone } = await undoLatest()
    expect(undone).toMatchObject({ who: 'Olga Ozola', startedAt: at('10:00'), startsAt: at('14:00') })
    expect(state(await again(visit))).toEqual(state(visit))

    const { change } = await api.appointments.edit({ ...moved, revision: 2 })
    await book(salon, at('10:30'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    const refusal = await api.changes.undo.refusal({ id: change ?? '' })
    expect(refusal).toMatchObject({
      reason: 'does-not-fit',
      explanation: {
        missing: [{ seat: { kind: 'staff', wish: [anna] } }, { seat: { kind: 'resource', wish: [room1] } }],
      },
    })
    expect((await again(visit)).lines[0]?.startsAt).toBe(at('14:00'))
  })

  it('a cancellation, a status, a drag, a length, a note, an attendee: one after another', async () => {
    const { at, api, massage, manicure, anna, eva, olga } = salon
    const states: unknown[] = []
    const visit = await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure)])
    const event = await api.events.plan({
      ...{ title: 'Course', capacity: 3, note: '', anyway: null, clientIds: [] },
      request: { startsAt: at('16:00'), lines: [lineOf(manicure)] },
    })
    const lineId = visit.lines[1]?.id ?? ('' as never)
    const remember = async () => {
      const { attendees } = await api.events.get({ id: event.id })
      states.push([state(await again(visit)), attendees])
    }
    const revision = async () => (await again(visit)).revision
    await remember()
    await api.visits.move({
      ...{ lineId, revision: await revision(), startsAt: at('11:30'), moves: 'this line only', anyway: null },
      lane: { from: anna, to: eva },
    })
    await remember()
    await api.visits.resize({
      lineId,
      revision: await revision(),
      startsAt: at('11:30'),
      endsAt: at('12:30'),
      anyway: null,
    })
    await remember()
    const stored = await again(visit)
    await api.appointments.edit(edited(stored, asStored(stored), { note: 'tea, no sugar', clientId: olga }))
    await remember()
    await api.events.addAttendee({ id: event.id, revision: 0, clientId: olga })
    await remember()
    await api.appointments.setStatus({ id: visit.id, revision: await revision(), status: 'arrived', reason: '' })
    await remember()
    await api.appointments.setStatus({ id: visit.id, revision: await revision(), status: 'cancelled', reason: 'ill' })
    while (states.length > 0) {
      await undoLatest()
      const { attendees } = await api.events.get({ id: event.id })
      expect([state(await again(visit)), attendees]).toEqual(states.pop())
    }
    await undoLatest()
    expect(await api.events.get.refusal({ id: event.id })).toEqual({ reason: 'gone' })
  })

  it('two bookings that swapped their rooms meanwhile is no matter of one of them', async () => {
    const { at, api, massage, room1, room2 } = salon
    const one = await book(salon, at('10:00'), lineOf(massage))
    const two = await book(salon, at('10:00'), lineOf(massage))
    expect([holdersOf(one)[0]?.[1], holdersOf(two)[0]?.[1]]).toEqual([room1, room2])
    const cancelled = await api.appointments.setStatus({ id: one.id, revision: 0, status: 'cancelled', reason: '' })
    const lineId = two.lines[0]?.id ?? ('' as never)
    await api.visits.move({
      ...{ lineId, revision: 0, startsAt: at('10:00'), moves: 'this line only', anyway: null },
      lane: { from: room2, to: room1 },
    })
    const { refusal } = api.changes.undo
    expect(await refusal({ id: cancelled.change ?? '' })).toMatchObject({ reason: 'does-not-fit' })
  })

  it('of what was changed since is refused, and names whose it is', async () => {
    const { at, api, massage, olga } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage), { clientId: olga })
    const first = await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('14:00') }))
    await api.appointments.setStatus({ id: visit.id, revision: 1, status: 'arrived', reason: '' })
    const id = first.change ?? ('' as ChangeId)
    expect(await api.changes.undo.refusal({ id })).toEqual({ reason: 'changed-since', who: 'Olga Ozola' })
    await undoLatest()
    await api.changes.undo({ id })
    expect(await api.changes.undo.refusal({ id })).toEqual({ reason: 'changed-since', who: 'Olga Ozola' })
    expect((await again(visit)).lines[0]?.startsAt).toBe(at('10:00'))
  })

  it('of what an update of Lanebook rewrote since is refused, although no change tells of it', async () => {
    const { at, api, massage, olga, database } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage), { clientId: olga })
    const { change } = await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('14:00') }))
    const id = change ?? ('' as ChangeId)
    const rewrite = (price: number) => database.connection.exec(`update line set price = price + ${String(price)}`)
    rewrite(100)
    expect(await api.changes.undo.refusal({ id })).toEqual({ reason: 'changed-since', who: 'Olga Ozola' })
    rewrite(-100)
    await api.changes.undo({ id })
    expect((await again(visit)).lines[0]?.startsAt).toBe(at('10:00'))
  })

  it('keeps a mark, and lays it over the other again', async () => {
    const { at, api, manicure, anna } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    const marked = await book(salon, at('10:15'), lineOf(manicure, { staff: [[anna]] }), {
      anyway: { reason: 'twins' },
    })
    await api.appointments.setStatus({ id: marked.id, revision: 0, status: 'cancelled', reason: '' })
    await undoLatest()
    expect(state(await again(marked))).toEqual(state(marked))
  })

  it('is of this desk only, and goes on after a restart', async () => {
    const folder = temporaryFolder()
    salon = await openSmallSalon({ folder })
    const { at, massage, otherDesk, api } = salon
    const mine = await book(salon, at('10:00'), lineOf(massage))
    await otherDesk.appointments.book(booking(at('12:00'), lineOf(massage)))
    expect(await api.changes.latest({})).toMatchObject({ command: 'appointments.book', startsAt: at('10:00') })
    salon.database.close()
    const reopened = openDesk({ folder })
    const latest = await reopened.api.changes.latest({})
    expect(latest).toMatchObject({ startsAt: at('10:00') })
    await reopened.api.changes.undo({ id: latest?.id ?? '' })
    expect(await reopened.api.appointments.get.refusal({ id: mine.id })).toEqual({ reason: 'gone' })
    reopened.database.close()
  })

  it('goes back through the last fifty changes of this desk, and then has nothing left', async () => {
    const { api } = salon
    for (let number = 1; number <= 51; number++) await addClient(salon, `Client ${String(number)}`)
    let newest: ChangeId | null = null
    for (let times = 0; times < 50; times++) newest = (await undoLatest()).change
    expect(await api.changes.latest({})).toBe(null)
    expect((await api.clients.search({ text: 'Client', limit: 100 })).clients.map(({ name }) => name)).toEqual([
      'Client 1',
    ])
    await api.changes.undo({ id: newest ?? '' })
    expect(await api.changes.latest({})).toMatchObject({ command: 'changes.undo', who: 'Client 2' })
  })

  it('is itself a change with a history, and the same request undoes once', async () => {
    const { at, api, massage, told } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    await api.appointments.setStatus({ id: visit.id, revision: 0, status: 'arrived', reason: '' })
    const latest = await api.changes.latest({})
    const id = latest?.id ?? ('' as ChangeId)
    const request = v7()
    told.length = 0
    const first = await api.changes.undo({ id }, request)
    expect(await api.changes.undo({ id }, request)).toEqual(first)
    expect(told).toEqual([['visits']])
    const { history } = await again(visit)
    expect(history.map(({ command }) => command)).toEqual([
      'changes.undo',
      'appointments.setStatus',
      'appointments.book',
    ])
  })

  it('says what cannot be undone, and what is not there', async () => {
    const { api, database } = salon
    expect(await api.changes.undo.refusal({ id: v7() })).toEqual({ reason: 'gone' })
    const founded = database.connection.prepare(`select id from change where command = 'salon.found'`).pluck().get()
    expect(await api.changes.undo.refusal({ id: founded as ChangeId })).toEqual({ reason: 'not-undoable' })
  })

  it('has nothing to offer in a new book', async () => {
    expect(await openDesk().api.changes.latest({})).toBe(null)
  })

  it('takes back what was set up, until something rests on it', async () => {
    const { at, api, massage, rooms } = salon
    const { instances } = await addResource(salon, 'Dryer', ['Dryer 1'])
    expect(await undoLatest()).toMatchObject({ undone: { command: 'resources.add', who: 'Dryer' } })
    expect((await api.resources.list({})).map(({ name }) => name)).toEqual(['Massage room'])
    expect(instances).toHaveLength(1)

    const { ids } = await api.resources.addInstances({ resourceId: rooms, names: ['Room 3'] })
    const added = await api.changes.latest({})
    await book(salon, at('10:00'), lineOf(massage, { instances: [[...ids]] }))
    expect(await api.changes.undo.refusal({ id: added?.id ?? '' })).toMatchObject({
      reason: 'changed-since',
    })
  })

  it('FD-E8 names what the command was of, not the booking it sent elsewhere', async () => {
    const { at, api, massage, rooms, room1, anna, olga } = salon
    const told = async () => (await api.changes.latest({}))?.who
    const closing = (fingerprint: string | null) => ({ fingerprint, leaveOpen: true })
    const request = lineOf(massage, { staff: [[anna]], instances: [[room1]] })
    await book(salon, at('10:00'), request, { clientId: olga })
    const interval = { startsAt: at('09:00'), endsAt: at('12:00') }

    const { fingerprint: off } = await api.staff.planTimeOff({ id: anna, interval })
    await api.staff.addTimeOff({ id: anna, interval, reason: '', closing: closing(off) })
    expect(await told()).toBe('Anna')
    await undoLatest()

    const { fingerprint: gone } = await api.staff.planArchive({ id: anna })
    await api.staff.archive({ id: anna, revision: 0, closing: closing(gone) })
    const { undone } = await undoLatest()
    expect(undone).toMatchObject({ command: 'staff.archive', who: 'Anna', startsAt: null, status: null })

    const { fingerprint: broken } = await api.resources.planCloseInstance({ id: room1, interval })
    await api.resources.closeInstance({ id: room1, interval, reason: '', closing: closing(broken) })
    expect(await told()).toBe('Room 1')
    await undoLatest()

    const { fingerprint: closed } = await api.resources.planArchive({ id: rooms })
    await api.resources.archive({ id: rooms, revision: 0, closing: closing(closed) })
    const { change } = await undoLatest()
    await api.changes.undo({ id: change ?? '' })
    expect(await api.changes.latest({})).toMatchObject({ command: 'changes.undo', who: 'Massage room' })
  })

  it('takes back a changed service with what it required, and another with its name', async () => {
    const { api, massage } = salon
    const stored = async () => (await api.services.list({})).find(({ id }) => id === massage)
    const before = await stored()
    if (!before) throw new Error('no massage')
    const { archived: _, cannotBeBooked: __, requirements, ...fields } = before
    const required = requirements.slice(0, 1).map(({ id: ___, ...requirement }) => requirement)
    await api.services.edit({ ...fields, name: 'Massage', durationMinutes: 90, requirements: required })
    expect((await stored())?.requirements).toHaveLength(1)
    await undoLatest()
    expect({ ...(await stored()), revision: 0 }).toEqual({ ...before, revision: 0 })
  })

  it('does not take a name back that another bears now', async () => {
    const { api, rooms } = salon
    const [stored] = await api.resources.list({})
    if (!stored) throw new Error('no rooms')
    const { revision, description, colour, serviceIds } = stored
    await api.resources.edit({ id: rooms, revision, name: 'Cabin', description, colour, serviceIds })
    const renamed = await api.changes.latest({})
    await addResource(salon, 'Massage room', [])
    const refusal = await api.changes.undo.refusal({ id: renamed?.id ?? '' })
    expect(refusal).toEqual({ reason: 'changed-since', who: 'Cabin' })
  })

  it('brings back a day off, with those it sent elsewhere, only while nobody was booked into it', async () => {
    const { at, api, manicure, anna, eva } = salon
    const visit = await book(salon, at('10:00'), lineOf(manicure))
    const interval = { startsAt: at('10:00'), endsAt: at('12:00') }
    const { fingerprint } = await api.staff.planTimeOff({ id: anna, interval })
    const closing = { fingerprint, leaveOpen: false }
    const { id } = await api.staff.addTimeOff({ id: anna, interval, reason: 'dentist', closing })
    expect(holdersOf(await again(visit))).toEqual([[eva]])
    await undoLatest()
    expect(holdersOf(await again(visit))).toEqual([[anna]])
    const closures = async () => (await api.staff.list({})).find((member) => member.id === anna)?.closures
    expect(await closures()).toEqual([])

    await api.staff.addTimeOff({
      id: anna,
      interval: { startsAt: at('14:00'), endsAt: at('15:00') },
      reason: '',
      closing,
    })
    const [off] = (await closures()) ?? []
    await api.staff.removeTimeOff({ id: off?.id ?? id })
    await undoLatest()
    expect(await closures()).toHaveLength(1)
    await api.staff.removeTimeOff({ id: off?.id ?? id })
    const removed = await api.changes.latest({})
    await book(salon, at('14:30'), lineOf(manicure, { staff: [[anna]] }))
    const refusal = await api.changes.undo.refusal({ id: removed?.id ?? '' })
    expect(refusal).toEqual({ reason: 'does-not-fit', explanation: null })
  })

  it('brings back no day off over the clean-up of what was booked since', async () => {
    const { at, api, eva } = salon
    const facial = await addService(salon, 'Facial', 60, [eva], [people(1, { bufferAfterMinutes: 15 })])
    const interval = { startsAt: at('11:00'), endsAt: at('12:00') }
    const closing = { fingerprint: null, leaveOpen: false }
    const { id } = await api.staff.addTimeOff({ id: eva, interval, reason: '', closing })
    await api.staff.removeTimeOff({ id })
    const removed = await api.changes.latest({})
    await book(salon, at('10:00'), lineOf(facial))
    const refusal = await api.changes.undo.refusal({ id: removed?.id ?? '' })
    expect(refusal).toEqual({ reason: 'does-not-fit', explanation: null })
  })

  const until = (to: string, breaks: { from: string; to: string }[] = []) => ({
    weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: daytime('08:00', to, breaks) })),
    exceptions: [],
  })

  it('brings back no shift that somebody was booked outside of since', async () => {
    const { at, api, manicure, anna } = salon
    const work = async (shifts: ReturnType<typeof until>) => {
      const [member] = (await api.staff.list({})).filter(({ id }) => id === anna)
      if (!member) throw new Error('no Anna')
      const { id, revision, name, colour, serviceIds } = member
      const edit = { id, revision, name, colour, serviceIds, shifts }
      const first = await api.staff.edit.outcome(edit)
      if (!first.ok && first.refusal.reason === 'would-leave-outside') {
        const { fingerprint } = first.refusal.plan
        await api.staff.edit({ ...edit, outside: { fingerprint, what: 'keep', reason: 'Her children' } })
      }
      return { asked: !first.ok, change: (await api.changes.latest({}))?.id ?? '' }
    }
    await work(until('12:00', [{ from: '10:00', to: '10:30' }]))
    const { change } = await work(until('20:00'))
    const { id } = await book(salon, at('15:00'), lineOf(manicure, { staff: [[anna]] }))
    expect(await api.changes.undo.refusal({ id: change })).toEqual({ reason: 'does-not-fit', explanation: null })
    await api.appointments.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    expect(await api.changes.undo.refusal({ id: change })).toEqual({ reason: 'does-not-fit', explanation: null })
    const told = await work(until('20:00', [{ from: '10:00', to: '10:30' }]))
    expect(told.asked).toBe(true)
    const { change: undone } = await api.changes.undo({ id: told.change })
    await api.changes.undo({ id: undone ?? '' })
  })

  it('brings back no opening hours that something was booked outside of since', async () => {
    const { at, api } = salon
    const sauna = await addService(salon, 'Sauna', 60, [], [things([salon.rooms])])
    const {
      zone: _,
      now: __,
      today: ___,
      readOnly: ____,
      hasDemo: _____,
      version: ______,
      ...settings
    } = await api.salon.get({})
    await api.salon.save({ ...settings, openingHours: until('23:00') })
    const longer = await api.changes.latest({})
    await book(salon, at('21:00', '2026-03-09'), lineOf(sauna))
    const refusal = await api.changes.undo.refusal({ id: longer?.id ?? '' })
    expect(refusal).toEqual({ reason: 'does-not-fit', explanation: null })
  })

  it('does not archive somebody again who was booked since', async () => {
    const { at, api, manicure, anna } = salon
    const closing = { fingerprint: null, leaveOpen: false }
    await api.staff.archive({ id: anna, revision: 0, closing })
    await api.staff.restore({ id: anna, revision: 1 })
    const restored = await api.changes.latest({})
    await book(salon, at('14:30'), lineOf(manicure, { staff: [[anna]] }))
    const refusal = await api.changes.undo.refusal({ id: restored?.id ?? '' })
    expect(refusal).toEqual({ reason: 'does-not-fit', explanation: null })
  })
})
