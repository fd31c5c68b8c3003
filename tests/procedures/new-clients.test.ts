import { beforeEach, describe, expect, it } from 'vitest'
import { asStored, book, booking, edited, lineOf } from './ask-visit.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const nadia = { name: 'Nadia Gray', phone: '26 777 888' }

const called = async (text: string) =>
  (await salon.api.clients.search({ text, limit: 5 })).clients.map(({ name, phone }) => [name, phone])

const undo = (change: string | null) => salon.api.changes.undo({ id: change ?? '' })

describe('FD-A2 a new client is written with the visit they come for', () => {
  it('in one change, which one undo takes away whole, and which undoing that brings back', async () => {
    const { api, at, massage } = salon
    const { id, change } = await api.appointments.book(booking(at('10:00'), lineOf(massage), { newClient: nadia }))
    expect(await api.appointments.get({ id })).toMatchObject({ clientName: 'Nadia Gray', clientPhone: '26 777 888' })
    expect(await called('777888')).toEqual([['Nadia Gray', '26 777 888']])
    expect(salon.told.at(-1)).toEqual(['visits', 'clients'])

    const undone = await undo(change)
    expect(undone.undone.who).toBe('Nadia Gray')
    expect(await api.appointments.get.refusal({ id })).toEqual({ reason: 'gone' })
    expect(await called('Nadia')).toEqual([])

    const again = await undo(undone.change)
    expect(again.undone.who).toBe('Nadia Gray')
    expect(await api.appointments.get({ id })).toMatchObject({ clientName: 'Nadia Gray' })
    expect(await called('Nadia')).toEqual([['Nadia Gray', '26 777 888']])
  })

  it('and not at all when the visit is refused', async () => {
    const { api, at, massage, anna } = salon
    await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }))
    const asked = booking(at('10:00'), lineOf(massage, { staff: [[anna]] }), { newClient: nadia })
    expect(await api.appointments.book.refusal(asked)).toMatchObject({ reason: 'does-not-fit' })
    expect(await called('Nadia')).toEqual([])
    const latest = await api.changes.latest({})
    expect(latest?.command).toBe('appointments.book')
    await undo(latest?.id ?? null)
  })

  it('stays when they have something else by then: the first visit alone is undone', async () => {
    const { api, at, massage } = salon
    const first = await api.appointments.book(booking(at('10:00'), lineOf(massage), { newClient: nadia }))
    const { clientId } = await api.appointments.get({ id: first.id })
    await book(salon, at('14:00'), lineOf(massage), { clientId })
    await undo(first.change)
    expect(await api.appointments.get.refusal({ id: first.id })).toEqual({ reason: 'gone' })
    expect(await called('Nadia')).toEqual([['Nadia Gray', '26 777 888']])
  })

  it('stays when something was noted of them since', async () => {
    const { api, at, massage } = salon
    const { id, change } = await api.appointments.book(booking(at('10:00'), lineOf(massage), { newClient: nadia }))
    const { clientId } = await api.appointments.get({ id })
    if (clientId === null) throw new Error('nobody was added')
    await api.clients.edit({ ...nadia, id: clientId, revision: 0, email: '', note: 'Prefers silence', popUpNote: '' })
    await undo(change)
    expect(await api.appointments.get.refusal({ id })).toEqual({ reason: 'gone' })
    expect(await called('Nadia')).toEqual([['Nadia Gray', '26 777 888']])
  })

  it('also when a stored appointment becomes theirs', async () => {
    const { api, at, massage, olga } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage), { clientId: olga })
    const toNadia = { ...edited(visit, asStored(visit)), clientId: null, newClient: nadia }
    const both = { ...edited(visit, asStored(visit)), newClient: nadia }
    await expect(api.appointments.edit.outcome(both)).rejects.toThrow('invalid-input')
    const { change } = await api.appointments.edit(toNadia)
    expect((await api.appointments.get({ id: visit.id })).clientName).toBe('Nadia Gray')
    await undo(change)
    expect((await api.appointments.get({ id: visit.id })).clientName).toBe('Olga Ozola')
    expect(await called('Nadia')).toEqual([])
  })

  it('also as attendees of a group, new or stored; a full group adds nobody to the book', async () => {
    const { api, at, massage, olga } = salon
    const group = {
      title: 'Evening',
      note: '',
      anyway: null,
      request: { startsAt: at('10:00'), lines: [lineOf(massage)] },
    }
    const asked = { ...group, capacity: 2, clientIds: [olga], newClients: [nadia] }
    expect(await api.events.plan.refusal({ ...asked, capacity: 1 })).toEqual({ reason: 'full', capacity: 1 })
    expect(await called('Nadia')).toEqual([])
    const { id, change } = await api.events.plan(asked)
    expect((await api.events.get({ id })).attendees.map(({ name }) => name)).toEqual(['Olga Ozola', 'Nadia Gray'])
    const adding = { id, revision: 0, clientId: null, newClient: { name: 'Ada Fox', phone: '' } }
    expect(await api.events.addAttendee.refusal(adding)).toEqual({ reason: 'full', capacity: 2 })
    expect(await called('Ada')).toEqual([])
    await undo(change)
    expect(await called('Nadia')).toEqual([])

    const other = await api.events.plan({ ...group, capacity: 2, clientIds: [] })
    const added = await api.events.addAttendee({ ...adding, id: other.id })
    expect((await api.events.get({ id: other.id })).attendees.map(({ name }) => name)).toEqual(['Ada Fox'])
    await undo(added.change)
    expect((await api.events.get({ id: other.id })).attendees).toEqual([])
    expect(await called('Ada')).toEqual([])
  })
})

it('FD-K3 says who has a phone already, however it is typed', async () => {
  const { api } = salon
  await api.clients.add({ ...nadia, email: '', note: '', popUpNote: '' })
  const named = async (phone: string) => (await api.clients.withPhone({ phone })).clients.map(({ name }) => name)
  expect(await named('+371 26777888')).toEqual(['Nadia Gray'])
  expect(await named('26 777 88')).toEqual([])
  expect(await named('')).toEqual([])
})
