import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findOverlaps } from '../../src-main/database/invariants.ts'
import { readJournal } from '../../src-main/database/journal.ts'
import { migrate } from '../../src-main/database/migrate.ts'
import { migrationsFolder } from '../support/book-surroundings.ts'
import { closureShapes, insertion, type Row, type Shape, shapesOf } from './statement-shapes.ts'

/** The real schema in memory, with two holders of each kind and a line to hang reservations on. */
function aBook(): Sqlite.Database {
  const book = new Sqlite(':memory:')
  migrate(book, readJournal(migrationsFolder))
  book.pragma('recursive_triggers = on')
  book.exec(`
    insert into resource (id, name, name_key, position) values ('room', 'Room', 'room', 0);
    insert into service (id, name, name_key, duration_minutes, bookable_by_clients) values ('s', 'S', 's', 60, 1);
    insert into appointment (id, status, source) values ('a', 'confirmed', 'desk');
    insert into line (id, appointment_id, position, service_id, starts_at, ends_at, starts_wall, ends_wall)
      values ('line', 'a', 0, 's', 600, 660, '', '');`)
  for (const holder of ['one', 'two']) {
    book.exec(`
      insert into staff_member (id, name, name_key, colour, position) values ('${holder}', '${holder}', '${holder}', '', 0);
      insert into resource_instance (id, resource_id, name, name_key, position)
        values ('${holder}', 'room', '${holder}', '${holder}', 0);`)
  }
  return book
}

/** Runs one statement on a book of its own state; tells whether two rows hold one place afterwards. */
function doubles(book: Sqlite.Database, { rows, sql }: Shape): boolean {
  book.exec('delete from reservation; delete from closure')
  for (const row of rows) book.exec(insertion(row))
  try {
    book.exec(sql)
  } catch (error) {
    if (!String(error).startsWith('SqliteError')) throw error
  }
  return bruteForce(book) > 0
}

/** Every pair of rows looked at, without an index, a window, or the query that the product itself uses. */
function bruteForce(book: Sqlite.Database): number {
  type Held = { kind: string; holder: string; from: number; to: number; mark: string | null }
  const held = book
    .prepare(
      `select case when staff_id is null then 'instance' else 'staff' end as kind, coalesce(staff_id, instance_id) as holder,
         starts_at as "from", ends_at as "to", mark from reservation
       where holding = 1 and coalesce(staff_id, instance_id) is not null
       union all select 'instance', instance_id, starts_at, ends_at, 'closure' from closure where instance_id is not null`,
    )
    .all() as Held[]
  const bothClosures = (a: Held, b: Held) => a.mark === 'closure' && b.mark === 'closure'
  const excused = (a: Held, b: Held) => a.kind === 'staff' && (a.mark !== null || b.mark !== null)
  return held.flatMap((a, place) =>
    held
      .slice(place + 1)
      .filter((b) => a.kind === b.kind && a.holder === b.holder && a.from < b.to && b.from < a.to)
      .filter((b) => !excused(a, b) && !bothClosures(a, b)),
  ).length
}

const shapes = [...shapesOf('staff'), ...shapesOf('instance')]

describe('REL-R16 whatever statement writes it, no place is held twice', () => {
  let book: Sqlite.Database
  beforeAll(() => (book = aBook()))
  afterAll(() => book.close())

  test(`none of ${shapes.length.toString()} shapes lays one reservation over another`, () => {
    expect(shapes.filter((shape) => doubles(book, shape)).map(({ title }) => title)).toEqual([])
  })

  test('none closes a reserved instance or reserves a closed one', () => {
    expect(closureShapes().filter((shape) => doubles(book, shape))).toEqual([])
  })

  test('the query that looks for overlaps finds what a look at every pair finds', () => {
    const bare = aBook()
    for (const name of triggers(bare)) bare.exec(`drop trigger ${name}`)
    for (const shape of [...shapes, ...closureShapes()]) {
      const found = doubles(bare, shape)
      expect(findOverlaps(bare, null).length > 0, shape.title).toBe(found)
    }
    bare.close()
  })

  test('each of these shapes is a real one: without guards and indexes it gets through', () => {
    const bare = aBook()
    for (const name of triggers(bare)) bare.exec(`drop trigger ${name}`)
    bare.exec('drop index reservation_instance_start; drop index reservation_instance_end')
    const needsIndex = 'on conflict (instance_id, starts_at)'
    const harmless = [...shapes, ...closureShapes()].filter((shape) => !doubles(bare, shape))
    expect(harmless.filter(({ title }) => !title.includes(needsIndex))).toEqual([])
    bare.close()
  })

  test.each(triggers(aBook()))('without %s some shape gets through', (name) => {
    const bare = aBook()
    bare.exec(`drop trigger ${name}`)
    // The unique indexes of instances would hide some of what the guards are for.
    bare.exec('drop index reservation_instance_start; drop index reservation_instance_end')
    expect([...shapes, ...closureShapes()].some((shape) => doubles(bare, shape))).toBe(true)
    bare.close()
  })
})

describe('what may stand together', () => {
  const row = (over: Partial<Row>): Row => ({
    id: 'x',
    holder: { kind: 'staff', id: 'one' },
    startsAt: 600,
    endsAt: 660,
    holding: true,
    marked: false,
    ...over,
  })
  const attempt = (...rows: Row[]) => {
    const book = aBook()
    try {
      rows.forEach((each, place) => book.exec(insertion({ ...each, id: place.toString() })))
      return 'accepted'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    } finally {
      book.close()
    }
  }

  test('one begins when the other ends', () => {
    expect(attempt(row({}), row({ startsAt: 660, endsAt: 700 }))).toBe('accepted')
  })
  test('one rests, or is open, or is of another holder', () => {
    expect(attempt(row({}), row({ holding: false }), row({ holder: null }))).toBe('accepted')
    expect(attempt(row({}), row({ holder: { kind: 'instance', id: 'one' } }))).toBe('accepted')
  })
  test('a marked one of staff may be laid over others, an unmarked one over none', () => {
    expect(attempt(row({}), row({ marked: true }))).toBe('accepted')
    expect(attempt(row({ marked: true }), row({}))).toBe('staff taken')
  })
  test('an instance cannot be marked', () => {
    expect(attempt(row({ holder: { kind: 'instance', id: 'one' }, marked: true }))).toContain('reservation_mark')
  })
  test('nothing lasts longer than a day, off the grid, or backwards', () => {
    expect(attempt(row({ endsAt: 600 + 1445 }))).toContain('reservation_length')
    expect(attempt(row({ endsAt: 602 }))).toContain('reservation_interval')
    expect(attempt(row({ endsAt: 590 }))).toContain('reservation_interval')
  })
})

function triggers(book: Sqlite.Database): string[] {
  return book
    .prepare("select name from sqlite_schema where type = 'trigger' and name like 'guard%'")
    .pluck()
    .all() as string[]
}
