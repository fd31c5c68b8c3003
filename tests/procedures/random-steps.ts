import fc from 'fast-check'
import { expect } from 'vitest'
import type { AppointmentId } from '../../src-shared/domain/id.ts'
import { asStored, booking, edited, lineOf, type StoredAppointment } from './ask-visit.ts'
import { hasRoom, type Held, type WantedLine } from './brute-force.ts'
import type { Desk } from './desk.ts'
import type { setUp } from './random-salon.ts'

const nth = fc.nat({ max: 20 })
const wish = fc.constantFrom('anyone', 'anyone', 'one', 'several')

const line = fc.record({
  service: nth,
  gap: fc.constantFrom(null, null, 0, 30, 90),
  minutes: fc.constantFrom(null, null, null, 45, 75),
  staff: fc.array(fc.record({ wish, who: nth }), { maxLength: 2 }),
  instances: fc.array(fc.record({ wish, who: nth }), { maxLength: 2 }),
})

const start = fc.integer({ min: 84, max: 240 }).map((step) => step * 5)

/** What a desk may do next, whatever stands in the book. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      start,
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reschedule' as const), which: nth, start }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move line' as const), which: nth, start, to: nth }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('resize' as const), which: nth, minutes: fc.constantFrom(15, 60, 150) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel or restore' as const), which: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('book anyway' as const), start, service: nth, who: nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
)

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never
type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>

/** The desk, its salon as the second opinion knows it, and what was booked so far. */
export type Day = {
  readonly desk: Desk
  readonly salon: Awaited<ReturnType<typeof setUp>>
  readonly booked: AppointmentId[]
}

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

/** Takes the step, if there is anything to take it on; says so when the answer is not that of the second opinion. */
export async function take(day: Day, taken: Step): Promise<void> {
  const { api } = day.desk
  if (taken.kind === 'book') return book(day, taken)
  if (taken.kind === 'book anyway') return bookAnyway(day, taken)
  if (taken.kind === 'undo') {
    const latest = await api.changes.latest({})
    // What was set up stays.
    if (latest && /^(?:appointments|visits)\./.test(latest.command)) await api.changes.undo.outcome({ id: latest.id })
    return
  }
  const id = pick(day.booked, taken.which)
  const stands = id === undefined ? null : await api.appointments.get.outcome({ id })
  const visit = stands?.ok ? stands.value : null
  if (visit) await change(day, visit, taken)
}

async function book({ desk, salon, booked }: Day, { start: startsAfter, lines }: StepOf<'book'>): Promise<void> {
  const { staff, instances, services, known } = salon
  const wished = <Id>(of: readonly Id[], seats: readonly { wish: string; who: number }[]): Id[][] =>
    seats.map(({ wish: kind, who }) => {
      const some = [pick(of, who), pick(of, who + 1)].flatMap((id) => (id === undefined ? [] : [id]))
      return kind === 'anyone' ? [] : kind === 'one' ? some.slice(0, 1) : some
    })
  const wanted = lines.flatMap((each) => {
    const service = pick(services, each.service)
    if (!service) return []
    const wishes = { staff: wished(staff, each.staff), instances: wished(instances, each.instances) }
    const asked = {
      ...wishes,
      ...(each.minutes === null ? {} : { minutes: each.minutes }),
      ...(each.gap === null ? {} : { offset: each.gap }),
    }
    const line: WantedLine = { service: service.known, offset: each.gap, minutes: each.minutes, ...wishes }
    return [{ asked: lineOf(service.id, asked), line }]
  })
  const startsAt = desk.at('00:00') + startsAfter
  const asKnown = wanted.map((each) => each.line)
  const room = hasRoom(known, heldByOthers(desk, ''), startsAt, asKnown)
  const requested = wanted.map(({ asked }) => asked)
  const outcome = await desk.api.appointments.book.outcome(booking(startsAt, requested))
  expect(outcome.ok, 'booked exactly when there is room').toBe(room)
  if (outcome.ok) booked.push(outcome.value.id)
}

async function bookAnyway({ desk, salon, booked }: Day, taken: StepOf<'book anyway'>): Promise<void> {
  const service = pick(salon.services, taken.service)
  const who = pick(salon.staff, taken.who)
  if (!service || !who) return
  const asked = booking(desk.at('00:00') + taken.start, lineOf(service.id, { staff: [[who]] }))
  const outcome = await desk.api.appointments.book.outcome({ ...asked, anyway: { reason: 'agreed' } })
  if (outcome.ok) booked.push(outcome.value.id)
}

type Change = StepOf<'reschedule' | 'move line' | 'resize' | 'cancel or restore'>

async function change(day: Day, visit: StoredAppointment, taken: Change): Promise<void> {
  const { api, at } = day.desk
  const { id, revision, lines } = visit
  const [first] = lines
  if (!first) return
  const common = { lineId: first.id, revision, anyway: null }
  switch (taken.kind) {
    case 'reschedule':
      if (visit.status !== 'cancelled') await reschedule(day, visit, at('00:00') + taken.start)
      return
    case 'move line': {
      const to = pick([...day.salon.staff, ...day.salon.instances], taken.to)
      const lane = to === undefined ? null : { from: first.seats[0]?.holderId ?? null, to }
      const startsAt = at('00:00') + taken.start
      await api.visits.move.outcome({ ...common, startsAt, lane, moves: 'this line only' })
      return
    }
    case 'resize': {
      const { startsAt } = first
      await api.visits.resize.outcome({ ...common, startsAt, endsAt: startsAt + taken.minutes })
      return
    }
    case 'cancel or restore': {
      const status = visit.status === 'cancelled' ? 'confirmed' : 'cancelled'
      await api.appointments.setStatus.outcome({ id, revision, status, reason: '' })
    }
  }
}

async function reschedule({ desk, salon }: Day, visit: StoredAppointment, startsAt: number): Promise<void> {
  const request = { ...asStored(visit), startsAt }
  const asKnown = visit.lines.map((stored, index): WantedLine => {
    const asked = request.lines[index]
    const service = salon.services.find((each) => each.id === stored.serviceId)
    if (asked?.begins.kind !== 'offset' || !service) throw new Error('no such line')
    return {
      service: service.known,
      offset: asked.begins.minutes,
      minutes: stored.endsAt - stored.startsAt,
      staff: asked.staff.map(({ oneOf }) => oneOf),
      instances: asked.instances.map(({ oneOf }) => oneOf),
    }
  })
  const room = hasRoom(salon.known, heldByOthers(desk, visit.id), startsAt, asKnown)
  const outcome = await desk.api.appointments.edit.outcome(edited(visit, request))
  // A marked person is not asked as long as the visit stays where it is.
  const isMarked = visit.lines.some(({ seats }) => seats.some(({ marked }) => marked))
  if (!isMarked) expect(outcome.ok, 'moved exactly when there is room').toBe(room)
}

const held = `
  select coalesce(staff_id, instance_id) as holder, reservation.starts_at as "from", reservation.ends_at as "to"
  from reservation join line on line.id = reservation.line_id
  where holding = 1 and coalesce(staff_id, instance_id) is not null and line.appointment_id <> ?`

function heldByOthers({ database }: Desk, visitId: string): Held[] {
  const rows = database.connection.prepare(held).all(visitId) as { holder: string; from: number; to: number }[]
  return rows.map(({ holder, from, to }) => ({ holder, span: { from, to } }))
}
