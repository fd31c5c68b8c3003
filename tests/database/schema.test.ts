import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../src-main/database/database.ts'
import { shapeOf } from '../../src-main/database/table-shape.ts'
import { resources } from '../../src-main/database/tables/resource.ts'
import { staffMembers } from '../../src-main/database/tables/staff-member.ts'
import { appointmentStatus, attendeeStatus, eventStatus } from '../../src-shared/domain/appointment.ts'
import { openBook, write } from '../support/open-book.ts'
import { anInstance, aResource, aService, aStaffMember, named } from '../support/salon-rows.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../src-main/database/tables/*.ts', { eager: true })
const declared: SQLiteTable[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable))

const schema = (book: Database) =>
  book.connection
    .prepare(
      "select name, sql from sqlite_schema where type = 'table' and name not like 'client\\_search\\_%' escape '\\'",
    )
    .all() as { name: string; sql: string }[]

const names = (book: Database) => book.connection.prepare('select name from pragma_table_list').pluck().all()

describe('the tables', () => {
  test('are those that the code declares, column by column', () => {
    const book = openBook()
    for (const table of declared) {
      const { name, fields } = shapeOf(table)
      const found = book.connection.prepare('select name from pragma_table_info(?)').pluck().all(name)
      expect(found, name).toEqual(fields.map(({ column }) => column.name))
    }
    expect(declared).toHaveLength(28)
  })

  test('carry the whole model', () => {
    const model = ['salon', 'resource', 'resource_instance', 'hours', 'closure', 'service', 'requirement']
      .concat(['staff_member', 'client', 'appointment', 'event', 'line', 'wish', 'reservation', 'series'])
      .concat(['waitlist_entry', 'refusal', 'change', 'request'])
    expect(names(openBook())).toEqual(expect.arrayContaining(model))
  })

  test('are STRICT, all of them', () => {
    const book = openBook()
    const loose = book.connection
      .prepare("select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite%'")
      .pluck()
      .all()
    expect(loose).toEqual([])
    const text = () => book.connection.exec("update book set revision = 'many'")
    expect(text).toThrow('cannot store TEXT value in INTEGER column')
  })

  test('never let a record take others along when it goes', () => {
    const actions = declared.flatMap((table) => getTableConfig(table).foreignKeys.map(({ onDelete }) => onDelete))
    expect(new Set(actions)).toEqual(new Set(['restrict']))
    expect(
      schema(openBook()).filter(({ sql }) => /cascade|set null/i.test(sql.replaceAll('on update no action', ''))),
    ).toEqual([])
  })

  test('list no status, so that a new one needs no rebuilding', () => {
    const statuses = [appointmentStatus, eventStatus, attendeeStatus].flatMap(({ options }) => options as string[])
    const text = schema(openBook())
      .map(({ sql }) => sql)
      .join('\n')
    expect(statuses.filter((status) => text.includes(`'${status}'`))).toEqual([])
  })

  test('a resource that is used is not deleted', () => {
    const book = openBook()
    const resource = write(book, (unit) => {
      const id = aResource(unit, 'Massage room')
      anInstance(unit, id, 'Room 1')
      return id
    })
    expect(() => write(book, (unit) => unit.remove(resources, resource))).toThrow('FOREIGN KEY')
  })
})

describe('names', () => {
  test('are unique among the active ones, however they are written', () => {
    const book = openBook()
    write(book, (unit) => aResource(unit, 'Größe'))
    expect(() => write(book, (unit) => aResource(unit, '  GRÖSSE'.replace('SS', 'ß')))).toThrow('UNIQUE')
    expect(() => write(book, (unit) => aResource(unit, 'gro\u0308ße'))).toThrow('UNIQUE')
  })

  test('of archived ones may be given again, and then not be taken back', () => {
    const book = openBook()
    const first = write(book, (unit) => aStaffMember(unit, 'Anna'))
    write(book, (unit) => unit.update(staffMembers, first, { archived: true }))
    write(book, (unit) => aStaffMember(unit, 'Anna'))
    expect(() => write(book, (unit) => unit.update(staffMembers, first, { archived: false }))).toThrow('UNIQUE')
  })

  test('of instances are unique within their resource', () => {
    const book = openBook()
    write(book, (unit) => {
      const [one, two] = [aResource(unit, 'Massage room'), aResource(unit, 'VIP room')]
      anInstance(unit, one, 'Room 1')
      anInstance(unit, two, 'Room 1')
    })
    const resourceId = book.connection
      .prepare("select id from resource where name_key = 'vip room'")
      .pluck()
      .get() as string
    expect(() => write(book, (unit) => anInstance(unit, resourceId, 'ROOM 1'))).toThrow('UNIQUE')
  })

  test('have 1 to 100 characters', () => {
    const book = openBook()
    expect(() => write(book, (unit) => aService(unit, '', 60))).toThrow('service_name')
    expect(() => write(book, (unit) => aService(unit, 'x'.repeat(101), 60))).toThrow('service_name')
    write(book, (unit) => aService(unit, 'x'.repeat(100), 60))
  })
})

test('an imported record is found again by its source and id, and only once', () => {
  const book = openBook()
  const imported = { importSource: 'altegio', importId: '17', importText: 'Pedicure chair' }
  const add = (name: string) =>
    write(book, (unit) => unit.insert(resources, { id: v7(), ...named(name), position: 0, ...imported }))
  add('Pedicure chair')
  expect(() => add('Pedicure chair (2)')).toThrow('UNIQUE')
})

describe('a window of days is read by an index, bounded on both sides', () => {
  const plan = (book: Database, sql: string) =>
    book.connection
      .prepare(`explain query plan ${sql}`)
      .all()
      .map((row) => (row as { detail: string }).detail)
      .join('; ')

  test.each([
    [
      'select * from reservation where starts_at >= 1 and starts_at < 2',
      'reservation_starts_at (starts_at>? AND starts_at<?)',
    ],
    [
      'select * from reservation where staff_id = 1 and starts_at >= 1 and starts_at < 2',
      'reservation_staff (staff_id=? AND starts_at>? AND starts_at<?)',
    ],
    [
      'select * from reservation where instance_id = 1 and holding = 1 and starts_at >= 1 and starts_at < 2',
      'reservation_instance_start (instance_id=? AND starts_at>? AND starts_at<?)',
    ],
    [
      'select * from reservation where holding = 1 and staff_id is null and instance_id is null and starts_at >= 1',
      'reservation_open (starts_at>?)',
    ],
    ['select * from line where starts_at >= 1 and starts_at < 2', 'line_starts_at (starts_at>? AND starts_at<?)'],
    ['select * from line where service_id = 1 and starts_at >= 1', 'line_service (service_id=? AND starts_at>?)'],
    ['select * from closure where staff_id = 1 and ends_at > 1', 'closure_staff (staff_id=? AND ends_at>?)'],
    [
      "select * from change_image where table_name = 'line' and record_id = 'x'",
      'change_image_record (table_name=? AND record_id=?)',
    ],
  ])('%s', (sql, index) => {
    expect(plan(openBook(), sql)).toContain(index)
  })
})
