import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { stillClock } from '../support/book-surroundings.ts'
import { migrationsFolder } from '../support/book-surroundings.ts'
import type { Database } from '../../src-main/database/database.ts'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { openDatabase } from '../../src-main/database/open.ts'
import { demoZone } from '../../src-main/demo/demo-staff.ts'
import { demoDesk, valueOf, type DemoDesk } from '../../src-main/demo/demo-desk.ts'
import { loadDemo } from '../../src-main/demo/load-demo.ts'
import { startsInText } from '../../src-shared/domain/start-bits.ts'
import { addDays, dateAt, instantOf } from '../../src-shared/domain/salon-time.ts'

/** A Wednesday, twenty past eleven. */
const today = '2026-03-04'
const now = instantOf(demoZone, today, '11:20')
const folder = mkdtempSync(join(tmpdir(), 'lanebook-demo-'))
let book: Database
let desk: DemoDesk

beforeAll(() => {
  const clock = stillClock(now)
  book = openDatabase({ folder, migrationsFolder, clock, newId: v7, salon: newSalon(demoZone) })
  const files = { read: () => null, pick: () => Promise.resolve(null) }
  const publish = () => undefined
  const means = {
    database: book,
    clock,
    newId: v7,
    publish,
    files,
    openClientBooking: () => ({ address: null }),
    version: '',
  }
  loadDemo(means)
  desk = demoDesk(means)
}, 120_000)
afterAll(() => {
  book.close()
  rmSync(folder, { recursive: true, force: true })
})

const rows = <Row>(select: string, ...given: unknown[]) => book.connection.prepare(select).all(...given) as Row[]
const count = (select: string, ...given: unknown[]) =>
  book.connection
    .prepare(select)
    .pluck()
    .get(...given)
const list = () => ({
  staff: valueOf(desk.calls.staff.list({}, desk.context())),
  services: valueOf(desk.calls.services.list({}, desk.context())),
  resources: valueOf(desk.calls.resources.list({}, desk.context())),
})

describe('the demo salon', () => {
  it('has 8 staff, 20 services in 4 categories, 8 resources with 18 instances, and 300 clients', () => {
    const { staff, services, resources } = list()
    expect(staff).toHaveLength(8)
    expect(services).toHaveLength(20)
    expect(new Set(services.map(({ category }) => category)).size).toBe(4)
    expect(resources).toHaveLength(8)
    expect(resources.flatMap(({ instances }) => instances)).toHaveLength(18)
    expect(count('select count(*) from client')).toBe(300)
    expect(services.filter(({ cannotBeBooked }) => cannotBeBooked)).toEqual([])
  })

  it('has six weeks of appointments around the date', () => {
    const starts = rows<{ startsAt: number }>('select starts_at as startsAt from line').map(({ startsAt }) => startsAt)
    const dates = new Set(starts.map((at) => dateAt(demoZone, at)))
    expect(dates.size).toBe(42)
    expect([...dates].sort().at(0)).toBe(addDays(today, -21))
    expect([...dates].sort().at(-1)).toBe(addDays(today, 20))
    expect(starts.length).toBeGreaterThan(1000)
  })

  it('says of every change that it comes from the demo, and nobody was sent away', () => {
    expect(rows("select distinct source from change where command <> 'salon.found'")).toEqual([{ source: 'demo' }])
    expect(rows('select distinct source from appointment union select source from event')).toEqual([{ source: 'demo' }])
    expect(count('select count(*) from refusal')).toBe(0)
    expect(valueOf(desk.calls.salon.get({}, desk.context()))).toMatchObject({ hasDemo: true, phone: '+371 67 000 000' })
  })

  it('knows what has become of each visit by now', () => {
    const visits = rows<{ status: string; startsAt: number; endsAt: number }>(
      `select status, min(starts_at) as startsAt, max(ends_at) as endsAt
       from appointment join line on appointment_id = appointment.id group by appointment.id`,
    )
    const statuses = (isMeant: (visit: { startsAt: number; endsAt: number }) => boolean) =>
      [...new Set(visits.filter(isMeant).map(({ status }) => status))].sort()
    expect(statuses(({ endsAt }) => endsAt <= now - 30)).toEqual(['cancelled', 'completed', 'no-show'])
    expect(statuses(({ startsAt }) => startsAt > now + 15)).toEqual(['cancelled', 'confirmed', 'pending'])
    expect(statuses(({ startsAt, endsAt }) => startsAt <= now && now < endsAt - 15)).toContain('in service')
  })

  it('has full days, less so in the morning', () => {
    const reserved = rows<{ startsAt: number; endsAt: number }>(
      `select starts_at as startsAt, ends_at as endsAt from reservation where staff_id is not null and holding = 1`,
    )
    const shifts = list().staff.map(({ shifts }) => shifts.weekly.find(({ weekday }) => weekday === 3)?.stretches[0])
    const onShift = shifts.filter((shift) => shift !== undefined).length * 450
    const between = (from: string, to: string) =>
      reserved
        .filter(
          ({ startsAt }) => startsAt >= instantOf(demoZone, today, from) && startsAt < instantOf(demoZone, today, to),
        )
        .reduce((minutes, { startsAt, endsAt }) => minutes + endsAt - startsAt, 0)
    const share = between('00:00', '24:00') / onShift
    expect(share).toBeGreaterThan(0.62)
    expect(share).toBeLessThan(0.8)
    expect(between('09:00', '11:00')).toBeLessThan(between('14:00', '16:00'))
  })
})

