import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffMemberId } from '../../src-shared/domain/id.ts'
import { asStored, book, booking, edited, holdersOf, lineOf } from './ask-visit.ts'
import { daytime } from './desk.ts'
import { addResource, addService, addStaff, people, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

const because = { anyway: { reason: 'agreed with Anna' } }

let salon: SmallSalon
let lina: StaffMemberId

beforeEach(async () => {
  salon = await openSmallSalon()
  lina = await addStaff(salon, 'Lina', daytime('10:00', '18:00', [{ from: '13:00', to: '14:00' }]))
})

/** Lina does the manicure too. */
async function withLina() {
  const [stored] = (await salon.api.services.list({})).filter(({ id }) => id === salon.manicure)
  if (!stored) throw new Error('no manicure')
  const { archived: _, cannotBeBooked: __, requirements, performers, ...fields } = stored
  const plain = requirements.map(({ id: ___, ...requirement }) => requirement)
  const performer = { staffId: lina, durationMinutes: null, price: null }
  await salon.api.services.edit({ ...fields, requirements: plain, performers: [...performers, performer] })
}

describe('book anyway covers', () => {
  it('a person who is booked already, by name, with a reason that is kept and shown', async () => {
    const { at, api, manicure, anna } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    const asked = booking(at('10:15'), lineOf(manicure, { staff: [[anna]] }))
    expect(await api.appointments.book.refusal(asked)).toMatchObject({
      reason: 'does-not-fit',
      plan: { refusal: { bookAnyway: true } },
    })
    expect(await api.appointments.book.refusal({ ...asked, anyway: { reason: ' ' } })).toEqual({ reason: 'no-reason' })
    const visit = await book(salon, at('10:15'), lineOf(manicure, { staff: [[anna]] }), because)
    expect(visit).toMatchObject({ anywayReason: 'agreed with Anna', lines: [{ seats: [{ marked: true }] }] })
    const { cards } = await api.calendar.day({ date: '2026-03-02', withResting: false })
    expect(cards.map(({ reservations }) => reservations[0])).toMatchObject([
      { marked: false, markReason: null },
      { marked: true, markReason: 'agreed with Anna' },
    ])
  })

  it('time outside a shift, a break, and time off', async () => {
    await withLina()
    const { at, manicure, api } = salon
    const lines = lineOf(manicure, { staff: [[lina]] })
    for (const startsAt of [at('9:00'), at('13:15'), at('18:00')]) {
      expect(await api.appointments.book.refusal(booking(startsAt, lines))).toMatchObject({ reason: 'does-not-fit' })
      expect(await book(salon, startsAt, lines, because)).toMatchObject({ lines: [{ seats: [{ marked: true }] }] })
    }
    const interval = { startsAt: at('15:00'), endsAt: at('16:00') }
    const closing = { fingerprint: null, leaveOpen: false }
    await api.staff.addTimeOff({ id: lina, interval, reason: 'dentist', closing })
    const refusal = await api.appointments.book.refusal(booking(at('15:15'), lines))
    expect(refusal).toMatchObject({ plan: { refusal: { missing: [{ seat: { kind: 'staff' } }], bookAnyway: true } } })
    if (refusal.reason !== 'does-not-fit') return
    const candidates = refusal.plan.lines[0]?.seats[0]?.candidates ?? []
    expect(candidates.find(({ holderId }) => holderId === lina)?.obstacles).toMatchObject([
      { kind: 'closed', closure: 'time off', reason: 'dentist', until: at('16:00') },
    ])
    await book(salon, at('15:15'), lines, because)
  })

  it('time outside the opening hours', async () => {
    const { at, manicure, anna, api } = salon
    const lines = lineOf(manicure, { staff: [[anna]] })
    expect(await api.appointments.book.refusal(booking(at('20:30'), lines))).toMatchObject({
      plan: { refusal: { outsideOpeningHours: [0], bookAnyway: true } },
    })
    expect(await book(salon, at('20:30'), lines, because)).toMatchObject({ lines: [{ seats: [{ marked: true }] }] })
  })
})

describe('book anyway never covers', () => {
  it('an instance twice', async () => {
    const { at, massage, anna, eva, room1, api } = salon
    await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    const lines = lineOf(massage, { staff: [[eva]], instances: [[room1]] })
    const refusal = await api.appointments.book.refusal(booking(at('10:00'), lines, because))
    expect(refusal).toMatchObject({
      reason: 'not-covered',
      plan: { refusal: { missing: [{ seat: { kind: 'resource' } }] } },
    })
  })

  it('somebody who was not named', async () => {
    const { at, manicure, anna, eva, api } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[eva]] }))
    const refusal = await api.appointments.book.refusal(booking(at('10:00'), lineOf(manicure), because))
    expect(refusal).toMatchObject({ reason: 'not-covered', plan: { refusal: { bookAnyway: false } } })
  })

  it('a person who does not perform the service', async () => {
    const { at, manicure, api } = salon
    const refusal = await api.appointments.book.refusal(
      booking(at('11:00'), lineOf(manicure, { staff: [[lina]] }), because),
    )
    expect(refusal).toMatchObject({ reason: 'not-covered' })
  })

  it('a person whom the service names and who performs it no more', async () => {
    const { at, anna, eva, api } = salon
    const facial = await addService(salon, 'Facial', 30, [anna, eva], [people(1, { staffIds: [eva] })])
    const [member] = (await api.staff.list({})).filter(({ id }) => id === eva)
    if (!member) throw new Error('no Eva')
    const { id, name, colour, shifts, revision } = member
    await api.staff.edit({ id, name, colour, shifts, revision, serviceIds: [] })
    const automatic = booking(at('11:00'), lineOf(facial))
    expect(await api.appointments.book.refusal(automatic)).toMatchObject({ reason: 'does-not-fit' })
    const byName = booking(at('11:00'), lineOf(facial, { staff: [[eva]] }), because)
    expect(await api.appointments.book.refusal(byName)).toMatchObject({ reason: 'not-covered' })
  })

  it('a visit without staff outside opening hours', async () => {
    const { at, api } = salon
    const saunas = await addResource(salon, 'Sauna', ['Sauna 1'])
    const sauna = await addService(salon, 'Sauna', 90, [], [things([saunas.id])])
    const refusal = await api.appointments.book.refusal(booking(at('19:30'), lineOf(sauna), because))
    expect(refusal).toMatchObject({ reason: 'not-covered', plan: { refusal: { outsideOpeningHours: [0] } } })
  })
})

