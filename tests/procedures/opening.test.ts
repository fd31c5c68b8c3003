import { beforeEach, describe, expect, it } from 'vitest'
import { dayAndNight } from '../../src-shared/domain/hours.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import type { HolderId, ServiceId } from '../../src-shared/domain/id.ts'
import { booking, lineOf } from './ask-visit.ts'
import { addService, addStaff } from './fill-salon.ts'
import { settingsOf } from './salon-settings.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const lunch = { from: '13:00', to: '13:30' }

/** Works 10 to 18 with lunch, and is the only one for what is asked. */
async function dace() {
  const id = await addStaff(salon, 'Dace', [{ from: '10:00', to: '18:00', breaks: [lunch] }])
  return { id, pedicure: await addService(salon, 'Pedicure', 30, [id]) }
}

const preview = (service: ServiceId, startsAt: number) =>
  salon.api.visits.preview({
    editing: null,
    clientId: null,
    anyway: false,
    request: booking(startsAt, lineOf(service)).request,
  })

/** Refused for this alone that is opened with one click: then it fits, and is booked. */
async function openAndBook(service: ServiceId, startsAt: number, of: HolderId | null, interval: Interval) {
  const { refusal } = await preview(service, startsAt)
  const cure = of === null ? { kind: 'opening hours', interval } : { kind: 'opening', holderId: of, interval }
  expect(refusal?.cures).toContainEqual(cure)
  const { change } = await salon.api.hours.open({ of, interval })
  expect((await preview(service, startsAt)).refusal).toBeNull()
  await salon.api.appointments.book(booking(startsAt, lineOf(service)))
  return change
}

const exceptionsOf = async (id: string) =>
  (await salon.api.staff.list({})).find((member) => member.id === id)?.shifts.exceptions

const span = (from: string, to: string) => ({ startsAt: salon.at(from), endsAt: salon.at(to) })

