import { beforeEach, describe, expect, it } from 'vitest'
import type { ResourceInstanceId } from '../../src-shared/domain/id.ts'
import { asStored, book, booking, edited, holdersOf, lineOf, type StoredAppointment } from './ask-visit.ts'
import { addResource, addService, addStaff, people, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const again = ({ id }: StoredAppointment) => salon.api.appointments.get({ id })

/** Assigns another resource to the massage, as the resource's form does. */
async function assignOil() {
  const { api, massage } = salon
  const { id: oil, instances } = await addResource(salon, 'Oil warmer', ['Warmer 1'])
  const [stored] = (await api.resources.list({})).filter(({ id }) => id === oil)
  if (!stored) throw new Error('no such resource')
  const { revision, name, description, colour } = stored
  await api.resources.edit({ id: oil, revision, name, description, colour, serviceIds: [massage] })
  return instances[0] ?? ''
}

describe('editing an appointment', () => {
  it('re-plans another time and keeps holders that still fit', async () => {
    const { at, api, massage, room1, room2, anna, eva } = salon
    await book(salon, at('14:00'), lineOf(massage, { staff: [[eva]], instances: [[room1]] }))
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna, eva]] }))
    expect(holdersOf(visit)).toEqual([[anna, room1]])
    await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('14:00') }))
    expect(holdersOf(await again(visit))).toEqual([[anna, room2]])
  })

  it('S7 takes an instance chosen by hand, pins it, and refuses when it is taken', async () => {
    const { at, api, massage, room1, room2, olga } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const choose = (of: StoredAppointment) =>
      edited(
        of,
        asStored(of, (line) => ({ ...line, instances: [{ oneOf: [room2] }] })),
      )
    await api.appointments.edit(choose(visit))
    const chosen = await again(visit)
    expect(chosen.lines[0]?.seats[1]).toMatchObject({ holderId: room2, wish: [room2] })

    await book(salon, at('12:00'), lineOf(massage, { instances: [[room2]] }), { clientId: olga })
    const refusal = await api.appointments.edit.refusal(edited(chosen, { ...asStored(chosen), startsAt: at('12:00') }))
    expect(refusal).toMatchObject({
      reason: 'does-not-fit',
      plan: { refusal: { missing: [{ seat: { kind: 'resource', wish: [room2] } }], bookAnyway: false } },
    })
    if (refusal.reason !== 'does-not-fit') return
    const candidates = refusal.plan.lines[0]?.seats[1]?.candidates
    expect(candidates?.map(({ holderId, free }) => [holderId, free])).toEqual([
      // Its present holder is asked first.
      [room2, false],
      [room1, true],
    ])
  })

  it('S10 does not add a resource that was assigned since, whatever is changed', async () => {
    const { at, api, massage, anna, eva, room1 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const warmer = await assignOil()
    await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('12:00') }))
    expect(holdersOf(await again(visit))).toEqual([[anna, room1]])
    const lane = { from: anna, to: eva }
    const { revision, lines } = await again(visit)
    const lineId = lines[0]?.id
    if (!lineId) throw new Error('no line')
    const move = { lineId, revision, startsAt: at('13:00'), moves: 'whole visit' as const, lane, anyway: null }
    await api.visits.move(move)
    expect(holdersOf(await again(visit))).toEqual([[eva, room1]])
    expect(holdersOf(await book(salon, at('13:00'), lineOf(massage)))[0]).toContain(warmer)
  })

  it('S10 takes one added by hand, for the whole line, and lets go of it again', async () => {
    const { at, api, massage, anna, room1 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const warmer = (await assignOil()) as typeof room1
    await api.appointments.edit(
      edited(
        visit,
        asStored(visit, (line) => ({ ...line, added: [warmer] })),
      ),
    )
    const added = await again(visit)
    expect(added.lines[0]?.seats[2]).toMatchObject({
      kind: 'added',
      requirementId: null,
      holderId: warmer,
      hold: [{ startsAt: at('10:00'), endsAt: at('11:00') }],
    })
    const refusal = await api.appointments.book.refusal(booking(at('10:30'), lineOf(massage, { added: [room1] })))
    expect(refusal).toMatchObject({ reason: 'does-not-fit' })
    await api.appointments.edit(
      edited(
        added,
        asStored(added, (line) => ({ ...line, added: [] })),
      ),
    )
    expect(holdersOf(await again(visit))).toEqual([[anna, room1]])
  })

  it('does not re-plan a change of note, client or price, though somebody else was booked over it since', async () => {
    const { at, api, massage, anna, olga } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const over = booking(at('10:30'), lineOf(massage, { staff: [[anna]] }), { anyway: { reason: 'agreed with Anna' } })
    await api.appointments.book(over)
    const request = asStored(visit, (line) => ({ ...line, price: 4000 }))
    await api.appointments.edit(edited(visit, request, { note: 'with oil', clientId: olga }))
    expect(await again(visit)).toMatchObject({
      note: 'with oil',
      clientName: 'Olga Ozola',
      lines: [{ price: 4000, startsAt: at('10:00'), seats: [{ holderId: anna }, {}] }],
    })
  })

  it('gives a line with another service what that requires, with a line of its own', async () => {
    const { at, api, massage, manicure, anna } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const request = asStored(visit, (line) => ({ ...line, serviceId: manicure, staff: [], instances: [] }))
    await api.appointments.edit(edited(visit, request))
    const changed = await again(visit)
    expect(holdersOf(changed)).toEqual([[anna]])
    expect(changed.lines[0]).toMatchObject({ serviceName: 'Manicure', endsAt: at('10:30') })
    await book(salon, at('10:00'), lineOf(massage))
  })

  it('keeps the length it was booked with, until it is set by hand or the lead is wished otherwise', async () => {
    const { at, api } = salon
    const slow = await addStaff(salon, 'Slow')
    const quick = await addStaff(salon, 'Quick')
    const peeling = await addService(salon, 'Peeling', 45, [
      { staffId: slow, durationMinutes: 60 },
      { staffId: quick, durationMinutes: 30 },
    ])
    const visit = await book(salon, at('10:00'), lineOf(peeling, { staff: [[slow]] }))
    expect(visit.lines[0]?.endsAt).toBe(at('11:00'))
    await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('12:00') }))
    const later = await again(visit)
    expect(later.lines[0]?.endsAt).toBe(at('13:00'))
    const withQuick = asStored(later, (line) => ({ ...line, staff: [{ oneOf: [quick] }] }))
    await api.appointments.edit(edited(later, withQuick))
    expect((await again(visit)).lines[0]?.endsAt).toBe(at('12:30'))
  })

  it('says so when nothing differs, and writes nothing', async () => {
    const { at, api, massage } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { minutes: 45 }))
    expect(await api.appointments.edit(edited(visit))).toMatchObject({ id: visit.id, revision: 0, change: null })
    expect(await again(visit)).toEqual(visit)
  })

  it('is no question when it names a line twice, or by hand what is no instance', async () => {
    const { at, api, massage, manicure, eva } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const { startsAt, lines } = asStored(visit)
    const twice = {
      startsAt,
      lines: [...lines, ...lines.map((line) => ({ ...line, begins: { kind: 'after' as const } }))],
    }
    await expect(api.appointments.edit.outcome(edited(visit, twice))).rejects.toThrow('invalid-input')
    const person = lineOf(manicure, { added: [eva as string as ResourceInstanceId] })
    await expect(api.appointments.book.outcome(booking(at('12:00'), person))).rejects.toThrow('invalid-input')
    expect(await again(visit)).toEqual(visit)
  })

  it('lets an archived service stay in an old visit', async () => {
    const { at, api, massage } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const [stored] = (await api.services.list({})).filter(({ id }) => id === massage)
    await api.services.archive({ id: massage, revision: stored?.revision ?? 0 })
    await api.appointments.edit(edited(visit, { ...asStored(visit), startsAt: at('15:00') }))
    expect((await again(visit)).lines[0]?.startsAt).toBe(at('15:00'))
  })
})

