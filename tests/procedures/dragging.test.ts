import { beforeEach, describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import type { Plan } from '../../src-shared/contract/visit.ts'
import type { HolderId, LineId } from '../../src-shared/domain/id.ts'
import { book, holdersOf, lineOf, type StoredAppointment } from './ask-visit.ts'
import { aLongVisit } from './day-and-night.ts'
import { openDesk } from './desk.ts'
import { addResource, addService, people, things } from './fill-salon.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon

beforeEach(async () => {
  salon = await openSmallSalon()
})

const lineAt = (visit: StoredAppointment, index: number) => {
  const line = visit.lines[index]
  if (!line) throw new Error('no such line')
  return line
}

const again = ({ id }: StoredAppointment) => salon.api.appointments.get({ id })

function drop(
  visit: StoredAppointment,
  index: number,
  over: Partial<Parameters<SmallSalon['api']['visits']['move']>[0]>,
) {
  const { id: lineId, startsAt } = lineAt(visit, index)
  return {
    lineId,
    revision: visit.revision,
    startsAt,
    moves: 'whole visit' as const,
    lane: null,
    anyway: null,
    ...over,
  }
}

const times = (visit: StoredAppointment) => visit.lines.map(({ startsAt, endsAt }) => [startsAt, endsAt])

describe('dragging a card', () => {
  it('FD-C7 to another time moves the whole appointment, with its distances', async () => {
    const { at, api, massage, manicure } = salon
    const visit = await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure, { offset: 90 })])
    await api.visits.move(drop(visit, 1, { startsAt: at('14:30') }))
    expect(times(await again(visit))).toEqual([
      [at('13:00'), at('14:00')],
      [at('14:30'), at('15:00')],
    ])
  })

  it('FD-C7 moves one line only when told so', async () => {
    const { at, api, massage, manicure } = salon
    const visit = await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure)])
    await api.visits.move(drop(visit, 0, { startsAt: at('8:00'), moves: 'this line only' }))
    expect(times(await again(visit))).toEqual([
      [at('8:00'), at('9:00')],
      [at('11:00'), at('11:30')],
    ])
  })

  it('where it does not fit takes what would help with it, in one step', async () => {
    const { at, api, massage, anna, eva, room1, room2 } = salon
    const pinned = await book(salon, at('10:00'), lineOf(massage, { staff: [[anna]], instances: [[room1]] }))
    await book(salon, at('14:00'), lineOf(massage, { staff: [[eva]], instances: [[room1]] }))
    const later = drop(pinned, 0, { startsAt: at('14:00') })
    const { plan } = (await api.visits.move.refusal(later)) as { plan: Plan }
    const cure = { kind: 'other instance', line: 0, seat: 1, instanceId: room2 } as const
    expect(plan.refusal?.cures).toContainEqual(cure)
    const { change } = await api.visits.move({ ...later, cure })
    expect(holdersOf(await again(pinned))).toEqual([[anna, room2]])
    expect(times(await again(pinned))).toEqual([[at('14:00'), at('15:00')]])
    await api.changes.undo({ id: change ?? '' })
    expect(holdersOf(await again(pinned))).toEqual([[anna, room1]])
    expect(times(await again(pinned))).toEqual([[at('10:00'), at('11:00')]])
  })

  it('shortened or in another order when that helps, is stored so', async () => {
    const { at, api, massage, manicure } = salon
    const visit = await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure)])
    const here = drop(visit, 0, {})
    await api.visits.move({ ...here, cure: { kind: 'other order', order: [1, 0] } })
    const turned = await again(visit)
    expect(turned.lines.map(({ serviceId, startsAt }) => [serviceId, startsAt])).toEqual([
      [manicure, at('10:00')],
      [massage, at('10:30')],
    ])
    await api.visits.move({ ...drop(turned, 1, {}), cure: { kind: 'shorter', line: 1, minutes: 50 } })
    expect((await again(visit)).lines[1]).toMatchObject({ endsAt: at('11:20'), durationByHand: true })
  })

  it('FD-C11 to another instance pins it there and leaves time and staff alone; a click takes the pin off', async () => {
    const { at, api, massage, anna, room1, room2 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    await api.visits.move(drop(visit, 0, { lane: { from: room1, to: room2 } }))
    const moved = await again(visit)
    expect(holdersOf(moved)).toEqual([[anna, room2]])
    expect(lineAt(moved, 0).seats.map(({ wish }) => wish)).toEqual([[], [room2]])

    const { id: lineId } = lineAt(moved, 0)
    await api.visits.unpin({ lineId, revision: moved.revision, instanceId: room2 })
    const unpinned = await again(visit)
    expect(holdersOf(unpinned)).toEqual([[anna, room2]])
    expect(lineAt(unpinned, 0).seats[1]?.wish).toEqual([])
  })

  it('changes the lane of that line only', async () => {
    const { at, api, manicure, anna, eva } = salon
    const visit = await book(salon, at('10:00'), [lineOf(manicure), lineOf(manicure)])
    expect(holdersOf(visit)).toEqual([[anna], [anna]])
    await api.visits.move(drop(visit, 1, { lane: { from: anna, to: eva } }))
    expect(holdersOf(await again(visit))).toEqual([[anna], [eva]])
  })

  it('keeps a wish that holds the person dropped on, and pins one outside it', async () => {
    const { at, api, manicure, anna, eva } = salon
    const anyone = await book(salon, at('10:00'), lineOf(manicure))
    await api.visits.move(drop(anyone, 0, { lane: { from: anna, to: eva } }))
    expect(lineAt(await again(anyone), 0).seats[0]).toMatchObject({ holderId: eva, wish: [] })

    const wished = await book(salon, at('12:00'), lineOf(manicure, { staff: [[anna]] }))
    await api.visits.move(drop(wished, 0, { lane: { from: anna, to: eva } }))
    expect(lineAt(await again(wished), 0).seats[0]).toMatchObject({ holderId: eva, wish: [eva] })
  })

  it('FD-C10 never leaves staff lanes for resource lanes, nor one kind of thing for another', async () => {
    const { at, api, massage, anna, room1 } = salon
    const { instances } = await addResource(salon, 'Dryer', ['Dryer 1'])
    const dryer = instances[0] as HolderId
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const wrong = (from: HolderId, to: HolderId) => api.visits.move.refusal(drop(visit, 0, { lane: { from, to } }))
    expect(await wrong(anna, room1)).toEqual({ reason: 'wrong-lane', to: room1 })
    expect(await wrong(room1, anna)).toEqual({ reason: 'wrong-lane', to: anna })
    expect(await wrong(room1, dryer)).toEqual({ reason: 'wrong-lane', to: dryer })
    expect(await wrong(room1, v7() as HolderId)).toMatchObject({ reason: 'wrong-lane' })
    expect(await again(visit)).toEqual(visit)
  })

  it('FD-C9 refuses a conflict, names it, and offers starts of the dragged line that will do', async () => {
    const { at, api, massage, manicure, eva, anna, olga } = salon
    await book(salon, at('13:00'), lineOf(manicure, { staff: [[eva]] }), { clientId: olga })
    const visit = await book(salon, at('10:00'), [
      lineOf(massage, { staff: [[anna]] }),
      lineOf(manicure, { staff: [[eva]] }),
    ])
    const refusal = await api.visits.move.refusal(drop(visit, 1, { startsAt: at('13:00') }))
    if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
    const [missing] = refusal.plan.refusal?.missing ?? []
    expect(missing).toMatchObject({ line: 1, seat: { kind: 'staff', wish: [eva] } })
    const busy = missing?.seat.candidates.find(({ holderId }) => holderId === eva)
    expect(busy?.obstacles).toMatchObject([{ kind: 'taken', until: at('13:30'), by: { who: 'Olga Ozola' } }])
    const [nearest] = refusal.plan.refusal?.nearestStarts ?? []
    expect(nearest).toBe(at('12:30'))
    expect(await again(visit)).toEqual(visit)
    await api.visits.move(drop(visit, 1, { startsAt: at('12:30') }))
    expect(times(await again(visit))[1]).toEqual([at('12:30'), at('13:00')])
  })

  it.each(['whole visit', 'this line only'] as const)('offers no start that it has already (%s)', async (moves) => {
    const { at, api, manicure, eva } = salon
    const visit = await book(salon, at('10:00'), lineOf(manicure, { staff: [[eva]] }))
    await book(salon, at('10:30'), lineOf(manicure, { staff: [[eva]] }))
    const refusal = await api.visits.move.refusal(drop(visit, 0, { startsAt: at('10:15'), moves }))
    if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
    const starts = refusal.plan.refusal?.nearestStarts ?? []
    expect(starts).toHaveLength(3)
    expect(starts).not.toContain(at('10:00'))
  })

  it('FD-C9 passes over no nearer start', async () => {
    const { at, api, manicure, eva } = salon
    const visit = await book(salon, at('10:00'), lineOf(manicure, { staff: [[eva]] }))
    await book(salon, at('12:50'), lineOf(manicure, { staff: [[eva]] }))
    for (const moves of ['whole visit', 'this line only'] as const) {
      const refusal = await api.visits.move.refusal(drop(visit, 0, { startsAt: at('13:00'), moves }))
      if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
      expect(refusal.plan.refusal?.nearestStarts).toEqual([at('13:20'), at('13:25'), at('13:30')])
    }
  })

  it('FD-C8 says where a card is carried what letting it go would answer, and writes nothing', async () => {
    const { at, api, massage, manicure, anna, eva, olga } = salon
    await book(salon, at('13:00'), lineOf(manicure, { staff: [[eva]] }), { clientId: olga })
    const visit = await book(salon, at('10:00'), [
      lineOf(massage, { staff: [[anna]] }),
      lineOf(manicure, { staff: [[eva]] }),
    ])
    const { lineId, moves, lane } = drop(visit, 0, {})
    const asked = { lineId, moves, lane, startsAt: at('12:00') }
    const plan = await api.visits.previewMove(asked)
    expect(plan.refusal?.missing).toMatchObject([{ line: 1, seat: { kind: 'staff', wish: [eva] } }])
    const refusal = await api.visits.move.refusal(drop(visit, 0, { startsAt: at('12:00') }))
    expect(refusal).toEqual({ reason: 'does-not-fit', plan })
    expect((await api.visits.previewMove({ ...asked, startsAt: at('14:00') })).refusal).toBe(null)
    expect(await again(visit)).toEqual(visit)
  })

  it('offers starts for one line too, past the other lines of its own visit', async () => {
    const { at, api, massage, anna, room1, room2 } = salon
    await book(salon, at('13:00'), lineOf(massage, { instances: [[room1]] }))
    await book(salon, at('13:00'), lineOf(massage, { instances: [[room2]] }))
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const refusal = await api.visits.move.refusal(drop(visit, 0, { startsAt: at('13:30'), moves: 'this line only' }))
    if (refusal.reason !== 'does-not-fit') throw new Error(refusal.reason)
    expect(refusal.plan.refusal?.nearestStarts).toEqual([at('14:00'), at('14:05'), at('14:10')])
    expect(lineAt(await again(visit), 0).seats[0]?.holderId).toBe(anna)
  })

  it('FD-C13 resizing pushes the later lines, and a length set by hand is remembered', async () => {
    const { at, api, massage, manicure } = salon
    const visit = await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure), lineOf(manicure, { offset: 120 })])
    const { id: lineId, startsAt } = lineAt(visit, 0)
    await api.visits.resize({ lineId, revision: visit.revision, startsAt, endsAt: at('11:30'), anyway: null })
    const longer = await again(visit)
    expect(times(longer)).toEqual([
      [at('10:00'), at('11:30')],
      [at('11:30'), at('12:00')],
      [at('12:30'), at('13:00')],
    ])
    expect(longer.lines.map(({ durationByHand }) => durationByHand)).toEqual([true, false, false])
    await api.visits.resize({ lineId, revision: longer.revision, startsAt, endsAt: at('11:00'), anyway: null })
    expect(times(await again(visit))).toEqual(times(visit))
  })

  it('resizes into the next booking: refused, or laid over a named person with a reason', async () => {
    const { at, api, manicure, anna } = salon
    const visit = await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    await book(salon, at('10:30'), lineOf(manicure, { staff: [[anna]] }))
    const { id: lineId, startsAt } = lineAt(visit, 0)
    const wanted = { lineId, revision: visit.revision, startsAt, endsAt: at('11:00'), anyway: null }
    const refusal = await api.visits.resize.refusal(wanted)
    expect(refusal).toMatchObject({ reason: 'does-not-fit', plan: { refusal: { bookAnyway: true } } })
    expect(await api.visits.resize.refusal({ ...wanted, anyway: { reason: '' } })).toEqual({ reason: 'no-reason' })
    await api.visits.resize({ ...wanted, anyway: { reason: 'agreed with Anna' } })
    expect(await again(visit)).toMatchObject({
      anywayReason: 'agreed with Anna',
      lines: [{ seats: [{ marked: true }] }],
    })
  })

  it('does nothing when dropped where it was', async () => {
    const { at, api, massage, anna } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    const same = await api.visits.move(drop(visit, 0, { lane: { from: anna, to: anna } }))
    expect(same).toMatchObject({ revision: visit.revision, change: null })
    expect(await again(visit)).toEqual(visit)
  })

  it('names the same instances again for two seats of one line', async () => {
    const { at, api, anna } = salon
    const dryers = await addResource(salon, 'Dryer', ['Dryer 1', 'Dryer 2', 'Dryer 3'])
    const [dryer1, dryer2, dryer3] = dryers.instances as [HolderId, HolderId, HolderId]
    const drying = await addService(salon, 'Drying', 30, [anna], [people(), things([dryers.id], 2)])
    const visit = await book(salon, at('10:00'), lineOf(drying))
    expect(holdersOf(visit)).toEqual([[anna, dryer1, dryer2]])
    await api.visits.move(drop(visit, 0, { lane: { from: dryer2, to: dryer3 } }))
    expect(holdersOf(await again(visit))).toEqual([[anna, dryer1, dryer3]])
  })
})

