import Sqlite from 'better-sqlite3'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJournal } from '../../src-main/database/journal.ts'
import { migrate } from '../../src-main/database/migrate.ts'
import { OpenRefused } from '../../src-main/database/open-refused.ts'
import { clients } from '../../src-main/database/tables/client.ts'
import { appointments } from '../../src-main/database/tables/appointment.ts'
import { migrationsFolder, monday } from '../support/book-surroundings.ts'
import { openBook, temporaryFolder, write } from '../support/open-book.ts'
import { rebuildOf, withMigrations } from '../support/planted-migrations.ts'
import {
  aLine,
  anAppointment,
  anInstance,
  aReservation,
  aResource,
  aService,
  aStaffMember,
  named,
} from '../support/salon-rows.ts'

/** A book of the present version with a booking in it, closed. */
function aFilledBook() {
  const folder = temporaryFolder()
  const book = openBook({ folder })
  write(book, (unit) => {
    const clientId = unit.insert(clients, { id: '0190-eva', ...named('Eva Stone') }).id
    const appointmentId = anAppointment(unit, clientId)
    const serviceId = aService(unit, 'Massage', 60)
    const lineId = aLine(unit, { appointmentId, serviceId, startsAfter: 180, durationMinutes: 60 })
    const held = { lineId, startsAt: monday + 180, endsAt: monday + 240 }
    aReservation(unit, { ...held, staffId: aStaffMember(unit, 'Anna') })
    aReservation(unit, { ...held, instanceId: anInstance(unit, aResource(unit, 'Massage room'), 'Room 1') })
  })
  const create = (table: string) =>
    book.connection.prepare('select sql from sqlite_schema where name = ?').pluck().get(table) as string
  const creates = { client: create('client'), reservation: create('reservation') }
  book.close()
  return { folder, file: book.file, creates }
}

/** How many migrations this version has. */
const present = readJournal(migrationsFolder).length
const copyName = `before-migration-from-${present.toString()}-2026-03-02T050000.db`

const copies = (folder: string) => {
  try {
    return readdirSync(join(folder, 'backups'))
  } catch {
    return []
  }
}

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error instanceof OpenRefused ? error.refusal : error
  }
  return undefined
}

/** All rows of the tables that hold the salon's data. */
function contentOf(file: string): Record<string, unknown[]> {
  const bare = new Sqlite(file, { readonly: true })
  const tables = ['client', 'appointment', 'line', 'reservation', 'change', 'change_image', 'request', 'salon', 'hours']
  const content = Object.fromEntries(tables.map((table) => [table, bare.prepare(`select * from ${table}`).all()]))
  bare.close()
  return content
}

