import { describe, expect, it } from 'vitest'
import type { ResourceId } from '../../src-shared/domain/id.ts'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { openDesk } from './desk.ts'
import { aMassageSalon, anHour, oneOf, onePerson, steps } from './massage-salon.ts'

const sauna = { name: 'Sauna', description: 'Hot', colour: null, serviceIds: [] }
const names = async ({ api }: ReturnType<typeof openDesk>) => (await api.resources.list({})).map(({ name }) => name)

describe('resources', () => {
  it('are listed in the order they were added, with their instances', async () => {
    const desk = openDesk()
    await desk.api.resources.add({ ...sauna, name: '  Massage room ', instanceNames: ['Room 1', 'Room 2'] })
    await desk.api.resources.add({ ...sauna, instanceNames: [] })
    const [rooms, second] = await desk.api.resources.list({})
    expect(rooms).toMatchObject({ name: 'Massage room', description: 'Hot', archived: false, serviceIds: [] })
    expect(rooms?.instances.map(({ name }) => name)).toEqual(['Room 1', 'Room 2'])
    expect(second).toMatchObject({ name: 'Sauna', instances: [] })
    expect(desk.told.at(-1)).toContain('resources')
  })

  it('are put in another order', async () => {
    const desk = openDesk()
    const { addResource } = steps(desk)
    const [a, b, c] = [await addResource('A'), await addResource('B'), await addResource('C')]
    await desk.api.resources.reorder({ ids: [c, a, b] })
    expect(await names(desk)).toEqual(['C', 'A', 'B'])
  })

  it('keep their own name when they are edited', async () => {
    const desk = openDesk()
    const { id } = await desk.api.resources.add({ ...sauna, instanceNames: [] })
    await desk.api.resources.edit({ ...sauna, id, revision: 0, name: 'SAUNA', description: 'Very hot' })
    expect((await desk.api.resources.list({}))[0]).toMatchObject({
      name: 'SAUNA',
      description: 'Very hot',
      revision: 1,
    })
  })

  it('go to the end of the list when they are archived, free their name, and come back', async () => {
    const desk = openDesk()
    const { addResource, resource } = steps(desk)
    const id = await addResource('Sauna', ['One'])
    await addResource('Steam bath')
    await desk.api.resources.archive({ id, revision: 0, closing: { fingerprint: null, leaveOpen: false } })
    expect(await names(desk)).toEqual(['Steam bath', 'Sauna'])
    const second = await addResource('Sauna')
    await desk.api.resources.archive({ id: second, revision: 0, closing: { fingerprint: null, leaveOpen: false } })
    await desk.api.resources.restore({ id, revision: 1 })
    expect(await resource(id)).toMatchObject({ archived: false, instances: [{ name: 'One', archived: false }] })
  })
})

