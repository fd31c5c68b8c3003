import { describe, expect, it } from 'vitest'
import type { StaffMemberId } from '../../src-shared/domain/id.ts'
import { openDesk } from './desk.ts'
import { aMassageSalon, anHour, at, oneOf, onePerson, steps } from './massage-salon.ts'

const last = (minutes: number) => ({
  begin: { from: 'end' as const, minutes },
  end: { from: 'end' as const, minutes: 0 },
})

describe('services', () => {
  it('are listed by category and name, archived ones last', async () => {
    const { api } = openDesk()
    const massage = { category: 'Massage' }
    const { id } = await api.services.add(anHour('Aroma massage', massage))
    await api.services.add(anHour('Thai massage', massage))
    await api.services.add(anHour('classic massage', massage))
    await api.services.add(anHour('Haircut', { category: 'Hair' }))
    await api.services.archive({ id, revision: 0 })
    expect((await api.services.list({})).map(({ name, archived }) => [name, archived])).toEqual([
      ['Haircut', false],
      ['classic massage', false],
      ['Thai massage', false],
      ['Aroma massage', true],
    ])
  })

  it('keep everything that the form says', async () => {
    const desk = openDesk()
    const { addStaff, addResource, service } = steps(desk)
    const [anna, dryers] = [await addStaff('Anna'), await addResource('Dryer', ['1', '2'])]
    const perm = anHour('Perm', {
      ...{ category: 'Hair', durationMinutes: 90, price: null, colour: '#aabbcc', bookableByClients: false },
      performers: [{ staffId: anna, durationMinutes: 80, price: 7000 }],
      requirements: [
        { ...onePerson, staffIds: [anna], kind: 'staff', bufferAfterMinutes: 5 },
        { ...oneOf(dryers), quantity: 2, parts: [last(20)], bufferBeforeMinutes: 10 },
      ],
    })
    const { id } = await desk.api.services.add(perm)
    const { requirements, ...stored } = await service(id)
    expect({ ...stored, requirements: requirements.map(({ id: _, ...draft }) => draft) }).toEqual({
      ...{ ...perm, id, revision: 0, archived: false, cannotBeBooked: null },
    })
  })

  it('hold a part in the hands of the fastest, and a day in the hands of the slowest', async () => {
    const desk = openDesk()
    const anna = await steps(desk).addStaff('Anna')
    const inHerHands = (durationMinutes: number) => [{ staffId: anna, durationMinutes, price: null }]
    const dried = { requirements: [onePerson, { ...onePerson, parts: [last(20)] }] }
    expect(await desk.api.services.add.refusal(anHour('Perm', { ...dried, performers: inHerHands(15) }))).toEqual({
      ...{ reason: 'part-too-short', index: 1, leastMinutes: 20 },
    })
    const floating = { requirements: [{ ...onePerson, bufferBeforeMinutes: 60 }] }
    expect(
      await desk.api.services.add.refusal(anHour('Floating', { ...floating, performers: inHerHands(1385) })),
    ).toEqual({
      ...{ reason: 'too-long', index: 0 },
    })
  })

  it('name nobody and nothing twice', async () => {
    const desk = openDesk()
    const { addStaff, addResource, service } = steps(desk)
    const [anna, rooms] = [await addStaff('Anna'), await addResource('Room')]
    const performer = { staffId: anna, durationMinutes: null, price: null }
    const requirements = [{ ...onePerson, kind: 'staff' as const, staffIds: [anna, anna] }, oneOf(rooms, rooms)]
    const { id } = await desk.api.services.add(anHour('Massage', { performers: [performer, performer], requirements }))
    expect(await service(id)).toMatchObject({
      performers: [performer],
      requirements: [{ staffIds: [anna] }, { resourceIds: [rooms] }],
    })
  })

  it('may go on naming somebody who is archived', async () => {
    const desk = openDesk()
    const { addStaff, member, service } = steps(desk)
    const [anna, eva] = [await addStaff('Anna'), await addStaff('Eva')]
    const performs = (staffId: StaffMemberId) => ({ staffId, durationMinutes: null, price: null })
    const requirements = [{ ...onePerson, kind: 'staff' as const, staffIds: [anna, eva] }]
    const massage = anHour('Massage', { performers: [performs(anna), performs(eva)], requirements })
    const { id } = await desk.api.services.add(massage)
    const closing = { fingerprint: null, leaveOpen: false }
    await desk.api.staff.archive({ id: anna, revision: (await member(anna)).revision, closing })
    const { revision } = await service(id)
    await desk.api.services.edit({ ...massage, id, revision, price: 6000, performers: [performs(eva)] })
    expect((await service(id)).requirements).toMatchObject([{ staffIds: [anna, eva] }])
  })

  it('bear any name in the archive, and come back with one that is free', async () => {
    const desk = openDesk()
    const { service } = steps(desk)
    const { id } = await desk.api.services.add(anHour('Massage'))
    await desk.api.services.archive({ id, revision: 0 })
    await desk.api.services.add(anHour('Massage'))
    await desk.api.services.add(anHour('Facial'))
    await desk.api.services.edit({ ...anHour(' massage'), id, revision: 1 })
    await desk.api.services.edit({ ...anHour('FACIAL'), id, revision: 2 })
    const restore = { id, revision: (await service(id)).revision }
    expect(await desk.api.services.restore.refusal(restore)).toEqual({ reason: 'name-taken', name: 'Facial' })
  })

  it('that are saved without a change are not changed', async () => {
    const desk = openDesk()
    const { massage, service } = await aMassageSalon(desk)
    const {
      id: _,
      archived: _archived,
      cannotBeBooked: _cannot,
      requirements,
      revision,
      ...fields
    } = await service(massage)
    const drafts = requirements.map(({ id: _id, ...draft }) => draft)
    const told = desk.told.length
    await desk.api.services.edit({ id: massage, revision, ...fields, requirements: drafts })
    expect((await service(massage)).revision).toBe(revision)
    expect(desk.told).toHaveLength(told)
  })

  it('that are archived are no longer booked, but their future visits stay', async () => {
    const desk = openDesk()
    const { massage, book, service } = await aMassageSalon(desk)
    const id = await book(massage, '10:00')
    await desk.api.services.archive({ id: massage, revision: (await service(massage)).revision })
    expect((await desk.api.appointments.get({ id })).lines[0]).toMatchObject({
      startsAt: at('10:00'),
      serviceName: 'Massage',
    })
    await expect(book(massage, '12:00')).rejects.toThrow('service-archived')
  })
})
