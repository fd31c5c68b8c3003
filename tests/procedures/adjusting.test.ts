import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { visits } from '../../src-shared/contract/visits.ts'
import { book, holdersOf, lineOf, type StoredAppointment } from './ask-visit.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

type Adjust = InputOf<(typeof visits)['adjust']>

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const again = ({ id }: StoredAppointment) => salon.api.appointments.get({ id })
const times = ({ lines }: StoredAppointment) => lines.map(({ startsAt, endsAt }) => [startsAt, endsAt])
const unseen = { fingerprint: null, leaveOpen: false }

function adjusted(
  visit: StoredAppointment,
  how: Adjust['how'],
  closing: Adjust['closing'] = unseen,
  index = 0,
): Adjust {
  const line = visit.lines[index]
  if (!line) throw new Error('no such line')
  return { lineId: line.id, revision: visit.revision, how, closing }
}

/** A massage with a manicure after it, both by Anna. */
function twoLines() {
  const { at, massage, manicure, anna } = salon
  return book(salon, at('10:00'), [lineOf(massage, { staff: [[anna]] }), lineOf(manicure, { staff: [[anna]] })])
}

describe('what a day does to a visit', () => {
  it('started late: it begins now, with all that follows, and is being served', async () => {
    const { at, api, clock } = salon
    const visit = await twoLines()
    clock.set(at('10:20') + 3)
    await api.visits.adjust(adjusted(visit, 'started late'))
    const late = await again(visit)
    expect(times(late)).toEqual([
      [at('10:20'), at('11:20')],
      [at('11:20'), at('11:50')],
    ])
    expect(late.status).toBe('in service')
    expect(late.lines.map(({ durationByHand }) => durationByHand)).toEqual([false, false])
  })

  it('ten more minutes push the later lines of the visit, and are remembered as set by hand', async () => {
    const { at, api } = salon
    const visit = await twoLines()
    await api.visits.adjust(adjusted(visit, 'ten more minutes'))
    const longer = await again(visit)
    expect(times(longer)).toEqual([
      [at('10:00'), at('11:10')],
      [at('11:10'), at('11:40')],
    ])
    expect(longer.lines.map(({ durationByHand }) => durationByHand)).toEqual([true, false])
  })

  it('finished early: the rest is free at once, later lines stay, and the last one completes the visit', async () => {
    const { at, api, clock, massage, anna } = salon
    const visit = await twoLines()
    clock.set(at('10:40') - 2)
    await api.visits.adjust(adjusted(visit, 'finished early'))
    const first = await again(visit)
    expect(times(first)).toEqual([
      [at('10:00'), at('10:40')],
      [at('11:00'), at('11:30')],
    ])
    expect(first.status).toBe('confirmed')
    clock.set(at('11:10'))
    await api.visits.adjust(adjusted(first, 'finished early', unseen, 1))
    const second = await again(visit)
    expect(times(second)[1]).toEqual([at('11:00'), at('11:10')])
    expect(second.status).toBe('completed')
    const next = await book(salon, at('11:10'), lineOf(massage, { staff: [[anna]] }))
    expect(holdersOf(next)[0]?.[0]).toBe(anna)
  })

  it('shows whom it pushes before anything is stored: who finds another by itself, and who does not', async () => {
    const { at, api, massage, manicure, anna, eva, room1, room2 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    const anyone = await book(salon, at('11:00'), lineOf(massage, { instances: [[room2]] }))
    const [first] = holdersOf(anyone)
    const pinned = first?.[0] === anna ? eva : anna
    const wishing = await book(salon, at('11:00'), lineOf(manicure, { staff: [[pinned]] }))
    const asked = adjusted(visit, 'ten more minutes')
    const refusal = await api.visits.adjust.refusal(asked)
    if (refusal.reason !== 'must-see-plan') throw new Error(refusal.reason)
    const { fingerprint, rehomed, left } = refusal.plan
    expect(await again(visit)).toEqual(visit)
    expect([...rehomed, ...left].map(({ from }) => from)).toEqual([anna])
    const closing = { fingerprint, leaveOpen: left.length > 0 }
    await api.visits.adjust({ ...asked, closing })
    expect(times(await again(visit))).toEqual([[at('10:00'), at('11:10')]])
    const open = [...holdersOf(await again(anyone)), ...holdersOf(await again(wishing))].flat()
    expect(open.filter((holder) => holder === null)).toHaveLength(left.length)
  })

  it('lets who was booked for anyone go to somebody free, in the same step, and is undone with it', async () => {
    const { at, api, massage, manicure, anna, eva, room1 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    // Eva has more to do that day, so that who asks for nobody comes to Anna.
    await book(salon, at('14:00'), [lineOf(massage, { staff: [[eva]] }), lineOf(manicure, { staff: [[eva]] })])
    const next = await book(salon, at('11:00'), lineOf(manicure))
    expect(holdersOf(next)).toEqual([[anna]])
    const refusal = await api.visits.adjust.refusal(adjusted(visit, 'ten more minutes'))
    if (refusal.reason !== 'must-see-plan') throw new Error(refusal.reason)
    expect(refusal.plan).toMatchObject({
      left: [],
      rehomed: [{ visit: { startsAt: at('11:00') }, from: anna, to: eva }],
    })
    const closing = { fingerprint: refusal.plan.fingerprint, leaveOpen: false }
    const { change } = await api.visits.adjust(adjusted(visit, 'ten more minutes', closing))
    expect(holdersOf(await again(next))).toEqual([[eva]])
    if (change === null) throw new Error('nothing changed')
    await api.changes.undo({ id: change })
    expect(times(await again(visit))).toEqual([[at('10:00'), at('11:00')]])
    expect(holdersOf(await again(next))).toEqual([[anna]])
  })

  it('never leaves anybody open without consent, nor by another plan than the one that was shown', async () => {
    const { at, api, massage, anna, room1 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    const pinned = await book(salon, at('11:00'), lineOf(massage, { staff: [[anna]] }))
    const ask = (closing: Adjust['closing']) => api.visits.adjust.refusal(adjusted(visit, 'ten more minutes', closing))
    const refusal = await ask(unseen)
    if (refusal.reason !== 'must-see-plan') throw new Error(refusal.reason)
    const { fingerprint } = refusal.plan
    expect(refusal.plan.left).toMatchObject([{ visit: { startsAt: at('11:00') }, from: anna }])
    expect(await ask({ fingerprint, leaveOpen: false })).toMatchObject({ reason: 'must-see-plan' })
    expect(await ask({ fingerprint: 'another', leaveOpen: true })).toMatchObject({ reason: 'must-see-plan' })
    await api.visits.adjust(adjusted(visit, 'ten more minutes', { fingerprint, leaveOpen: true }))
    expect(holdersOf(await again(pinned))[0]?.[0]).toBe(null)
  })

  it('stands also where somebody was booked anyway over it', async () => {
    const { at, api, massage, manicure, anna } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]] }))
    await book(salon, at('10:30'), lineOf(manicure, { staff: [[anna]] }), { anyway: { reason: 'only looks' } })
    await api.visits.adjust(adjusted(visit, 'ten more minutes'))
    expect(times(await again(visit))).toEqual([[at('10:00'), at('11:10')]])
  })
})