describe('a resource and a service', () => {
  it('are linked from the side of the resource by the simplest requirement', async () => {
    const desk = openDesk()
    const { addResource, service } = steps(desk)
    const { id: massage } = await desk.api.services.add(anHour('Massage'))
    const { id: facial } = await desk.api.services.add(anHour('Facial'))
    const saved = await desk.api.resources.add({ ...sauna, instanceNames: [], serviceIds: [massage, facial] })
    expect(saved.servicesChanged).toBe(2)
    expect((await service(massage)).requirements.map(({ id: _, ...requirement }) => requirement)).toEqual([
      onePerson,
      oneOf(saved.id),
    ])
    const rooms = await addResource('Massage room', [], massage)
    const both = (await service(massage)).requirements.flatMap((each) =>
      each.kind === 'resource' ? each.resourceIds : [],
    )
    expect(both).toEqual([saved.id, rooms])
  })

  it('are seen as linked from both sides at once', async () => {
    const desk = openDesk()
    const { resource, rooms, massage } = await aMassageSalon(desk)
    expect((await resource(rooms)).serviceIds).toEqual([massage])
    const { id: facial } = await desk.api.services.add(anHour('Facial', { requirements: [oneOf(rooms)] }))
    expect((await resource(rooms)).serviceIds).toEqual([facial, massage])
    expect(desk.told.at(-1)).toEqual(expect.arrayContaining(['services', 'resources']))
  })

  it('are unlinked by the cross: the resource leaves every set, and a requirement goes with its last resource', async () => {
    const desk = openDesk()
    const { addResource, resource, service } = steps(desk)
    const [rooms, vip] = [await addResource('Massage room'), await addResource('VIP room')]
    const two = { ...oneOf(rooms, vip), quantity: 2 }
    const { id } = await desk.api.services.add(anHour('Massage', { requirements: [onePerson, two, oneOf(rooms)] }))
    const before = await service(id)
    const { description, colour, name, revision } = await resource(rooms)
    const kept = { id: rooms, revision, name, description, colour }
    const saved = await desk.api.resources.edit({ ...kept, serviceIds: [] })
    expect(saved.servicesChanged).toBe(1)
    const after = await service(id)
    expect(after.requirements.map(({ id: _, ...requirement }) => requirement)).toEqual([
      onePerson,
      { ...oneOf(vip), quantity: 2 },
    ])
    expect(after.requirements[0]?.id).toBe(before.requirements[0]?.id)
    expect(after.requirements[1]?.id).not.toBe(before.requirements[1]?.id)
    expect(after.revision).toBe(before.revision + 1)
  })

  it('stay as they are when the resource is saved with the same services', async () => {
    const desk = openDesk()
    const { resource, service, rooms, massage } = await aMassageSalon(desk)
    const before = await service(massage)
    const { name, description, colour, revision } = await resource(rooms)
    const kept = { id: rooms, revision, name, description, colour, serviceIds: [massage] }
    expect((await desk.api.resources.edit(kept)).servicesChanged).toBe(0)
    expect(await service(massage)).toEqual(before)
    expect((await resource(rooms)).revision).toBe(revision)
  })

  it('leaves the links of archived services alone', async () => {
    const desk = openDesk()
    const { resource, service, rooms, massage } = await aMassageSalon(desk)
    await desk.api.services.archive({ id: massage, revision: 0 })
    const { name, description, colour, revision, serviceIds } = await resource(rooms)
    expect(serviceIds).toEqual([])
    await desk.api.resources.edit({ id: rooms, revision, name, description, colour, serviceIds: [] })
    await desk.api.services.restore({ id: massage, revision: 1 })
    expect((await service(massage)).requirements).toHaveLength(2)
  })
})

describe('instances', () => {
  it('are added after those that are there, several at once, and put in order', async () => {
    const desk = openDesk()
    const { addResource, resource } = steps(desk)
    const resourceId = await addResource('Massage room', ['Room 1'])
    const { ids } = await desk.api.resources.addInstances({ resourceId, names: ['Room 2', 'Room 3'] })
    const order = (await resource(resourceId)).instances.map(({ id }) => id)
    expect(order.slice(1)).toEqual(ids)
    await desk.api.resources.reorderInstances({ resourceId, ids: order.toReversed() })
    expect((await resource(resourceId)).instances.map(({ name }) => name)).toEqual(['Room 3', 'Room 2', 'Room 1'])
  })

  it('may bear the same name in two resources', async () => {
    const { addResource } = steps(openDesk())
    await addResource('Massage room', ['Room 1'])
    await expect(addResource('Cabin', ['Room 1'])).resolves.toBeTypeOf('string')
  })

  it('are reserved in their order', async () => {
    const desk = openDesk()
    const { book, massage, rooms, resource, addStaff } = await aMassageSalon(desk)
    await addStaff('Eva', massage)
    const [first, second] = (await resource(rooms)).instances
    if (!first || !second) throw new Error('two rooms')
    await desk.api.resources.reorderInstances({ resourceId: rooms, ids: [second.id, first.id] })
    const booked = await desk.api.appointments.get({ id: await book(massage, '10:00') })
    expect(booked.lines[0]?.seats.find(({ kind }) => kind === 'resource')?.holderId).toBe(second.id)
  })

  it('are limited to services, and then serve no other', async () => {
    const desk = openDesk()
    const { instance, massage, rooms, service, addStaff } = await aMassageSalon(desk)
    const { id: facial } = await desk.api.services.add(anHour('Facial', { requirements: [oneOf(rooms)] }))
    for (const name of ['Room 1', 'Room 2']) {
      const { id, revision } = await instance(rooms, name)
      await desk.api.resources.editInstance({ id, revision, name, serviceIds: [massage] })
      expect(await instance(rooms, name)).toMatchObject({ serviceIds: [massage], revision: revision + 1 })
    }
    await addStaff('Eva')
    expect((await service(facial)).cannotBeBooked).toEqual({ reason: 'no active instance', resourceIds: [rooms] })
    expect((await service(massage)).cannotBeBooked).toBeNull()
  })
})