describe('whoever asks for a time', () => {
  it('can have each service today or tomorrow, and half of them today', () => {
    const tomorrow = addDays(today, 1)
    const firstFree = list().services.map(({ id, name }) => {
      const lines = [{ serviceId: id, begins: { kind: 'after' as const }, staff: [], instances: [], added: [] }]
      const search = { editing: null, lines, from: today, to: tomorrow, between: null }
      const { from, free } = valueOf(desk.calls.visits.starts(search, desk.context()))
      const start = startsInText(from, free).find((at) => at >= now && (at - from) % 15 === 0)
      return { name, on: start === undefined ? 'later' : dateAt(demoZone, start) }
    })
    expect(firstFree.filter(({ on }) => on === 'later')).toEqual([])
    expect(firstFree.filter(({ on }) => on === today).length).toBeGreaterThanOrEqual(firstFree.length / 2)
  })
})

describe('among its appointments are', () => {
  const lines = (service: string) =>
    rows<{ staff: number; instances: number }>(
      `select count(distinct staff_id) as staff, count(distinct instance_id) as instances
       from line join service on service.id = service_id join reservation on line_id = line.id
       where service.name = ? group by line.id`,
      service,
    )

  it.each<[string, string, { staff: number; instances: number }]>([
    ["a couple's massage: two people, one room", "Couple's massage", { staff: 2, instances: 1 }],
    ['a laser with an assistant', 'Laser hair removal', { staff: 2, instances: 1 }],
    ['a sauna without anybody', 'Private sauna', { staff: 0, instances: 1 }],
    ['a perm with a chair and a dryer', 'Perm', { staff: 1, instances: 2 }],
    ['two chairs and two dryers at once', 'Hair care for two', { staff: 1, instances: 4 }],
    ['a group', 'Yoga class', { staff: 1, instances: 1 }],
  ])('%s', (_, service, expected) => {
    const found = lines(service)
    expect(found.length).toBeGreaterThan(5)
    for (const line of found) expect(line).toEqual(expected)
  })

  it('a colour whose processing time serves somebody else', () => {
    const pauses = rows<{ staffId: string; from: number; to: number }>(
      `select first.staff_id as staffId, first.ends_at as "from", second.starts_at as "to"
       from reservation first join reservation second on second.line_id = first.line_id and second.staff_id = first.staff_id
       where first.part = 0 and second.part = 1 and first.holding = 1`,
    )
    const served = pauses.filter(({ staffId, from, to }) =>
      count(
        `select count(*) from reservation where holding = 1 and staff_id = ? and starts_at >= ? and ends_at <= ?`,
        ...[staffId, from, to],
      ),
    )
    expect(served.length).toBeGreaterThan(5)
  })

  it('a laser whose assistant stays ten minutes, and a dryer for the last twenty', () => {
    const work = (service: string, isMeant: string) =>
      rows(
        `select distinct work_starts_at - line.starts_at as "from", work_ends_at - line.starts_at as "to"
         from line join service on service.id = service_id join reservation on line_id = line.id
         left join resource_instance on resource_instance.id = instance_id
         where service.name = '${service}' and ${isMeant}`,
      )
    expect(work('Laser hair removal', 'staff_id is not null')).toEqual(
      expect.arrayContaining([
        { from: 0, to: 30 },
        { from: 0, to: 10 },
      ]),
    )
    expect(work('Perm', "resource_instance.name like 'Dryer%'")).toEqual([{ from: 70, to: 90 }])
  })

  it('massages in the VIP room because the massage rooms were taken', () => {
    const inVipRoom = count(
      `select count(*) from reservation join resource_instance on resource_instance.id = instance_id
       join line on line.id = line_id join service on service.id = service_id
       where service.name = 'Classic massage' and resource_instance.name = 'VIP room'`,
    )
    expect(inVipRoom).toBeGreaterThan(5)
  })

  it('a room chosen by hand, and a wish for two of four people', () => {
    expect(count('select count(*) from wish where instance_id is not null')).toBeGreaterThan(5)
    const several = rows(
      `select line_id from wish where staff_id is not null group by line_id, seat having count(*) = 2`,
    )
    expect(several.length).toBeGreaterThan(5)
  })

  it('groups with places left', () => {
    const groups = rows<{ capacity: number; coming: number }>(
      `select capacity, count(*) as coming from event join attendee on event_id = event.id group by event.id`,
    )
    expect(groups.length).toBeGreaterThan(8)
    for (const { capacity, coming } of groups) expect(coming).toBeLessThan(capacity)
  })
})
