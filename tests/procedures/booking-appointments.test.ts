import { beforeEach, describe, expect, it } from 'vitest'
import type { ClientId, ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { v7 } from 'uuid'
import { book, booking, holdersOf, lineOf } from './ask-visit.ts'
import { temporaryFolder } from '../support/open-book.ts'
import { openDesk, type Desk } from './desk.ts'
import { addClient, addResource, addService, addStaff, people, things } from './fill-salon.ts'

let desk: Desk
let anna: StaffMemberId
let eva: StaffMemberId
let room1: ResourceInstanceId
let room2: ResourceInstanceId
let massage: ServiceId
let client: ClientId

beforeEach(async () => {
  desk = openDesk()
  anna = await addStaff(desk, 'Anna')
  eva = await addStaff(desk, 'Eva')
  const rooms = await addResource(desk, 'Massage room', ['Room 1', 'Room 2'])
  ;[room1, room2] = rooms.instances as [ResourceInstanceId, ResourceInstanceId]
  massage = await addService(desk, 'Hot stone massage', 60, [anna, eva], [people(), things([rooms.id])])
  client = await addClient(desk, 'Olga Ozola', '+371 20000001')
})

describe('booking', () => {
  it('S4 reserves one person and one unoccupied instance by itself', async () => {
    const visit = await book(desk, desk.at('10:00'), lineOf(massage), { clientId: client, note: 'quiet, please' })
    expect(visit).toMatchObject({
      clientName: 'Olga Ozola',
      clientPhone: '+371 20000001',
      status: 'confirmed',
      source: 'desk',
      note: 'quiet, please',
      anywayReason: null,
    })
    expect(visit.lines).toMatchObject([
      {
        serviceName: 'Hot stone massage',
        startsAt: desk.at('10:00'),
        endsAt: desk.at('11:00'),
        price: 5000,
        durationByHand: false,
        seats: [
          { kind: 'staff', holderId: anna, wish: [], marked: false },
          { kind: 'resource', holderId: room1, wish: [], marked: false },
        ],
      },
    ])
    const next = await book(desk, desk.at('10:00'), lineOf(massage))
    expect(holdersOf(next)).toEqual([[eva, room2]])
  })

  it('S5 refuses what has no free room, and says which booking has each until when', async () => {
    const first = await book(desk, desk.at('10:00'), lineOf(massage), { clientId: client })
    await book(desk, desk.at('10:30'), lineOf(massage))
    const refusal = await desk.api.appointments.book.refusal(booking(desk.at('10:00'), lineOf(massage)))
    expect(refusal).toMatchObject({
      reason: 'does-not-fit',
      plan: {
        refusal: {
          missing: [
            { line: 0, seat: { kind: 'staff' } },
            { line: 0, seat: { kind: 'resource' } },
          ],
        },
      },
    })
    if (refusal.reason !== 'does-not-fit') return
    const room = refusal.plan.refusal?.missing[1]?.seat
    expect(room?.candidates.map(({ holderId, free }) => [holderId, free])).toEqual([
      [room1, false],
      [room2, false],
    ])
    expect(room?.candidates[0]?.obstacles).toEqual([
      {
        kind: 'taken',
        until: desk.at('11:00'),
        by: {
          visit: { kind: 'appointment', id: first.id },
          lineId: first.lines[0]?.id,
          who: 'Olga Ozola',
          service: 'Hot stone massage',
          startsAt: desk.at('10:00'),
          endsAt: desk.at('11:00'),
        },
      },
    ])
    const { cards } = await desk.api.calendar.day({ date: '2026-03-02', withResting: true })
    expect(cards).toHaveLength(2)
  })

  it('FD-A8 offers the three nearest starts, and each of them can be booked', async () => {
    await book(desk, desk.at('10:00'), lineOf(massage))
    await book(desk, desk.at('10:30'), lineOf(massage))
    const refusal = await desk.api.appointments.book.refusal(booking(desk.at('10:15'), lineOf(massage)))
    if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
    const starts = refusal.plan.refusal?.nearestStarts ?? []
    expect(starts).toEqual([desk.at('9:30'), desk.at('11:00'), desk.at('9:25')])
    for (const startsAt of starts) {
      const preview = { editing: null, clientId: null, request: { startsAt, lines: [lineOf(massage)] }, anyway: false }
      expect((await desk.api.visits.preview(preview)).refusal).toBe(null)
    }
  })

  it('takes who is wished for twice as wished for once', async () => {
    const twice = { staff: [[eva, eva]], instances: [[room2, room2]], added: [room1, room1] }
    const visit = await book(desk, desk.at('10:00'), lineOf(massage, twice))
    expect(holdersOf(visit)).toEqual([[eva, room2, room1]])
    expect(visit.lines[0]?.seats.map(({ wish }) => wish)).toEqual([[eva], [room2], [room1]])
  })

  it('answers the same request once, however often it is sent', async () => {
    const id = v7()
    desk.told.length = 0
    const asked = booking(desk.at('10:00'), lineOf(massage))
    const first = await desk.api.appointments.book(asked, id)
    expect(await desk.api.appointments.book(asked, id)).toEqual(first)
    expect(await desk.api.appointments.book(asked, id.toUpperCase())).toEqual(first)
    const { cards } = await desk.api.calendar.day({ date: '2026-03-02', withResting: true })
    expect(cards).toHaveLength(1)
    expect(desk.told).toEqual([['visits']])
  })

  it('tells pages the revision of the book, which goes on after a restart', async () => {
    const folder = temporaryFolder()
    const before = openDesk({ folder })
    await addClient(before, 'Olga')
    before.database.close()
    const after = openDesk({ folder })
    await addClient(after, 'Vera')
    after.database.close()
    const [first = 0] = before.toldRevisions
    expect(first).toBeGreaterThan(0)
    expect(after.toldRevisions).toEqual([first + 1])
  })

  it('FD-A11 never gives two requests that come at once the same instance', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(() => desk.api.appointments.book.outcome(booking(desk.at('10:00'), lineOf(massage)))),
    )
    expect([one?.ok, two?.ok, three?.ok]).toEqual([true, true, false])
  })
})
