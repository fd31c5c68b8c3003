import { describe, expect, it } from 'vitest'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import type { ServiceId } from '../../src-shared/domain/id.ts'
import { openDesk, type Desk } from './desk.ts'
import { aMassageSalon, anHour, at, oneOf, onePerson, steps } from './massage-salon.ts'

/** Anna gives facials, for which nothing but Anna is required yet. */
async function aFacialSalon(desk: Desk) {
  const step = steps(desk)
  const anna = await step.addStaff('Anna')
  const performers = [{ staffId: anna, durationMinutes: null, price: null }]
  const { id: facial } = await desk.api.services.add(anHour('Facial', { performers }))
  const require = async (id: ServiceId, ...requirements: RequirementDraft[]) => {
    const { revision } = await step.service(id)
    return desk.api.services.edit({ id, revision, ...anHour('Facial', { performers, requirements }) })
  }
  return { ...step, anna, facial, require }
}

describe('S10 a resource assigned to a service', () => {
  it('is not added to visits that are there already; they are listed as without it', async () => {
    const desk = openDesk()
    const { facial, book, addResource } = await aFacialSalon(desk)
    const early = await book(facial, '10:00')
    await book(facial, '12:00')
    const { lacking, id } = await desk.api.resources.add({
      ...{ name: 'Cabin', description: '', colour: null, instanceNames: ['Cabin 1'] },
      serviceIds: [facial],
    })
    expect(lacking.map(({ mention, resourceId }) => [mention.startsAt, mention.service, resourceId])).toEqual([
      [at('10:00'), 'Facial', id],
      [at('12:00'), 'Facial', id],
    ])
    expect(await desk.api.resources.lacking({ id })).toEqual(lacking)
    expect((await desk.api.appointments.get({ id: early })).lines[0]?.seats).toHaveLength(1)
    await book(facial, '14:00')
    expect(await desk.api.resources.lacking({ id })).toHaveLength(2)
    expect(await desk.api.resources.lacking({ id: await addResource('Sauna') })).toEqual([])
  })

  it('is not lacking in the past, nor in visits that were cancelled', async () => {
    const desk = openDesk()
    const { facial, book, addResource } = await aFacialSalon(desk)
    await book(facial, '11:00')
    await book(facial, '12:00')
    const cancelled = await book(facial, '13:00')
    await desk.api.appointments.setStatus({ id: cancelled, revision: 0, status: 'cancelled', reason: '' })
    const cabin = await addResource('Cabin', ['Cabin 1'], facial)
    desk.clock.set(at('11:30'))
    expect((await desk.api.resources.lacking({ id: cabin })).map(({ mention }) => mention.startsAt)).toEqual([
      at('12:00'),
    ])
  })

  it('is lacking in the lines of a visit that are still to come', async () => {
    const desk = openDesk()
    const { facial, addResource } = await aFacialSalon(desk)
    const line = { serviceId: facial, begins: { kind: 'after' as const }, staff: [], instances: [], added: [] }
    const request = { startsAt: at('10:00'), lines: [line, line] }
    await desk.api.appointments.book({ clientId: null, note: '', request, anyway: null })
    const cabin = await addResource('Cabin', ['Cabin 1'], facial)
    desk.clock.set(at('10:30'))
    expect((await desk.api.resources.lacking({ id: cabin })).map(({ mention }) => mention.startsAt)).toEqual([
      at('11:00'),
    ])
  })

  it('is lacking a second time, although the first is there', async () => {
    const desk = openDesk()
    const { facial, book, addResource, require } = await aFacialSalon(desk)
    const lamps = await addResource('Lamp', ['Lamp 1', 'Lamp 2'])
    await require(facial, onePerson, oneOf(lamps))
    await book(facial, '10:00')
    const { lacking } = await require(facial, onePerson, oneOf(lamps), { ...oneOf(lamps), bufferAfterMinutes: 5 })
    expect(lacking).toMatchObject([{ resourceId: lamps }])
  })

  it('is lacking in groups as well', async () => {
    const desk = openDesk()
    const { facial, addResource } = await aFacialSalon(desk)
    const line = { serviceId: facial, begins: { kind: 'after' as const }, staff: [], instances: [], added: [] }
    const request = { startsAt: at('10:00'), lines: [line] }
    await desk.api.events.plan({ title: 'Open day', capacity: 8, note: '', request, anyway: null, clientIds: [] })
    const cabin = await addResource('Cabin', ['Cabin 1'], facial)
    expect(await desk.api.resources.lacking({ id: cabin })).toMatchObject([{ mention: { who: 'Open day' } }])
  })

  it('is no longer lacking once one was given by hand', async () => {
    const desk = openDesk()
    const { facial, book, addResource, instance } = await aFacialSalon(desk)
    const id = await book(facial, '10:00')
    const cabin = await addResource('Cabin', ['Cabin 1'], facial)
    const { revision, lines } = await desk.api.appointments.get({ id })
    const line = {
      ...{ serviceId: facial, begins: { kind: 'after' as const }, staff: [], instances: [] },
      ...(lines[0] ? { lineId: lines[0].id } : {}),
      added: [(await instance(cabin, 'Cabin 1')).id],
    }
    const request = { startsAt: at('10:00'), lines: [line] }
    await desk.api.appointments.edit({ id, revision, clientId: null, note: '', request, anyway: null })
    expect(await desk.api.resources.lacking({ id: cabin })).toEqual([])
  })
})