describe('opening as a cure', () => {
  it('lets somebody work longer that day, the rest of it kept', async () => {
    const { id, pedicure } = await dace()
    await openAndBook(pedicure, salon.at('18:00'), id, span('18:00', '18:30'))
    expect(await exceptionsOf(id)).toEqual([
      { date: '2026-03-02', stretches: [{ from: '10:00', to: '18:30', breaks: [lunch] }] },
    ])
    expect((await preview(pedicure, salon.at('18:00', '2026-03-09'))).refusal).not.toBeNull()
  })

  it('is one step of the history with words of its own, and one undo', async () => {
    const { at, api } = salon
    const { id, pedicure } = await dace()
    const interval = span('18:00', '18:30')
    const { change } = await api.hours.open({ of: id, interval })
    const latest = await api.changes.latest({})
    expect(latest).toMatchObject({ id: change, command: 'hours.open', who: 'Dace', startsAt: null })
    expect(latest?.opened).toEqual({ kind: 'staff', interval })
    expect(salon.told.at(-1)).toContain('visits')
    const { undone, change: undo } = await api.changes.undo({ id: latest?.id ?? '' })
    expect(undone.opened).toEqual({ kind: 'staff', interval })
    expect(await exceptionsOf(id)).toEqual([])
    expect((await preview(pedicure, at('18:00'))).refusal).not.toBeNull()
    if (undo) await api.changes.undo({ id: undo })
    expect((await preview(pedicure, at('18:00'))).refusal).toBeNull()
  })

  it('trims a break and a day off as far as they are in the way', async () => {
    const { at, api } = salon
    const { id, pedicure } = await dace()
    await openAndBook(pedicure, at('13:15'), id, span('13:15', '13:45'))
    expect(await exceptionsOf(id)).toEqual([
      { date: '2026-03-02', stretches: [{ from: '10:00', to: '18:00', breaks: [{ from: '13:00', to: '13:15' }] }] },
    ])
    const closing = { fingerprint: null, leaveOpen: false }
    await api.staff.addTimeOff({ id, interval: span('15:00', '17:00'), reason: 'Dentist', closing })
    const change = await openAndBook(pedicure, at('15:30'), id, span('15:30', '16:00'))
    const closuresOf = async () =>
      (await api.staff.list({}))
        .find((member) => member.id === id)
        ?.closures.map(({ interval, reason }) => [interval, reason])
    expect(await closuresOf()).toEqual([
      [span('15:00', '15:30'), 'Dentist'],
      [span('16:00', '17:00'), 'Dentist'],
    ])
    await api.appointments.setStatus({ ...(await newest()), status: 'cancelled', reason: '' })
    if (change) await api.changes.undo({ id: change })
    expect(await closuresOf()).toEqual([[span('15:00', '17:00'), 'Dentist']])
  })

  it('ends a repair early, and opens a room that is open always or by hours of its own', async () => {
    const { at, api, massage, room1, room2 } = salon
    const closing = { fingerprint: null, leaveOpen: false }
    for (const id of [room1, room2])
      await api.resources.closeInstance({ id, interval: span('9:00', '12:00'), reason: 'boiler', closing })
    await openAndBook(massage, at('11:00'), room1, span('11:00', '12:00'))
    const instance = async () =>
      (await api.resources.list({})).flatMap(({ instances }) => instances).find(({ id }) => id === room1)
    expect((await instance())?.closures.map(({ interval }) => interval)).toEqual([span('9:00', '11:00')])
    expect((await instance())?.hours).toEqual({ weekly: dayAndNight, exceptions: [] })
    const weekly = [{ weekday: 1, stretches: [{ from: '08:00', to: '14:00', breaks: [] }] }]
    for (const id of [room1, room2]) {
      const { name, revision, serviceIds } =
        (await api.resources.list({})).flatMap(({ instances }) => instances).find((each) => each.id === id) ?? fail()
      await api.resources.editInstance({ id, revision, name, serviceIds, hours: { weekly, exceptions: [] } })
    }
    await openAndBook(massage, at('14:00'), room1, span('14:00', '15:00'))
    expect((await instance())?.hours).toEqual({
      weekly,
      exceptions: [{ date: '2026-03-02', stretches: [{ from: '08:00', to: '15:00', breaks: [] }] }],
    })
  })

  it('opens the salon longer, for that day only', async () => {
    const { at } = salon
    const night = await addStaff(salon, 'Night', [{ from: '18:00', to: '23:00', breaks: [] }])
    const late = await addService(salon, 'Late nails', 30, [night])
    await openAndBook(late, at('21:00'), null, span('21:00', '21:30'))
    expect((await settingsOf(salon)).openingHours.exceptions).toEqual([
      {
        date: '2026-03-02',
        stretches: [
          { from: '08:00', to: '20:00', breaks: [] },
          { from: '21:00', to: '21:30', breaks: [] },
        ],
      },
    ])
    expect((await salon.api.changes.latest({}))?.command).toBe('appointments.book')
  })

  it('passes midnight, and is right in the hour that comes twice', async () => {
    const { api } = salon
    const settings = await settingsOf(salon)
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      stretches: [{ from: '00:00', to: '24:00', breaks: [] }],
    }))
    await api.salon.save({ ...settings, openingHours: { weekly: always, exceptions: [] } })
    const { id, pedicure } = await dace()
    const startsAt = salon.at('23:45')
    await openAndBook(pedicure, startsAt, id, { startsAt, endsAt: startsAt + 30 })
    expect((await exceptionsOf(id))?.[0]).toMatchObject({
      date: '2026-03-02',
      stretches: [
        { from: '10:00', to: '18:00' },
        { from: '23:45', to: '00:15' },
      ],
    })
    const again = salon.at('03:00', '2026-10-25') + 60
    await openAndBook(pedicure, again + 15, id, { startsAt: again + 15, endsAt: again + 45 })
  })

  it('writes nothing where all was open already', async () => {
    const { id } = await dace()
    const { change } = await salon.api.hours.open({ of: id, interval: span('11:00', '12:00') })
    expect(change).toBeNull()
  })
})

/** The visit that was booked last. */
async function newest() {
  const { cards } = await salon.api.calendar.day({ date: '2026-03-02', withResting: false })
  const card = cards.find(({ startsAt }) => startsAt === salon.at('15:30')) ?? fail()
  if (card.visit.kind !== 'appointment') throw new Error('no appointment')
  return { id: card.visit.id, revision: card.revision }
}

function fail(): never {
  throw new Error('not there')
}
