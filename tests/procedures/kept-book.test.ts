import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStarts } from '../../src-main/allocation/find-starts.ts'
import { everyStart, instantsOf } from '../../src-main/allocation/starts.ts'
import type { LineRequest } from '../../src-main/allocation/types.ts'
import { gatherBook } from '../../src-main/procedures/gather-book.ts'
import { gatherRules, type Rules } from '../../src-main/procedures/gather-rules.ts'
import { keptBook, keptRules } from '../../src-main/procedures/kept-book.ts'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import { asStored, book, booking, edited, lineOf } from './ask-visit.ts'
import { openDesk, type Desk } from './desk.ts'
import { addResource, addService, addStaff, people, things } from './fill-salon.ts'
import { salonDraft, setUp } from './random-salon.ts'
import { settingsOf } from './salon-settings.ts'
import { step, take } from './random-steps.ts'

const lineFor = (serviceId: string, over: Partial<LineRequest> = {}): LineRequest => ({
  serviceId,
  begins: { kind: 'after' },
  durationMinutes: null,
  asks: { kind: 'new', staff: [], instances: [], added: [] },
  anyway: [],
  ...over,
})

/** A service as it may be asked for: bare, after another and beside it, of another length, and with wishes. */
function waysOf(id: string, other: string, { performers, instances }: Rules): LineRequest[][] {
  const [first, second] = performers.filter(({ serviceId }) => serviceId === id).map(({ staffId }) => staffId)
  const [instance] = instances.map((each) => each.id)
  const wishing = (staff: string[][], wished: string[][], added: string[]): LineRequest['asks'] => ({
    ...{ kind: 'new', staff, instances: wished, added },
  })
  return [
    [lineFor(id)],
    [lineFor(id), lineFor(other)],
    [lineFor(id), lineFor(other, { begins: { kind: 'offset', minutes: 15 } })],
    [lineFor(id, { durationMinutes: 45 })],
    ...(first === undefined ? [] : [[lineFor(id, { asks: wishing([[first]], [], []) })]]),
    ...(first === undefined || second === undefined
      ? []
      : [[lineFor(id, { asks: wishing([[second, first]], [], []) }), lineFor(other)]]),
    ...(instance === undefined
      ? []
      : [[lineFor(id, { asks: wishing([], [[instance]], []) })], [lineFor(id, { asks: wishing([], [], [instance]) })]]),
  ]
}

/** What is kept says of each service, in every way of asking for it, what a book read anew says. Gives how many starts there were. */
function expectSame({ means }: Desk, from: string, to: string): number {
  const { book: fresh, asked, rules } = gatherBook(means, from, to)
  expect(keptRules(means.database)).toEqual(rules)
  const kept = keptBook(means, from, to)
  if (!kept) throw new Error('nothing is kept')
  const mask = everyStart(asked, 15)
  const ids = [...rules.services.values()].filter(({ archived }) => !archived).map(({ id }) => id)
  let found = 0
  for (const [i, id] of ids.entries())
    for (const lines of waysOf(id, ids[i - 1] ?? id, rules)) {
      const starts = instantsOf(kept.freeStarts({ startsAt: 0, lines }, mask))
      expect(starts).toEqual(instantsOf(findStarts({ startsAt: 0, lines }, mask, fresh, 'none').free))
      found += starts.length
    }
  return found
}

describe('the kept book', () => {
  it('is after every command what a book read anew is', { timeout: 120_000 }, async () => {
    let found = 0
    const aDay = fc.asyncProperty(salonDraft, fc.array(step, { minLength: 1, maxLength: 10 }), async (draft, steps) => {
      const desk = openDesk()
      const day = { desk, salon: await setUp(desk, draft), booked: [] }
      for (const taken of steps) {
        found += expectSame(desk, '2026-03-01', '2026-03-03')
        await take(day, taken)
      }
      found += expectSame(desk, '2026-03-01', '2026-03-03')
      desk.database.close()
    })
    await fc.assert(aDay, { numRuns: 6, endOnFailure: true })
    expect(found).toBeGreaterThan(0)
  })

  it.each(['2026-03-28', '2026-10-24'])('over midnight, into a day of 23 or 25 hours: %s', async (date) => {
    const desk = openDesk({ now: `${date}T12:00` })
    const next = addDays(date, 1)
    const always = [{ from: '00:00', to: '24:00', breaks: [] }]
    const settings = await settingsOf(desk)
    const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: always }))
    await desk.api.salon.save({ ...settings, openingHours: { weekly, exceptions: [] } })
    const anna = await addStaff(desk, 'Anna', always)
    const rooms = await addResource(desk, 'Room', ['Room 1'])
    const massage = await addService(desk, 'Massage', 60, [anna], [people(), things([rooms.id])])
    const all = expectSame(desk, date, next)

    const late = await book(desk, desk.at('23:30', date), lineOf(massage))
    const left = expectSame(desk, date, next)
    expect(left).toBeLessThan(all)
    await desk.api.appointments.edit(edited(late, { ...asStored(late), startsAt: desk.at('04:30', next) }))
    expectSame(desk, date, next)
    const moved = await desk.api.appointments.get({ id: late.id })
    await desk.api.appointments.setStatus({ id: late.id, revision: moved.revision, status: 'cancelled', reason: '' })
    expect(expectSame(desk, date, next)).toBe(all)
  })

  it('is not asked within a command, and knows a new service and a new person', async () => {
    const desk = openDesk()
    const anna = await addStaff(desk, 'Anna')
    const massage = await addService(desk, 'Massage', 60, [anna])
    const alone = expectSame(desk, '2026-03-02', '2026-03-04')
    const { means } = desk
    means.database.connection.exec('begin')
    expect(keptBook(means, '2026-03-02', '2026-03-04')).toBeNull()
    means.database.connection.exec('rollback')

    await addStaff(desk, 'Eva')
    await addService(desk, 'Facial', 30, [anna])
    expect(expectSame(desk, '2026-03-02', '2026-03-04')).toBeGreaterThan(alone)
    await desk.api.appointments.book(booking(desk.at('10:00'), lineOf(massage)))
    expectSame(desk, '2026-03-02', '2026-03-04')
    // Days that were not loaded.
    expectSame(desk, '2026-07-01', '2026-07-02')
    expect(gatherRules(means.database)).toEqual(keptRules(means.database))
  })
})