describe('parts, seats and buffers', () => {
  it('leave the colourist free while the colour takes, and hold the chair', async () => {
    const { at, anna } = salon
    const chairs = await addResource(salon, 'Chair', ['Chair 1', 'Chair 2'])
    const edge = (from: 'start' | 'end', minutes: number) => ({ from, minutes })
    const parts = [
      { begin: edge('start', 0), end: edge('start', 45) },
      { begin: edge('end', 20), end: edge('end', 0) },
    ]
    const colour = await addService(salon, 'Colour', 110, [anna], [people(1, { parts }), things([chairs.id])])
    const visit = await book(salon, at('10:00'), lineOf(colour))
    expect(visit.lines[0]?.seats[0]?.hold).toEqual([
      { startsAt: at('10:00'), endsAt: at('10:45') },
      { startsAt: at('11:30'), endsAt: at('11:50') },
    ])
    const between = await book(salon, at('10:45'), lineOf(salon.manicure, { staff: [[anna]] }))
    expect(holdersOf(between)).toEqual([[anna]])
    await salon.api.visits.resize({
      lineId: visit.lines[0]?.id ?? '',
      revision: 0,
      startsAt: at('10:00'),
      endsAt: at('12:00'),
      anyway: null,
    })
    expect((await again(visit)).lines[0]?.seats[0]?.work[1]).toEqual({ startsAt: at('11:40'), endsAt: at('12:00') })
  })

  it('takes two people and one room for a couple, and two of the dryers', async () => {
    const { at, anna, eva, rooms, room1 } = salon
    const couple = await addService(salon, 'Couple massage', 60, [anna, eva], [people(2), things([rooms])])
    expect(holdersOf(await book(salon, at('10:00'), lineOf(couple)))).toEqual([[anna, eva, room1]])
    const refusal = await salon.api.appointments.book.refusal(booking(at('10:30'), lineOf(couple)))
    expect(refusal).toMatchObject({
      plan: { refusal: { missing: [{ seat: { number: 0 } }, { seat: { number: 1 } }] } },
    })
  })

  it('keeps the room for its clean-up, and merges that within one visit', async () => {
    const { at, api, anna, eva } = salon
    const shower = await addResource(salon, 'Shower', ['Shower 1'])
    const cleaned = things([shower.id], 1, { bufferAfterMinutes: 15 })
    const scrub = await addService(salon, 'Scrub', 30, [anna, eva], [people(), cleaned])
    const visit = await book(salon, at('10:00'), [lineOf(scrub), lineOf(scrub)])
    expect(visit.lines.map(({ seats }) => seats[1]?.hold)).toEqual([
      [{ startsAt: at('10:00'), endsAt: at('10:30') }],
      [{ startsAt: at('10:30'), endsAt: at('11:15') }],
    ])
    const refusal = await api.appointments.book.refusal(booking(at('11:00'), lineOf(scrub)))
    expect(refusal).toMatchObject({ reason: 'does-not-fit' })
    await book(salon, at('11:15'), lineOf(scrub))
  })
})