describe('REL-R12 a rebuilt table', () => {
  test('keeps what refers to it, and every row as it was', () => {
    const { folder, file, creates } = aFilledBook()
    const before = contentOf(file)
    const migrationsFolder = withMigrations(rebuildOf('client', `${creates.client};`))
    const book = openBook({ folder, migrationsFolder })
    expect(book.readOnly).toBeNull()
    expect(book.connection.pragma('foreign_keys', { simple: true })).toBe(1)
    book.close()
    expect(contentOf(file)).toEqual(before)
  })

  test('would take its children along where they cascade and the rebuild runs as drizzle runs it', () => {
    const bare = new Sqlite(':memory:')
    bare.pragma('foreign_keys = on')
    bare.exec(`create table client (id text primary key, name text);
      create table appointment (id text primary key, client_id text references client (id) on delete cascade);
      insert into client values ('c', 'Eva'); insert into appointment values ('a', 'c');`)
    const rebuild = rebuildOf('client', 'create table client (id text primary key, name text);')
    bare.exec(`begin; ${rebuild.replaceAll('--> statement-breakpoint', '')} commit`)
    expect(bare.prepare('select count(*) from appointment').pluck().get()).toBe(0)
    bare.close()
  })

  test('of children that cascade loses none of them either', () => {
    const { folder, file } = aFilledBook()
    const cascading = `CREATE TABLE \`tag\` (\`id\` text PRIMARY KEY NOT NULL, \`client_id\` text NOT NULL
      REFERENCES \`client\`(\`id\`) ON DELETE CASCADE) STRICT;--> statement-breakpoint
      INSERT INTO \`tag\` SELECT 't', id FROM \`client\`;`
    openBook({ folder, migrationsFolder: withMigrations(cascading) }).close()
    const { creates } = aFilledBook()
    const later = withMigrations(cascading, rebuildOf('client', `${creates.client};`))
    const book = openBook({ folder, migrationsFolder: later })
    expect(book.connection.prepare('select * from tag').all()).toEqual([{ id: 't', client_id: '0190-eva' }])
    expect(file).toBe(book.file)
  })

  test('has its guards and its search again', () => {
    const { folder, creates } = aFilledBook()
    const indexes = `CREATE INDEX reservation_line ON reservation (line_id)`
    const migrationsFolder = withMigrations(
      rebuildOf('reservation', `${creates.reservation};`),
      `${indexes};`,
      rebuildOf('client', `${creates.client};`),
    )
    const { connection } = openBook({ folder, migrationsFolder })
    const again =
      connection.prepare(`insert into reservation select 'again', line_id, requirement_id, seat, part, staff_id,
      instance_id, starts_at, ends_at, work_starts_at, work_ends_at, buffer_before_minutes, buffer_after_minutes, holding,
      mark, mark_reason, marked_by from reservation where instance_id is not null`)
    expect(() => again.run()).toThrow('instance taken')
    const search = connection.prepare('select count(*) from client_search where client_search match ?').pluck()
    expect(search.get('"sto"')).toBe(1)
    connection.exec("update client set name = 'Eva Berg'")
    expect([search.get('"sto"'), search.get('"ber"')]).toEqual([0, 1])
  })
})

describe('before anything is changed', () => {
  test('there is a copy of the whole book, sound and readable', () => {
    const { folder, file } = aFilledBook()
    const before = contentOf(file)
    openBook({ folder, migrationsFolder: withMigrations('ALTER TABLE salon ADD slogan text;') }).close()
    expect(copies(folder)).toEqual([copyName])
    expect(contentOf(join(folder, 'backups', copies(folder)[0] ?? ''))).toEqual(before)
  })

  test('a new book needs none, and one that is up to date none', () => {
    const { folder } = aFilledBook()
    openBook({ folder })
    expect(copies(folder)).toEqual([])
  })

  test('no copy, no migration', () => {
    const { folder, file } = aFilledBook()
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    const migrationsFolder = withMigrations('ALTER TABLE salon ADD slogan text;')
    expect(failure(() => openBook({ folder, migrationsFolder }))).toEqual({ reason: 'copy-failed', file })
    expect(openBook({ folder }).readOnly).toBeNull()
  })

  test('a half-made copy of an earlier try is in nobody’s way', () => {
    const { folder } = aFilledBook()
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', `${copyName}.unfinished`), 'half')
    const migrationsFolder = withMigrations('ALTER TABLE salon ADD slogan text;')
    expect(openBook({ folder, migrationsFolder }).readOnly).toBeNull()
    expect(copies(folder)).toEqual([copyName])
  })
})