describe('a changed requirement', () => {
  it('is another one; what stayed as it was keeps its id, wherever it stands', async () => {
    const desk = openDesk()
    const { facial, require, service, addResource } = await aFacialSalon(desk)
    const [cabin, lamp] = [await addResource('Cabin'), await addResource('Lamp')]
    await require(facial, onePerson, oneOf(cabin))
    const before = (await service(facial)).requirements.map(({ id }) => id)
    await require(facial, oneOf(lamp), oneOf(cabin), { ...onePerson, bufferAfterMinutes: 5 })
    const after = (await service(facial)).requirements
    expect(after.map(({ id }) => before.indexOf(id))).toEqual([-1, 1, -1])
    expect(after.map(({ kind }) => kind)).toEqual(['resource', 'resource', 'staff'])
  })

  it('leaves booked visits with what they were booked with, also when they are moved', async () => {
    const desk = openDesk()
    const { rooms, massage, book, addResource, service, anna } = await aMassageSalon(desk)
    const id = await book(massage, '10:00')
    const table = await addResource('Table', ['Table 1'])
    const { revision } = await service(massage)
    const performers = [{ staffId: anna, durationMinutes: null, price: null }]
    const requirements = [onePerson, oneOf(table)]
    const { lacking } = await desk.api.services.edit({
      id: massage,
      revision,
      ...anHour('Massage', { performers, requirements }),
    })
    expect(lacking).toMatchObject([{ resourceId: table }])
    const booked = await desk.api.appointments.get({ id })
    const line = booked.lines[0]
    if (!line) throw new Error('a line')
    const to = { startsAt: at('13:00'), moves: 'whole visit' as const, lane: null }
    await desk.api.visits.move({ lineId: line.id, revision: booked.revision, anyway: null, ...to })
    const seats = (await desk.api.appointments.get({ id })).lines[0]?.seats
    expect(seats?.map(({ kind, resourceIds }) => [kind, resourceIds])).toEqual([
      ['staff', []],
      ['resource', [rooms]],
    ])
  })

  it('that takes one resource more as an alternative makes nothing lacking', async () => {
    const desk = openDesk()
    const { rooms, massage, book, addResource, service, anna } = await aMassageSalon(desk)
    await book(massage, '10:00')
    const vip = await addResource('VIP room', ['VIP room'])
    const performers = [{ staffId: anna, durationMinutes: null, price: null }]
    const edit = async (...requirements: RequirementDraft[]) => {
      const { revision } = await service(massage)
      return desk.api.services.edit({ id: massage, revision, ...anHour('Massage', { performers, requirements }) })
    }
    expect((await edit(onePerson, oneOf(rooms, vip))).lacking).toEqual([])
    expect(await desk.api.resources.lacking({ id: vip })).toEqual([])
    expect((await edit(onePerson, { ...oneOf(rooms, vip), quantity: 2 })).lacking).toHaveLength(1)
  })
})