describe('a mark', () => {
  it('is cleared when the time or the holder changes, and stays when neither does', async () => {
    const { at, api, manicure, anna, eva } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    const visit = await book(salon, at('10:15'), lineOf(manicure, { staff: [[anna]] }), because)
    const again = () => api.appointments.get({ id: visit.id })
    const longer = { ...asStored(visit), lines: [...asStored(visit).lines, lineOf(manicure)] }
    await api.appointments.edit(edited(visit, longer))
    const stays = await again()
    expect(stays).toMatchObject({ anywayReason: 'agreed with Anna' })
    expect(stays.lines.map(({ seats }) => seats[0]?.marked)).toEqual([true, false])

    const lineId = stays.lines[0]?.id ?? ('' as never)
    const lane = { from: anna, to: eva }
    const dragged = { lineId, revision: stays.revision, moves: 'this line only' as const, anyway: null }
    await api.visits.move({ ...dragged, startsAt: at('10:15'), lane })
    const elsewhere = await again()
    expect(elsewhere).toMatchObject({ anywayReason: null })
    expect(holdersOf(elsewhere)[0]).toEqual([eva])
  })

  it('does not follow to another time: that is asked anew', async () => {
    const { at, api, manicure, anna } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    const visit = await book(salon, at('10:15'), lineOf(manicure, { staff: [[anna]] }), because)
    const dragged = { lineId: visit.lines[0]?.id ?? ('' as never), moves: 'whole visit' as const, lane: null }
    const refusal = await api.visits.move.refusal({ ...dragged, revision: 0, startsAt: at('10:20'), anyway: null })
    expect(refusal).toMatchObject({ reason: 'does-not-fit' })
    await api.visits.move({ ...dragged, revision: 0, startsAt: at('11:00'), anyway: null })
    expect(await api.appointments.get({ id: visit.id })).toMatchObject({ anywayReason: null })
  })
})
