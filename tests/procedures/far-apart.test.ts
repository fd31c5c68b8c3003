import { beforeEach, describe, expect, it } from 'vitest'
import { asStored, book, edited, lineOf, type StoredAppointment } from './ask-visit.ts'
import { openSmallSalon, type SmallSalon } from './small-salon.ts'

let salon: SmallSalon
let visit: StoredAppointment

beforeEach(async () => {
  salon = await openSmallSalon()
  visit = await book(salon, salon.at('10:00'), [lineOf(salon.massage), lineOf(salon.massage)])
})

const again = () => salon.api.appointments.get({ id: visit.id })

function alone(index: number, date: string, revision = 0) {
  const lineId = visit.lines[index]?.id ?? ('' as never)
  const startsAt = salon.at('10:00', date)
  return { lineId, revision, startsAt, moves: 'this line only' as const, lane: null, anyway: null }
}

describe('how far apart the services of one visit may begin', () => {
  it('FD-C7 is a day: two days later one alone is refused, a day later it can still be changed', async () => {
    const { api } = salon
    expect(await api.visits.move.refusal(alone(1, '2026-03-04'))).toEqual({ reason: 'too-far-apart' })
    await api.visits.move(alone(1, '2026-03-03'))
    const moved = await again()
    const preview = { clientId: null, request: asStored(moved), anyway: false }
    expect(
      (await api.visits.preview({ editing: { kind: 'appointment', id: visit.id }, ...preview })).refusal,
    ).toBeNull()
    await api.appointments.edit(edited(moved, asStored(moved), { note: 'tea' }))
    expect((await again()).note).toBe('tea')
  })

  it.each(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-12'])(
    'FD-C7 one alone onto a taken place of %s is refused with a reason, whichever of the two',
    async (date) => {
      const { api, massage, at } = salon
      for (const _ of [1, 2])
        await api.appointments.book.outcome({
          ...{ clientId: null, note: '', anyway: null },
          request: { startsAt: at('10:00', date), lines: [lineOf(massage)] },
        })
      for (const index of [0, 1]) {
        const refusal = await api.visits.move.refusal(alone(index, date))
        expect(refusal).toMatchObject({ reason: date === '2026-03-03' ? 'does-not-fit' : 'too-far-apart' })
        const { lineId, moves } = alone(index, date)
        const { lanes } = await api.visits.places({ lineId, moves, date, from: holderOf(index) })
        const found = lanes.flatMap(({ starts }) => starts)
        expect(found.length > 0).toBe(date === '2026-03-03')
      }
    },
  )

  it('FD-C7 that stand farther apart in the book keep their note, status and move, and may come nearer only', async () => {
    const { api, at, database } = salon
    const away = at('11:00', '2026-03-05') - at('11:00')
    const lineId = visit.lines[1]?.id ?? ''
    // As an older Lanebook has left it.
    database.connection
      .prepare(
        'update reservation set starts_at = starts_at + ?, ends_at = ends_at + ?, work_starts_at = work_starts_at + ?, work_ends_at = work_ends_at + ? where line_id = ?',
      )
      .run(away, away, away, away, lineId)
    database.connection
      .prepare('update line set starts_at = starts_at + ?, ends_at = ends_at + ? where id = ?')
      .run(away, away, lineId)
    const far = await again()
    const editing = { kind: 'appointment' as const, id: visit.id }
    const asked = { editing, clientId: null, request: asStored(far), anyway: false }
    expect((await api.visits.preview(asked)).refusal).toBeNull()
    await api.appointments.edit(edited(far, asStored(far), { note: 'tea' }))
    for (const [revision, status] of [
      [1, 'cancelled'],
      [2, 'confirmed'],
    ] as const)
      await api.appointments.setStatus({ id: visit.id, revision, status, reason: '' })
    const whole = { ...alone(0, '2026-03-03', 3), moves: 'whole visit' as const }
    await api.visits.move(whole)
    expect(await api.visits.move.refusal(alone(0, '2026-03-02', 4))).toEqual({ reason: 'too-far-apart' })
    await api.visits.move(alone(1, '2026-03-04', 4))
    expect(await api.visits.move.refusal(alone(1, '2026-03-05', 5))).toEqual({ reason: 'too-far-apart' })
  })
})

function holderOf(index: number) {
  return visit.lines[index]?.seats[0]?.holderId ?? null
}
