import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { Cure } from '../../src-shared/contract/visit.ts'
import type { visits } from '../../src-shared/contract/visits.ts'
import { asStored, book, booking, lineOf } from './ask-visit.ts'
import { addService, addStaff, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

type Preview = InputOf<(typeof visits)['preview']>
type Editing = Preview['editing']
type VisitRequest = Preview['request']
type LineRequest = VisitRequest['lines'][number]

const preview = (request: VisitRequest, editing: Editing = null) =>
  salon.api.visits.preview({ editing, clientId: null, anyway: false, request })

async function curesFor(request: VisitRequest, editing: Editing = null) {
  const { refusal } = await preview(request, editing)
  expect(refusal).not.toBeNull()
  return refusal?.cures.filter(({ kind }) => kind !== 'making room') ?? []
}

/** What a page sends when the cure is clicked: the seats of a line are its staff, then its instances. */
function cured({ startsAt, lines }: VisitRequest, cure: Cure): VisitRequest {
  const change = (at: number, by: (line: LineRequest) => LineRequest) => ({
    startsAt,
    lines: lines.map((line, i) => (i === at ? by(line) : line)),
  })
  switch (cure.kind) {
    case 'other person':
      return change(cure.line, (line) => ({ ...line, staff: line.staff.with(cure.seat, { oneOf: [cure.staffId] }) }))
    case 'other instance':
      return change(cure.line, (line) => ({ ...line, instances: [{ oneOf: [cure.instanceId] }] }))
    case 'shorter':
      return change(cure.line, (line) => ({ ...line, durationMinutes: cure.minutes }))
    case 'other order':
      return { startsAt, lines: cure.order.flatMap((at) => lines[at] ?? []) }
    case 'making room':
    case 'opening':
    case 'opening hours':
      return { startsAt, lines }
  }
}

async function expectTrue(request: VisitRequest, cures: readonly Cure[], editing: Editing = null) {
  for (const cure of cures) expect([cure, (await preview(cured(request, cure), editing)).refusal]).toEqual([cure, null])
}

describe('what would help', () => {
  it('is another person, a little less time, another order: each is true when taken', async () => {
    const { at, massage, manicure, anna, eva } = salon
    await book(salon, at('10:50'), lineOf(manicure, { staff: [[anna]] }))
    const wishing = { startsAt: at('10:00'), lines: [lineOf(massage, { staff: [[anna]] })] }
    const cures = await curesFor(wishing)
    expect(cures).toEqual([
      { kind: 'other person', line: 0, seat: 0, staffId: eva },
      { kind: 'shorter', line: 0, minutes: 50 },
    ])
    await expectTrue(wishing, cures)
  })

  it('is another order of the services', async () => {
    const { at, massage, manicure, rooms, anna } = salon
    const rinse = await addService(salon, 'Rinse', 30, [], [things([rooms], 2)])
    await book(salon, at('10:00'), lineOf(rinse))
    const withAnna = { staff: [[anna]] }
    const asked = { startsAt: at('10:00'), lines: [lineOf(massage, withAnna), lineOf(manicure, withAnna)] }
    const cures = await curesFor(asked)
    expect(cures).toEqual([{ kind: 'other order', order: [1, 0] }])
    await expectTrue(asked, cures)
  })

  it('is another room for a pinned one, and opening one that is closed', async () => {
    const { at, api, massage, room1, room2, anna } = salon
    await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    const pinned = { startsAt: at('10:00'), lines: [lineOf(massage, { instances: [[room1]] })] }
    const cures = await curesFor(pinned)
    expect(cures).toEqual([{ kind: 'other instance', line: 0, seat: 1, instanceId: room2 }])
    await expectTrue(pinned, cures)
    const interval = { startsAt: at('9:00'), endsAt: at('12:00') }
    const closing = { fingerprint: null, leaveOpen: false }
    await api.resources.closeInstance({ id: room2, interval, reason: 'boiler', closing })
    expect(await curesFor({ startsAt: at('10:00'), lines: [lineOf(massage)] })).toEqual([
      { kind: 'opening', holderId: room2, interval: { startsAt: at('10:00'), endsAt: at('11:00') } },
    ])
  })

  it('is opening the salon, where only that is in the way', async () => {
    const { at, manicure } = salon
    const night = await addStaff(salon, 'Night', [{ from: '18:00', to: '23:00', breaks: [] }])
    const late = await addService(salon, 'Late nails', 30, [night])
    expect(await curesFor({ startsAt: at('21:00'), lines: [lineOf(late)] })).toEqual([
      { kind: 'opening hours', interval: { startsAt: at('21:00'), endsAt: at('21:30') } },
    ])
    expect(await curesFor({ startsAt: at('21:00'), lines: [lineOf(manicure)] })).toEqual([])
  })

  it('of an edited visit counts with the time that another person takes', async () => {
    const { at, anna, eva } = salon
    const slow = await addService(salon, 'Slow nails', 30, [anna, { staffId: eva, durationMinutes: 60 }])
    const visit = await book(salon, at('12:00'), lineOf(slow, { staff: [[anna]] }))
    await book(salon, at('10:00'), lineOf(slow, { staff: [[anna]] }))
    await book(salon, at('10:30'), lineOf(slow, { staff: [[eva]] }))
    const editing = { kind: 'appointment', id: visit.id } as const
    const earlier = { ...asStored(visit), startsAt: at('10:00') }
    expect(await curesFor(earlier, editing)).toEqual([])
    await book(salon, at('14:00'), lineOf(slow, { staff: [[anna]] }))
    const later = { ...asStored(visit), startsAt: at('14:00') }
    const cures = await curesFor(later, editing)
    expect(cures).toEqual([{ kind: 'other person', line: 0, seat: 0, staffId: eva }])
    await expectTrue(later, cures, editing)
  })

  it('is nothing where nothing helps, and that is said', async () => {
    const { at, massage } = salon
    await book(salon, at('10:00'), lineOf(massage))
    await book(salon, at('10:00'), lineOf(massage))
    expect(await curesFor({ startsAt: at('10:00'), lines: [lineOf(massage)] })).toEqual([])
  })
})

describe('what one more of would have helped', () => {
  it('is kept with the missed booking: a resource, or the staff of a service', async () => {
    const { at, api, massage, manicure, rooms, anna, eva } = salon
    await addStaff(salon, 'Lina').then(async (lina) => {
      const {
        archived: _,
        cannotBeBooked: __,
        requirements,
        ...fields
      } = (await api.services.list({})).find(({ id }) => id === massage) ?? ({} as never)
      const performers = [anna, eva, lina].map((staffId) => ({ staffId, durationMinutes: null, price: null }))
      await api.services.edit({ ...fields, requirements: requirements.map(({ id: ___, ...each }) => each), performers })
    })
    await book(salon, at('10:00'), lineOf(massage))
    await book(salon, at('10:00'), lineOf(massage))
    await api.appointments.book.refusal(booking(at('10:00'), lineOf(massage)))
    salon.clock.set(at('07:30'))
    await book(salon, at('14:00'), lineOf(manicure, { staff: [[anna]] }))
    await book(salon, at('14:00'), lineOf(manicure, { staff: [[eva]] }))
    await api.appointments.book.refusal(booking(at('14:00'), lineOf(manicure)))
    const { oneMore } = await api.refusals.report({ from: '2026-03-01', to: '2026-03-31' })
    expect(oneMore.map(({ of }) => of)).toEqual(
      expect.arrayContaining([
        { kind: 'resource', id: rooms, name: 'Massage room' },
        { kind: 'staff', id: manicure, service: 'Manicure' },
      ]),
    )
    expect(oneMore).toHaveLength(2)
  })
})
