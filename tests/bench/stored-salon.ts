import { resolve } from 'node:path'
import { v7 } from 'uuid'
import type { Database } from '../../src-main/database/database.ts'
import { newSalon } from '../../src-main/database/new-salon.ts'
import { openDatabase } from '../../src-main/database/open.ts'
import { addDays, instantOf } from '../../src-shared/domain/salon-time.ts'
import { closes, idOf, opens, type BenchSalon } from './salon.ts'

/*
 * The salon in a real book. Rows go in as SQL, for nine thousand appointments through the desk take minutes; the guards
 * look at each of them all the same.
 */

export const zone = 'Europe/Riga'
/** A Monday without a change of clocks near it; the days of the salon begin here. */
export const firstDate = '2026-04-13'

const wall = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Opens a new book in the folder and fills it; with so many months of history before the first day. */
export function storeSalon(folder: string, salon: BenchSalon, historyMonths: number): Database {
  const clock = { now: () => instantOf(zone, firstDate, '00:00') }
  const stretch = (from: number, to: number, breaks: readonly object[] = []) => [
    { from: wall(from), to: wall(to), breaks: [...breaks] },
  ]
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: stretch(opens, closes) }))
  const database = openDatabase({
    folder,
    migrationsFolder: resolve(import.meta.dirname, '../../drizzle'),
    clock,
    newId: v7,
    salon: { ...newSalon(zone), weekly: weekly as ReturnType<typeof newSalon>['weekly'] },
  })
  database.together(() => {
    storePeopleAndThings(database, salon, stretch)
    for (const [day, visits] of salon.days.entries()) storeDay(database, visits, day)
    for (let month = 1; month <= historyMonths; month += 1) storeHistory(database, month, salon.days.length)
  })
  database.connection.exec('analyze')
  return database
}

function storePeopleAndThings({ connection }: Database, salon: BenchSalon, stretch: Stretches): void {
  const insert = (sql: string) => connection.prepare(sql)
  const person = insert(
    `insert into staff_member (id, name, name_key, colour, position) values (?, ?, ?, '#336699', ?)`,
  )
  const hours = insert('insert into hours (id, staff_id, weekday, stretches) values (?, ?, ?, ?)')
  for (const [i, { id, shift, rest }] of salon.people.entries()) {
    person.run(id, `Person ${i}`, `person ${i}`, i)
    const breaks = [{ from: wall(rest.startsAt), to: wall(rest.endsAt) }]
    for (let weekday = 1; weekday <= 7; weekday += 1)
      hours.run(idOf(7), id, weekday, JSON.stringify(stretch(shift.startsAt, shift.endsAt, breaks)))
  }
  const resource = insert('insert into resource (id, name, name_key, position) values (?, ?, ?, ?)')
  const instance = insert(
    'insert into resource_instance (id, resource_id, name, name_key, position) values (?, ?, ?, ?, ?)',
  )
  for (const [i, { id, instances }] of salon.resources.entries()) {
    resource.run(id, `Resource ${i}`, `resource ${i}`, i)
    for (const [j, each] of instances.entries()) instance.run(each, id, `No ${j}`, `no ${j}`, j)
  }
  const service = insert(
    'insert into service (id, name, name_key, duration_minutes, bookable_by_clients) values (?, ?, ?, ?, 1)',
  )
  const requirement = insert(
    `insert into requirement (id, service_id, kind, position, quantity, parts, buffer_before_minutes, buffer_after_minutes)
     values (?, ?, ?, ?, 1, '[]', 0, 0)`,
  )
  const from = insert('insert into requirement_resource (requirement_id, resource_id, position) values (?, ?, 0)')
  const performer = insert('insert into performer (service_id, staff_id) values (?, ?)')
  for (const [i, each] of salon.services.entries()) {
    service.run(each.id, `Service ${i}`, `service ${i}`, each.minutes)
    requirement.run(each.staffRequirementId, each.id, 'staff', 0)
    requirement.run(each.resourceRequirementId, each.id, 'resource', 1)
    from.run(each.resourceRequirementId, each.resourceId)
    for (const id of each.performers) performer.run(each.id, id)
  }
}

type Stretches = (from: number, to: number, breaks?: readonly object[]) => readonly object[]

function storeDay({ connection }: Database, visits: BenchSalon['days'][number], day: number): void {
  const midnight = instantOf(zone, addDays(firstDate, day), '00:00')
  const appointment = connection.prepare(`insert into appointment (id, status, source) values (?, 'confirmed', 'demo')`)
  const line = connection.prepare(
    `insert into line (id, appointment_id, position, service_id, starts_at, ends_at, starts_wall, ends_wall)
     values (?, ?, ?, ?, ?, ?, '', '')`,
  )
  const wish = connection.prepare(
    'insert into wish (id, line_id, requirement_id, seat, staff_id, instance_id) values (?, ?, ?, 0, ?, ?)',
  )
  const reservation = connection.prepare(
    `insert into reservation (id, line_id, requirement_id, seat, part, staff_id, instance_id, starts_at, ends_at,
       work_starts_at, work_ends_at, buffer_before_minutes, buffer_after_minutes, holding)
     values (?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, 0, 0, 1)`,
  )
  for (const visit of visits) {
    const appointmentId = idOf(8)
    appointment.run(appointmentId)
    for (const [position, { service, startsAt, endsAt, staff, instance, isNamed, isPinned }] of visit.entries()) {
      const lineId = idOf(9)
      const [from, to] = [midnight + startsAt, midnight + endsAt]
      line.run(lineId, appointmentId, position, service.id, from, to)
      reservation.run(idOf(10), lineId, service.staffRequirementId, staff, null, from, to, from, to)
      reservation.run(idOf(10), lineId, service.resourceRequirementId, null, instance, from, to, from, to)
      if (isNamed) wish.run(idOf(11), lineId, service.staffRequirementId, staff, null)
      if (isPinned) wish.run(idOf(11), lineId, service.resourceRequirementId, null, instance)
    }
  }
}

/** The days of the salon once more, so many times their length earlier, and completed. */
function storeHistory({ connection }: Database, month: number, days: number): void {
  const back = month * days * 1440
  const first = instantOf(zone, firstDate, '00:00')
  const old = (column: string) => `'${month.toString(16).padStart(4, '0')}' || substr(${column}, 5)`
  connection
    .prepare(
      `insert into appointment (id, status, source)
       select ${old('id')}, 'completed', 'demo' from appointment where status = 'confirmed'`,
    )
    .run()
  connection
    .prepare(
      `insert into line (id, appointment_id, position, service_id, starts_at, ends_at, starts_wall, ends_wall)
       select ${old('id')}, ${old('appointment_id')}, position, service_id, starts_at - ?, ends_at - ?, '', ''
       from line where starts_at >= ?`,
    )
    .run(back, back, first)
  connection
    .prepare(
      `insert into reservation (id, line_id, requirement_id, seat, part, staff_id, instance_id, starts_at, ends_at,
         work_starts_at, work_ends_at, buffer_before_minutes, buffer_after_minutes, holding)
       select ${old('id')}, ${old('line_id')}, requirement_id, seat, part, staff_id, instance_id, starts_at - @back,
         ends_at - @back, work_starts_at - @back, work_ends_at - @back, 0, 0, 1
       from reservation where starts_at >= @first`,
    )
    .run({ back, first })
}