describe('where a drag may end', () => {
  const starts = async (
    visit: StoredAppointment,
    index: number,
    from: HolderId,
    moves: 'whole visit' | 'this line only',
  ) => {
    const { lanes } = await salon.api.visits.places({
      lineId: lineAt(visit, index).id,
      date: '2026-03-02',
      moves,
      from,
    })
    return new Map(lanes.map((lane) => [lane.holderId as string, lane.starts]))
  }

  it('is told for every lane at once, and is what the drop then gets', async () => {
    const { at, massage, manicure, anna, eva } = salon
    await book(salon, at('12:00'), lineOf(manicure, { staff: [[eva]] }))
    const visit = await book(salon, at('10:00'), [lineOf(massage), lineOf(manicure)])
    const lanes = await starts(visit, 1, anna, 'whole visit')
    expect([...lanes.keys()]).toEqual([anna, eva])
    expect(lanes.get(anna)).toEqual([{ startsAt: at('9:00'), endsAt: at('19:35') }])
    expect(lanes.get(eva)).toEqual([
      { startsAt: at('9:00'), endsAt: at('11:35') },
      { startsAt: at('12:30'), endsAt: at('19:35') },
    ])
  })

  it('knows the other lines of the visit when one line moves alone', async () => {
    const { at, massage, anna } = salon
    const visit = await book(salon, at('10:00'), [
      lineOf(massage, { staff: [[anna]] }),
      lineOf(massage, { staff: [[anna]] }),
    ])
    const lanes = await starts(visit, 1, anna, 'this line only')
    expect(lanes.get(anna)).toEqual([
      { startsAt: at('8:00'), endsAt: at('9:05') },
      { startsAt: at('11:00'), endsAt: at('19:05') },
    ])
  })

  it('names who is full that day without a start, and nobody who does not perform the service', async () => {
    const { at, api, manicure, anna, eva } = salon
    const interval = { startsAt: at('00:00'), endsAt: at('23:55') }
    const visit = await book(salon, at('10:00'), lineOf(manicure, { staff: [[anna]] }))
    await api.staff.addTimeOff({ id: eva, interval, reason: '', closing: { fingerprint: null, leaveOpen: false } })
    expect((await starts(visit, 0, anna, 'whole visit')).get(eva)).toEqual([])
    const cut = await addService(salon, 'Haircut', 30, [anna], [people()])
    const hair = await book(salon, at('12:00'), lineOf(cut))
    expect([...(await starts(hair, 0, anna, 'whole visit')).keys()]).toEqual([anna])
  })

  it('leaves out where a tank would be held for longer than a day or the services begin farther apart, as the drop does', async () => {
    const open = openDesk()
    const { second, midnight, tank1, tank2 } = await aLongVisit(open)
    const drag = { lineId: second.id, moves: 'this line only' as const }
    const startsIn = async (tank: string, date: string) => {
      const { lanes } = await open.api.visits.places({ ...drag, date, from: tank2 })
      return lanes.find(({ holderId }) => holderId === tank)?.starts
    }
    expect(await startsIn(tank2, '2026-03-03')).toEqual([{ startsAt: midnight, endsAt: midnight + 1440 }])
    expect(await startsIn(tank1, '2026-03-03')).toEqual([
      { startsAt: midnight + 60, endsAt: midnight + 725 },
      { startsAt: midnight + 785, endsAt: midnight + 1440 },
    ])
    expect(await startsIn(tank2, '2026-03-04')).toEqual([{ startsAt: midnight + 1440, endsAt: midnight + 1445 }])
    expect(await startsIn(tank1, '2026-03-04')).toEqual([{ startsAt: midnight + 1440, endsAt: midnight + 1445 }])
    const lane = { from: tank2, to: tank1 }
    const drop = (startsAt: number) =>
      open.api.visits.move.outcome({ ...drag, revision: 0, startsAt, anyway: null, lane })
    for (const startsAt of [midnight + 725, midnight + 780])
      expect(await drop(startsAt)).toEqual({ ok: false, refusal: { reason: 'impossible-length' } })
    expect(await drop(midnight + 1445)).toEqual({ ok: false, refusal: { reason: 'too-far-apart' } })
    expect(await drop(midnight + 785)).toMatchObject({ ok: true })
  })

  it('names only instances that the line could ever have', async () => {
    const { at, massage, room1, room2 } = salon
    const visit = await book(salon, at('10:00'), lineOf(massage))
    expect([...(await starts(visit, 0, room1, 'whole visit')).keys()]).toEqual([room1, room2])
    const gone = { lineId: v7() as LineId, date: '2026-03-02', moves: 'whole visit' as const, from: room1 }
    expect(await salon.api.visits.places.refusal(gone)).toEqual({ reason: 'gone' })
  })
})
