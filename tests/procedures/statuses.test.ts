import { beforeEach, describe, expect, it } from 'vitest'
import { asStored, book, booking, edited, holdersOf, lineOf, type StoredAppointment } from './ask-visit.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const again = ({ id }: StoredAppointment) => salon.api.appointments.get({ id })

type Status = StoredAppointment['status']

async function give(visit: StoredAppointment, status: Status, reason = '') {
  const { id } = visit
  const { revision } = await again(visit)
  return salon.api.appointments.setStatus({ id, revision, status, reason })
}

describe('statuses', () => {
  it.each(['pending', 'arrived', 'in service', 'completed'] as const)('%s holds its place', async (status) => {
    const { at, massage, api } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { instances: [[salon.room1]] }))
    await give(visit, status)
    expect(await again(visit)).toMatchObject({ status, revision: 1 })
    const refusal = await api.appointments.book.refusal(
      booking(at('10:30'), lineOf(massage, { instances: [[salon.room1]] })),
    )
    expect(refusal).toMatchObject({ reason: 'does-not-fit' })
  })

  it.each(['cancelled', 'no-show', 'shelved'] as const)('%s rests: its place is free at once', async (status) => {
    const { at, massage, clock, anna, room1, api } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    clock.set(at('10:10'))
    await give(visit, status, 'did not come')
    expect(holdersOf(await again(visit))).toEqual([[anna, room1]])
    expect(holdersOf(await book(salon, at('10:00'), lineOf(massage)))).toEqual([[anna, room1]])
    const day = { date: '2026-03-02' }
    const shown = await api.calendar.day({ ...day, withResting: false })
    expect(shown.cards).toHaveLength(1)
    const { cards } = await api.calendar.day({ ...day, withResting: true })
    expect(cards.map((card) => [card.status, card.holding])).toEqual([
      [status, false],
      ['confirmed', true],
    ])
    expect(cards[0]?.reservations.map(({ holderId }) => holderId)).toEqual([anna, room1])
  })

  it('restores with the last holders first, and with others when those are taken', async () => {
    const { at, massage, anna, eva, room1, room2 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[eva]], instances: [[room2]] }))
    const other = await book(salon, at('14:00'), lineOf(massage))
    await give(visit, 'cancelled')
    await give(visit, 'confirmed')
    expect(holdersOf(await again(visit))).toEqual([[eva, room2]])

    expect(holdersOf(other)).toEqual([[anna, room1]])
    await give(other, 'cancelled')
    await book(salon, at('14:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    await give(other, 'arrived')
    expect(holdersOf(await again(other))).toEqual([[eva, room2]])
  })

  it('refuses to restore what does not fit any more', async () => {
    const { at, massage, room1, api } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { instances: [[room1]] }))
    await give(visit, 'cancelled')
    await book(salon, at('10:00'), lineOf(massage, { instances: [[room1]] }))
    const wanted = { id: visit.id, revision: 1, status: 'confirmed' as const, reason: '' }
    expect(await api.appointments.setStatus.refusal(wanted)).toMatchObject({
      reason: 'does-not-fit',
      plan: { refusal: { missing: [{ seat: { kind: 'resource', wish: [room1] } }] } },
    })
    expect(await again(visit)).toMatchObject({ status: 'cancelled', revision: 1 })
  })

  it('restores what does not fit any more at one of the starts that the refusal offers, distances and wishes kept', async () => {
    const { at, massage, manicure, anna, room1, api } = salon
    const pinned = { staff: [[anna]], instances: [[room1]] }
    const lines = [lineOf(massage, pinned), lineOf(manicure, { offset: 75 })]
    const visit = await book(salon, at('10:00'), lines)
    await give(visit, 'cancelled')
    await book(salon, at('10:00'), lineOf(massage, pinned))
    const wanted = { id: visit.id, revision: 1, status: 'confirmed' as const, reason: '' }
    const refusal = await api.appointments.setStatus.refusal(wanted)
    const starts = 'plan' in refusal ? (refusal.plan.refusal?.nearestStarts ?? []) : []
    expect(starts).toContain(at('11:00'))
    const { change } = await api.appointments.setStatus({ ...wanted, startsAt: at('11:00') })
    const restored = await again(visit)
    expect(restored).toMatchObject({
      status: 'confirmed',
      revision: 2,
      lines: [
        { startsAt: at('11:00'), endsAt: at('12:00'), seats: [{ wish: [anna], holderId: anna }, { wish: [room1] }] },
        { startsAt: at('12:15'), endsAt: at('12:45') },
      ],
      history: [{ status: 'confirmed', startedAt: at('10:00'), startsAt: at('11:00') }, {}, {}],
    })
    if (!change) throw new Error('nothing was restored')
    await api.changes.undo({ id: change })
    expect(await again(visit)).toMatchObject({ status: 'cancelled', lines: [{ startsAt: at('10:00') }, {}] })
  })

  it('takes every start that a refused restoring offers', async () => {
    const { at, massage, api } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    await give(visit, 'cancelled')
    await book(salon, at('10:00'), lineOf(massage))
    await book(salon, at('10:00'), lineOf(massage))
    const wanted = { id: visit.id, revision: 1, status: 'confirmed' as const, reason: '' }
    const refusal = await api.appointments.setStatus.refusal(wanted)
    const starts = 'plan' in refusal ? (refusal.plan.refusal?.nearestStarts ?? []) : []
    expect(starts).toHaveLength(3)
    for (const startsAt of starts) {
      const { revision } = await again(visit)
      await api.appointments.setStatus({ ...wanted, revision, startsAt })
      expect(await again(visit)).toMatchObject({ status: 'confirmed', lines: [{ startsAt }] })
      await give(visit, 'cancelled')
    }
  })

  it('a start is for restoring only: with any other status nothing happens', async () => {
    const { at, massage, api } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const asked = { id: visit.id, revision: 0, reason: '', startsAt: at('12:00') }
    for (const status of ['confirmed', 'arrived', 'cancelled'] as const) {
      await expect(api.appointments.setStatus.outcome({ ...asked, status })).rejects.toThrow('invalid-input')
    }
    expect(await again(visit)).toMatchObject({ status: 'confirmed', revision: 0, lines: [{ startsAt: at('10:00') }] })
  })

  it('keeps the mark of a restored visit', async () => {
    const { at, manicure, anna } = salon
    await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    const visit = await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }), {
      anyway: { reason: 'a twin' },
    })
    await give(visit, 'cancelled')
    await give(visit, 'confirmed')
    expect(await again(visit)).toMatchObject({ anywayReason: 'a twin', lines: [{ seats: [{ holderId: anna }] }] })
  })

  it('a no-show needs its start, a served visit its day', async () => {
    const { at, massage, api, clock } = salon
    const startsAt = at('10:00', '2026-03-03')
    const visit = await book(salon, startsAt, lineOf(massage))
    const refusal = (status: Status) =>
      api.appointments.setStatus.refusal({ id: visit.id, revision: 0, status, reason: '' })
    for (const status of ['no-show', 'in service', 'completed'] as const) {
      expect(await refusal(status)).toEqual({ reason: 'not-started', startsAt })
    }
    clock.set(at('09:50', '2026-03-03'))
    expect(await refusal('no-show')).toEqual({ reason: 'not-started', startsAt })
    await give(visit, 'in service')
  })

  it('says so when nothing differs', async () => {
    const visit = await book(salon, salon.at('10:00'), lineOf(salon.massage))
    expect(await give(visit, 'confirmed')).toMatchObject({ change: null, revision: 0 })
  })

  it('of a resting visit the note can still be changed', async () => {
    const { at, massage, api } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    await give(visit, 'cancelled', 'ill')
    const resting = await again(visit)
    await api.appointments.edit(edited(resting, asStored(resting), { note: 'call on Monday' }))
    expect(await again(visit)).toMatchObject({ note: 'call on Monday', status: 'cancelled' })
  })

  it('tells its history, newest first', async () => {
    const { at, massage, olga } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage), { clientId: olga })
    const request = { ...asStored(visit), startsAt: at('12:00') }
    await salon.api.appointments.edit(edited(visit, request))
    await give(visit, 'cancelled')
    const { history } = await again(visit)
    expect(history).toMatchObject([
      { command: 'appointments.setStatus', who: 'Olga Ozola', status: 'cancelled', source: 'desk' },
      { command: 'appointments.edit', startedAt: at('10:00'), startsAt: at('12:00') },
      { command: 'appointments.book', startedAt: null, startsAt: at('10:00'), at: at('7:00') },
    ])
  })
})