describe('a migration that is not as it should be changes nothing', () => {
  const orphan = `INSERT INTO line (id, appointment_id, position, service_id, starts_at, ends_at, starts_wall, ends_wall)
    VALUES ('x', 'nobody', 0, 'nothing', 0, 5, '', '');`
  const double = `INSERT INTO reservation SELECT 'again', line_id, requirement_id, seat, part, staff_id, instance_id,
    starts_at, ends_at - 5, work_starts_at, work_ends_at - 5, buffer_before_minutes, buffer_after_minutes, holding, mark,
    mark_reason, marked_by FROM reservation WHERE staff_id IS NOT NULL;`

  test.each([
    [
      'it fails half way',
      'ALTER TABLE salon ADD slogan text;--> statement-breakpoint\nSELECT nonsense;',
      'no such column',
    ],
    ['it loses rows', 'DELETE FROM reservation;', 'reservation had 2 rows and has 0'],
    ['it changes rows without saying so', "UPDATE client SET note = 'x';", 'rows of client were changed'],
    ['it drops a table without saying so', 'DROP TABLE wish;', 'wish is gone'],
    ['it drops a column without saying so', 'ALTER TABLE salon DROP COLUMN country;', 'no such column'],
    [
      'it leaves rows without their parent',
      `-- changes: line\n${orphan}`,
      'rows of line refer to rows that are not there',
    ],
    ['it books a place twice', `-- changes: reservation\n${double}`, 'reservations overlap'],
    ['it makes a table that is not STRICT', 'CREATE TABLE tag (id text PRIMARY KEY);', 'tag is not STRICT'],
  ])('%s', (_, text, because) => {
    const { folder, file } = aFilledBook()
    const before = contentOf(file)
    const refusal = failure(() => openBook({ folder, migrationsFolder: withMigrations(text) }))
    expect(refusal).toMatchObject({ reason: 'migration-failed', because: expect.stringContaining(because) as string })
    expect(contentOf(file)).toEqual(before)
    expect(openBook({ folder }).readOnly).toBeNull()
  })

  test('one that leaves another schema than the one this version was built with', () => {
    const bare = new Sqlite(':memory:')
    expect(() => migrate(bare, readJournal(migrationsFolder), 'another fingerprint')).toThrow(
      'not the one this version',
    )
    expect(bare.prepare('select count(*) from sqlite_schema').pluck().get()).toBe(0)
    bare.close()
  })

  test('one that says what it changes may change that', () => {
    const { folder } = aFilledBook()
    const text =
      "-- changes: client, appointment\nUPDATE client SET note = 'x';--> statement-breakpoint\nUPDATE appointment SET note = 'y';"
    const book = openBook({ folder, migrationsFolder: withMigrations(text) })
    expect(book.readOnly).toBeNull()
    expect(book.orm.select().from(clients).get()?.note).toBe('x')
    expect(book.orm.select().from(appointments).get()?.note).toBe('y')
  })
})

describe('forward only', () => {
  test('a book that a newer Lanebook brought forward is read, not written, by the older one', () => {
    const { folder } = aFilledBook()
    openBook({ folder, migrationsFolder: withMigrations('ALTER TABLE client ADD birthday text;') }).close()
    const older = openBook({ folder })
    expect(older.readOnly).toBe('newer database')
    expect(older.orm.select().from(clients).get()?.name).toBe('Eva Stone')
    expect(() => write(older, (unit) => anAppointment(unit))).toThrow('read-only')
    older.close()
    expect(copies(folder)).toHaveLength(1)
  })

  test('a book whose tables are not those of its version is not migrated', () => {
    const { folder, file } = aFilledBook()
    const bare = new Sqlite(file)
    bare.exec('alter table client add column theirs text')
    bare.close()
    const migrationsFolder = withMigrations('ALTER TABLE client ADD birthday text;')
    expect(openBook({ folder, migrationsFolder }).readOnly).toBe('schema differs')
    expect(copies(folder)).toEqual([])
  })

  test('several at once, and then no more', () => {
    const { folder } = aFilledBook()
    const migrationsFolder = withMigrations('ALTER TABLE client ADD a text;', 'ALTER TABLE client ADD b text;')
    openBook({ folder, migrationsFolder }).close()
    const { connection } = openBook({ folder, migrationsFolder })
    expect(connection.pragma('user_version', { simple: true })).toBe(present + 2)
    expect(copies(folder)).toHaveLength(1)
  })

  test('the stamps of the migrations rise strictly', () => {
    const stamps = readJournal(migrationsFolder).map(({ stamp }) => stamp)
    expect([...new Set(stamps)].sort((a, b) => a - b)).toEqual(stamps)
    const folder = withMigrations('SELECT 1;')
    const file = join(folder, 'meta', '_journal.json')
    writeFileSync(
      file,
      JSON.stringify({
        entries: [
          { tag: '0000_first', when: 2 },
          { tag: '0001_planted', when: 2 },
        ],
      }),
    )
    expect(() => readJournal(folder)).toThrow('does not rise')
  })
})