describe('a service with what it requires', () => {
  const archiveAll = async (desk: ReturnType<typeof openDesk>, rooms: ResourceId, ...called: string[]) => {
    const { instance } = steps(desk)
    for (const name of called) {
      const { id, revision } = await instance(rooms, name)
      const closing = { fingerprint: null, leaveOpen: false }
      await desk.api.resources.archiveInstance({ id, revision, closing })
    }
  }

  it('cannot be booked without an active instance', async () => {
    const desk = openDesk()
    const { rooms, massage, service, resource } = await aMassageSalon(desk)
    await archiveAll(desk, rooms, 'Room 1', 'Room 2')
    expect((await service(massage)).cannotBeBooked).toEqual({ reason: 'no active instance', resourceIds: [rooms] })
    const archived = (await resource(rooms)).instances.find(({ name }) => name === 'Room 2')
    if (!archived) throw new Error('Room 2 is still listed')
    await desk.api.resources.restoreInstance({ id: archived.id, revision: archived.revision })
    expect((await service(massage)).cannotBeBooked).toBeNull()
  })

  it('cannot be booked when its resource is archived, and can when that is restored', async () => {
    const desk = openDesk()
    const { rooms, massage, service, resource } = await aMassageSalon(desk)
    const { revision } = await resource(rooms)
    await desk.api.resources.archive({ id: rooms, revision, closing: { fingerprint: null, leaveOpen: false } })
    expect((await service(massage)).cannotBeBooked).toEqual({ reason: 'no active instance', resourceIds: [rooms] })
    await desk.api.resources.restore({ id: rooms, revision: revision + 1 })
    expect((await service(massage)).cannotBeBooked).toBeNull()
  })

  it('cannot be booked with fewer instances or people than it takes', async () => {
    const desk = openDesk()
    const { rooms, anna, service } = await aMassageSalon(desk)
    const performers = [{ staffId: anna, durationMinutes: null, price: null }]
    const add = async (name: string, ...requirements: RequirementDraft[]) =>
      (await desk.api.services.add(anHour(name, { performers, requirements }))).id
    const three = await add('For three', { ...oneOf(rooms), quantity: 3 })
    expect((await service(three)).cannotBeBooked).toEqual({
      reason: 'too few instances',
      resourceIds: [rooms],
      quantity: 3,
    })
    const couple = await add("Couple's massage", { ...onePerson, quantity: 2 })
    expect((await service(couple)).cannotBeBooked).toEqual({ reason: 'too few performers', quantity: 2 })
    const { id: nobodys } = await desk.api.services.add(anHour('Yoga'))
    expect((await service(nobodys)).cannotBeBooked).toEqual({ reason: 'nobody performs it' })
    const { id: empty } = await desk.api.services.add(anHour('Rest', { requirements: [] }))
    expect((await service(empty)).cannotBeBooked).toBeNull()
  })
})
