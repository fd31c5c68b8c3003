import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { events } from '../../src-shared/contract/events.ts'
import type { ClientId, EventId, ServiceId } from '../../src-shared/domain/id.ts'
import { lineOf } from './ask-visit.ts'
import { addClient, addResource, addService, people, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

type Plan = InputOf<(typeof events)['plan']>

let salon: SmallSalon
let yoga: ServiceId
let vera: ClientId

beforeEach(async () => {
  salon = await openSmallSalon()
  vera = await addClient(salon, 'Vera Kalnina')
  const halls = await addResource(salon, 'Hall', ['Hall 1'])
  yoga = await addService(salon, 'Yoga', 60, [salon.anna], [people(), things([halls.id])])
})

function planned(over: Partial<Plan> = {}): Plan {
  const request = { startsAt: salon.at('10:00'), lines: [lineOf(yoga)] }
  return { title: 'Morning yoga', capacity: 2, note: '', request, anyway: null, clientIds: [], ...over }
}

async function plan(over: Partial<Plan> = {}) {
  const { id } = await salon.api.events.plan(planned(over))
  return salon.api.events.get({ id })
}

const again = (id: EventId) => salon.api.events.get({ id })

describe('a group', () => {
  it('S10 reserves people and resources once, not per head, and its card shows its places', async () => {
    const { api, olga, anna } = salon
    const event = await plan({ capacity: 8, clientIds: [olga, vera, olga] })
    expect(event).toMatchObject({
      title: 'Morning yoga',
      status: 'planned',
      line: { serviceName: 'Yoga', seats: [{ holderId: anna }, { kind: 'resource' }] },
      attendees: [
        { clientId: olga, name: 'Olga Ozola', phone: '+371 20000001', status: 'booked' },
        { clientId: vera, name: 'Vera Kalnina', phone: '', status: 'booked' },
      ],
    })
    const { cards } = await api.calendar.day({ date: '2026-03-02', withResting: false })
    expect(cards).toMatchObject([
      {
        who: 'Morning yoga',
        visit: { kind: 'event', id: event.id },
        clientId: null,
        places: { taken: 2, capacity: 8 },
      },
    ])
  })

  it('is full when its places are taken, and not before', async () => {
    const { api, olga } = salon
    expect(await api.events.plan.refusal(planned({ capacity: 1, clientIds: [olga, vera] }))).toEqual({
      reason: 'full',
      capacity: 1,
    })
    const { id } = await plan({ capacity: 1 })
    await api.events.addAttendee({ id, revision: 0, clientId: olga })
    expect(await api.events.addAttendee.refusal({ id, revision: 1, clientId: vera })).toEqual({
      reason: 'full',
      capacity: 1,
    })
    const [first] = (await again(id)).attendees
    if (!first) throw new Error('nobody came')
    await api.events.setAttendeeStatus({ id, revision: 1, attendeeId: first.id, status: 'cancelled' })
    await api.events.addAttendee({ id, revision: 2, clientId: vera })
    const back = { id, revision: 3, attendeeId: first.id, status: 'booked' as const }
    expect(await api.events.setAttendeeStatus.refusal(back)).toEqual({ reason: 'full', capacity: 1 })
    expect((await again(id)).attendees.map(({ status }) => status)).toEqual(['cancelled', 'booked'])
  })

  it('takes back an attendee who had cancelled, and nobody twice', async () => {
    const { api, olga } = salon
    const { id, attendees } = await plan({ clientIds: [olga] })
    const adding = (revision: number) => ({ id, revision, clientId: olga })
    expect(await api.events.addAttendee.refusal(adding(0))).toEqual({ reason: 'already-there' })
    const attendeeId = attendees[0]?.id ?? ('' as never)
    await api.events.setAttendeeStatus({ id, revision: 0, attendeeId, status: 'cancelled' })
    await api.events.addAttendee(adding(1))
    expect((await again(id)).attendees).toMatchObject([{ clientId: olga, status: 'booked' }])
    await api.events.setAttendeeStatus({ id, revision: 2, attendeeId, status: 'arrived' })
    expect((await again(id)).attendees).toMatchObject([{ status: 'arrived' }])
  })

  it('is moved, resized and cancelled like an appointment, with everybody in it', async () => {
    const { api, at, olga } = salon
    const { id, line } = await plan({ clientIds: [olga] })
    const dragged = { lineId: line.id, moves: 'whole visit' as const, lane: null, anyway: null }
    await api.visits.move({ ...dragged, revision: 0, startsAt: at('12:00') })
    await api.visits.resize({ lineId: line.id, revision: 1, startsAt: at('12:00'), endsAt: at('13:30'), anyway: null })
    expect(await again(id)).toMatchObject({ revision: 2, line: { startsAt: at('12:00'), endsAt: at('13:30') } })
    expect(
      await api.events.plan.refusal(planned({ request: { startsAt: at('13:00'), lines: [lineOf(yoga)] } })),
    ).toMatchObject({
      reason: 'does-not-fit',
      plan: { lines: [{ seats: [{}, { candidates: [{ obstacles: [{ by: { who: 'Morning yoga' } }] }] }] }] },
    })
    await api.events.setStatus({ id, revision: 2, status: 'cancelled', reason: 'ill' })
    const other = await plan({ request: { startsAt: at('13:00'), lines: [lineOf(yoga)] } })
    const restore = { id, revision: 3, status: 'planned' as const, reason: '' }
    expect(await api.events.setStatus.refusal(restore)).toMatchObject({ reason: 'does-not-fit' })
    await api.events.setStatus({ ...restore, startsAt: at('15:00') })
    expect(await again(id)).toMatchObject({
      status: 'planned',
      line: { startsAt: at('15:00'), endsAt: at('16:30') },
      attendees: [{ status: 'booked' }],
    })
    await api.events.setStatus({ id, revision: 4, status: 'cancelled', reason: '' })
    await api.events.setStatus({ id: other.id, revision: 0, status: 'cancelled', reason: '' })
    await api.events.setStatus({ ...restore, revision: 5 })
    expect(await again(id)).toMatchObject({ status: 'planned', attendees: [{ status: 'booked' }] })
  })

  it('is edited: title and places at once, another time through the engine', async () => {
    const { api, at, olga } = salon
    const { id, line } = await plan({ clientIds: [olga, vera] })
    const stored = { ...lineOf(yoga), lineId: line.id }
    const edit = (revision: number, over: Partial<InputOf<(typeof events)['edit']>> = {}) => {
      const { clientIds: _, ...fields } = planned({ request: { startsAt: at('10:00'), lines: [stored] } })
      return { ...fields, id, revision, ...over }
    }
    await api.events.edit(edit(0, { title: 'Yoga for two', capacity: 3 }))
    expect(await again(id)).toMatchObject({ title: 'Yoga for two', capacity: 3, line: { startsAt: at('10:00') } })
    expect(await api.events.edit.refusal(edit(1, { capacity: 1 }))).toEqual({ reason: 'capacity-below', coming: 2 })
    await api.events.edit(edit(1, { request: { startsAt: at('15:00'), lines: [stored] } }))
    expect((await again(id)).line.startsAt).toBe(at('15:00'))
  })

  it('S10 does not get a resource that was assigned to its service since', async () => {
    const { api, at } = salon
    const { id, line } = await plan()
    const mats = await addResource(salon, 'Mat set', ['Set 1'])
    const [stored] = (await api.resources.list({})).filter((resource) => resource.id === mats.id)
    if (!stored) throw new Error('no mats')
    const { revision, name, description, colour } = stored
    await api.resources.edit({ id: mats.id, revision, name, description, colour, serviceIds: [yoga] })
    const dragged = { lineId: line.id, moves: 'whole visit' as const, lane: null, anyway: null }
    await api.visits.move({ ...dragged, revision: 0, startsAt: at('12:00') })
    expect((await again(id)).line.seats).toHaveLength(2)
    const [mat] = mats.instances
    if (!mat) throw new Error('no mat')
    const { clientIds: _, ...fields } = planned({
      request: { startsAt: at('12:00'), lines: [{ ...lineOf(yoga, { added: [mat] }), lineId: line.id }] },
    })
    await api.events.edit({ ...fields, id, revision: 1 })
    expect((await again(id)).line.seats[2]).toMatchObject({ kind: 'added', holderId: mat })
  })
})
