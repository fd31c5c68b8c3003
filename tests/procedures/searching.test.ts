import { beforeEach, describe, expect, it } from 'vitest'
import type { Search } from '../../src-shared/contract/search.ts'
import { startsInText } from '../../src-shared/domain/start-bits.ts'
import { book, booking, lineOf } from './ask-visit.ts'
import { openDayAndNight } from './day-and-night.ts'
import { openDesk } from './desk.ts'
import { bookOut, openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const asked = (over: Partial<Search> = {}): Search => ({
  ...{ editing: null, lines: [lineOf(salon.massage)], between: null },
  ...{ from: '2026-03-02', to: '2026-03-02' },
  ...over,
})

async function found(over: Partial<Search> = {}): Promise<number[]> {
  const { from, free } = await salon.api.visits.starts(asked(over))
  return startsInText(from, free)
}

describe('FD-A12 Find a time', () => {
  it('finds every offered start at which all services fit, and each can be booked', async () => {
    const { at, api, massage, manicure, anna, eva } = salon
    await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }))
    await book(salon, at('11:00'), lineOf(manicure, { staff: [[eva]] }))
    const lines = [lineOf(massage, { staff: [[anna]] }), lineOf(manicure, { staff: [[eva]], offset: 0 })]
    const starts = await found({ lines })
    expect(starts.slice(0, 4)).toEqual([at('08:00'), at('08:15'), at('08:30'), at('08:45')])
    expect(starts).not.toContain(at('09:15'))
    expect(starts).not.toContain(at('11:15'))
    expect(starts).toContain(at('11:30'))
    expect(starts.at(-1)).toBe(at('19:00'))
    for (const startsAt of starts)
      await api.visits
        .preview({ editing: null, clientId: null, anyway: false, request: { startsAt, lines } })
        .then(({ refusal }) => expect(refusal).toBeNull())
  })

  it('finds no start at which a tank would be held for longer than a day, nor shades one', async () => {
    const open = openDesk()
    const { rinse, tank1, tank2, midnight } = await openDayAndNight(open)
    const lines = (offset: number, tank: typeof tank1) => [
      lineOf(rinse, { instances: [[tank1]] }),
      lineOf(rinse, { offset, instances: [[tank]] }),
    ]
    const startsOf = async (offset: number, tank: typeof tank1) => {
      const search = asked({ lines: lines(offset, tank), from: '2026-03-04', to: '2026-03-04' })
      const { from, free } = await open.api.visits.starts(search)
      const { lanes } = await open.api.visits.freeLanes({ editing: null, lines: search.lines, date: '2026-03-04' })
      return [startsInText(from, free).length, lanes.length > 0]
    }
    expect(await startsOf(725, tank1)).toEqual([0, false])
    expect(await startsOf(725, tank2)).toEqual([96, true])
    expect(await startsOf(720, tank1)).toEqual([96, true])
    const { plan } = await open.api.visits.whyNoStart(asked({ lines: lines(725, tank1) }))
    expect(plan?.startsAt).toBeLessThan(midnight)
  })

  it('is asked for no part of a day that ends before it begins', async () => {
    for (const between of [
      { from: '12:00', to: '12:00' },
      { from: '17:00', to: '12:00' },
    ])
      await expect(salon.api.visits.starts.outcome(asked({ between }))).rejects.toThrow('invalid-input')
  })

  it('keeps the distances set in the editor', async () => {
    const { at, massage, manicure, anna } = salon
    await book(salon, at('12:00'), lineOf(manicure, { staff: [[anna]] }))
    const beforehand = { lines: [lineOf(manicure, { staff: [[anna]] }), lineOf(massage, { offset: 60 })] }
    const starts = await found(beforehand)
    expect(starts).not.toContain(at('12:00'))
    expect(starts).toContain(at('11:00'))
    expect(starts.at(-1)).toBe(at('18:00'))
  })

  it('looks at the part of the day asked for, on each day, and never at what has passed', async () => {
    const { at, clock } = salon
    clock.set(at('13:02'))
    const starts = await found({ to: '2026-03-03', between: { from: '12:00', to: '14:00' } })
    expect(starts).toEqual([
      ...[at('13:15'), at('13:30'), at('13:45')],
      ...['12:00', '12:15', '12:30', '12:45', '13:00', '13:15', '13:30', '13:45'].map((time) => at(time, '2026-03-03')),
    ])
  })

  it('looks at 92 days at most, also where the clocks change among them', async () => {
    const { at } = salon
    const starts = await found({ from: '2026-03-02', to: '2027-03-02', between: { from: '10:00', to: '10:15' } })
    expect(starts).toHaveLength(92)
    expect(starts.at(-1)).toBe(at('10:00', '2026-06-01'))
    expect(starts).toContain(at('10:00', '2026-03-29'))
  })

  it('is not in its own way while it is edited', async () => {
    const { at, massage, anna, eva } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }))
    await book(salon, at('10:00'), lineOf(massage, { staff: [[eva]] }))
    expect(await found()).not.toContain(at('10:00'))
    expect(await found({ editing: { kind: 'appointment', id: visit.id } })).toContain(at('10:00'))
  })

  it('says what is missing where nothing is free, and what would help: each is true when tried', async () => {
    const { at, api, rooms, anna, eva, massage } = salon
    await bookOut(salon, at('10:00'))
    const input = asked({
      lines: [lineOf(massage, { staff: [[anna]] })],
      between: { from: '10:00', to: '10:45' },
    })
    expect(await found(input)).toEqual([])
    const why = await api.visits.whyNoStart(input)
    expect(why.plan?.refusal?.missing.map(({ seat }) => seat.kind)).toEqual(['staff', 'resource'])
    expect(why.plan?.refusal?.missing[1]?.seat.resourceIds).toEqual([rooms])
    expect(why).toMatchObject({ anyTime: at('08:00'), anyone: null, later: at('10:00', '2026-03-03') })
    for (const startsAt of [why.anyTime, why.later]) {
      await api.appointments.book(booking(startsAt ?? 0, input.lines))
    }
    // Eva has time then, Anna has not.
    await book(salon, at('12:00'), lineOf(massage, { staff: [[anna]] }))
    const noon = { ...input, between: { from: '12:00', to: '12:15' } }
    expect(await api.visits.whyNoStart(noon)).toMatchObject({ anyone: at('12:00') })
    await api.appointments.book(booking(at('12:00'), lineOf(massage, { staff: [[eva]] })))
  })

  it('of days that are over says only when it could be', async () => {
    const { at, api, clock } = salon
    clock.set(at('23:50'))
    const why = await api.visits.whyNoStart(asked())
    expect(why).toEqual({ plan: null, anyTime: null, anyone: null, later: at('08:00', '2026-03-03') })
  })
})
