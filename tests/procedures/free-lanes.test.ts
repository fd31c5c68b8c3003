import { beforeEach, describe, expect, it } from 'vitest'
import type { LineRequest } from '../../src-shared/contract/visit.ts'
import { asStored, book, booking, lineOf } from './ask-visit.ts'
import { addService, people } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

/** For each lane the runs of starts at which its line could begin. */
async function freeIn(lines: LineRequest[], over: { date?: string; editing?: string } = {}) {
  const { date = '2026-03-02', editing } = over
  const { lanes } = await salon.api.visits.freeLanes({
    ...{ lines, date },
    editing: editing === undefined ? null : { kind: 'appointment', id: editing },
  })
  return new Map(lanes.map(({ holderId, starts }) => [holderId as string, starts]))
}

describe('free starts in every lane', () => {
  it('are where a booking with that person, or in that room, is taken, and nowhere else', async () => {
    const { at, api, massage, anna, eva, room1, room2 } = salon
    await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    await book(salon, at('14:00'), lineOf(massage, { staff: [[eva]], instances: [[room1]] }))
    const free = await freeIn([lineOf(massage)])
    expect([...free.keys()].sort()).toEqual([anna, eva, room1, room2].sort())
    for (const time of [
      '08:00',
      '09:00',
      '09:05',
      '10:30',
      '11:00',
      '13:00',
      '13:05',
      '14:55',
      '15:00',
      '19:00',
      '19:05',
    ]) {
      for (const lane of [anna, eva, room1, room2]) {
        const line = lineOf(
          massage,
          lane === anna || lane === eva ? { staff: [[lane]] } : { instances: [[lane as typeof room1]] },
        )
        const request = { startsAt: at(time), lines: [line] }
        const { refusal } = await api.visits.preview({ editing: null, clientId: null, request, anyway: false })
        const shaded = (free.get(lane) ?? []).some(({ startsAt, endsAt }) => startsAt <= at(time) && at(time) < endsAt)
        expect([time, lane, shaded]).toEqual([time, lane, refusal === null])
      }
    }
  })

  it('keep to the wishes already made', async () => {
    const { massage, anna, room2, room1 } = salon
    const free = await freeIn([lineOf(massage, { staff: [[anna]], instances: [[room2]] })])
    expect([...free.keys()].sort()).toEqual([anna, room2].sort())
    expect(free.has(room1)).toBe(false)
  })

  it('of a later service begin where that would begin', async () => {
    const { at, massage, manicure, anna, eva } = salon
    await book(salon, at('11:00'), lineOf(manicure, { staff: [[eva]] }))
    const free = await freeIn([lineOf(massage, { staff: [[anna]] }), lineOf(manicure, { staff: [[eva]] })])
    expect(free.get(eva)).toEqual([
      { startsAt: at('09:00'), endsAt: at('10:35') },
      { startsAt: at('11:30'), endsAt: at('19:35') },
    ])
  })

  it('leave out lanes of a service that begins at no certain time', async () => {
    const { anna, eva, manicure } = salon
    const own = await addService(salon, 'Own length', 60, [{ staffId: anna, durationMinutes: 90 }, eva], [people()])
    const free = await freeIn([lineOf(own), lineOf(manicure)])
    expect([...free.keys()].sort()).toEqual([anna, eva].sort())
  })

  it('are not in the way of the visit that is edited, and never in the past', async () => {
    const { at, massage, anna, clock } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }))
    expect((await freeIn([lineOf(massage)])).get(anna)?.[0]).toEqual({ startsAt: at('08:00'), endsAt: at('09:05') })
    const { lines } = asStored(visit)
    expect((await freeIn(lines as LineRequest[], { editing: visit.id })).get(anna)).toEqual([
      { startsAt: at('08:00'), endsAt: at('19:05') },
    ])
    clock.set(at('12:02'))
    expect((await freeIn([lineOf(massage)])).get(anna)?.[0]?.startsAt).toBe(at('12:05'))
    await salon.api.appointments.book(booking(at('19:00'), lineOf(massage, { staff: [[anna]] })))
  })
})
