import Sqlite from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '../../src-main/database/connection.ts'
import { whyNotLocal } from '../../src-main/database/data-folder.ts'
import { OpenRefused, type OpenRefusal } from '../../src-main/database/open-refused.ts'
import { requireNode, requireSqlite } from '../../src-main/database/versions.ts'
import { salons } from '../../src-main/database/tables/salon.ts'
import { monday, stillClock } from '../support/book-surroundings.ts'
import { aCall, openBook, temporaryFolder, write } from '../support/open-book.ts'
import { aLine, aReservation, aService, aStaffMember } from '../support/salon-rows.ts'

function refusalOf(work: () => unknown): OpenRefusal | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof OpenRefused) return error.refusal
    throw error
  }
  return undefined
}

/** A book that has been opened, used and closed, and its file. */
function aUsedBook(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder()
  const book = openBook({ folder })
  write(book, (unit) => aStaffMember(unit, 'Anna'))
  book.close()
  return { folder, file: book.file }
}

/** A closed book that was opened on Monday and in which Anna has, past every guard, two reservations at one time. */
function aBookWithAnOverlap(startsAt: number): string {
  const folder = temporaryFolder()
  const book = openBook({ folder })
  write(book, (unit) => {
    const staffId = aStaffMember(unit, 'Anna')
    const serviceId = aService(unit, 'Massage', 60)
    for (const start of [startsAt, startsAt + 60]) {
      const lineId = aLine(unit, { serviceId, startsAfter: start - monday, durationMinutes: 60 })
      aReservation(unit, { lineId, staffId, startsAt: start, endsAt: start + 60 })
    }
  })
  book.close()
  const bare = new Sqlite(book.file)
  const triggers = bare.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) bare.exec(`drop trigger ${name}`)
  const earlier = 'update reservation set starts_at = starts_at - 30, work_starts_at = work_starts_at - 30'
  bare.prepare(`${earlier} where starts_at = ?`).run(startsAt + 60)
  for (const { sql } of triggers) bare.exec(sql)
  bare.close()
  return folder
}

describe('settings that durability rests on', () => {
  test('hold on a second opening as well, where SQLite has forgotten them', () => {
    const { folder } = aUsedBook()
    const { connection } = openBook({ folder })
    const settings = ['synchronous', 'journal_mode', 'locking_mode', 'foreign_keys', 'recursive_triggers']
      .concat(['trusted_schema', 'cell_size_check', 'journal_size_limit', 'query_only'])
      .map((name) => [name, connection.pragma(name, { simple: true })])
    expect(Object.fromEntries(settings)).toEqual({
      synchronous: 2,
      journal_mode: 'wal',
      locking_mode: 'exclusive',
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      journal_size_limit: 8_388_608,
      query_only: 0,
    })
  })

  test('the write-ahead log has no index in shared memory, which a full disk would take the program down with', () => {
    const { folder } = aUsedBook()
    const book = openBook({ folder })
    write(book, (unit) => aStaffMember(unit, 'Eva'))
    expect(readdirSync(folder).sort()).toEqual(['lanebook.db', 'lanebook.db-wal'])
  })

  test('a driver left to itself opens the same file without them', () => {
    const { file } = aUsedBook()
    const bare = new Sqlite(file)
    expect(bare.pragma('synchronous', { simple: true })).toBe(1)
    bare.close()
  })

  test('one that the disk does not accept stops the start', () => {
    // A database in memory has no write-ahead log, whatever it is told.
    expect(refusalOf(() => connect('', ':memory:'))).toEqual({
      reason: 'setting-refused',
      setting: 'journal_mode',
      wanted: 'wal',
      found: 'memory',
    })
  })
})

describe('a new book', () => {
  test('has a salon in its zone, open from Monday to Saturday', () => {
    const book = openBook()
    expect(book.readOnly).toBeNull()
    expect(book.orm.select().from(salons).get()).toMatchObject({ zone: 'Europe/Riga', name: 'Salon' })
    expect(book.connection.prepare('select weekday from hours order by 1').pluck().all()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is told by its file to be ours', () => {
    const { file } = aUsedBook()
    expect(readFileSync(file).subarray(68, 72).toString()).toBe('LANE')
  })

  test('whose founding was cut off is founded at the next start', () => {
    const { folder } = aUsedBook()
    const bare = new Sqlite(join(folder, 'lanebook.db'))
    bare.exec('pragma foreign_keys = off; delete from book; delete from hours; delete from salon; delete from request')
    bare.close()
    expect(openBook({ folder }).orm.select().from(salons).all()).toHaveLength(1)
  })
})

describe('what is no book of ours', () => {
  test('another program’s database is left as it is', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'lanebook.db')
    const other = new Sqlite(file)
    other.exec('create table their (data)')
    other.close()
    const before = readFileSync(file)
    expect(refusalOf(() => openBook({ folder }))).toEqual({ reason: 'not-a-book', file })
    expect(readFileSync(file)).toEqual(before)
  })

  test('a file that is no database is left as it is', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'lanebook.db')
    writeFileSync(file, 'a letter to Aunt Eva, and more than a hundred letters of it. '.repeat(20))
    expect(refusalOf(() => openBook({ folder }))).toEqual({ reason: 'not-a-book', file })
    expect(readFileSync(file).toString()).toContain('Aunt Eva')
  })
})

describe('REL-R6 never a new empty book over an old one', () => {
  const withBackup = () => {
    const used = aUsedBook()
    mkdirSync(join(used.folder, 'backups'))
    writeFileSync(join(used.folder, 'backups', 'before-migration.db'), '')
    return used
  }

  test('the file is gone, but there are backups', () => {
    const { folder, file } = withBackup()
    rmSync(file)
    expect(refusalOf(() => openBook({ folder }))).toEqual({ reason: 'book-missing', file })
    expect(readdirSync(folder)).not.toContain('lanebook.db')
  })

  test('the file is empty, but there are backups', () => {
    const { folder, file } = withBackup()
    truncateSync(file)
    expect(refusalOf(() => openBook({ folder }))).toEqual({ reason: 'book-missing', file })
  })

  test('the file is gone, but its write-ahead log is there', () => {
    const { folder, file } = aUsedBook()
    rmSync(file)
    writeFileSync(`${file}-wal`, 'committed pages')
    expect(refusalOf(() => openBook({ folder }))).toEqual({ reason: 'book-missing', file })
    expect(readFileSync(`${file}-wal`).toString()).toBe('committed pages')
  })
})

describe('a book that cannot be trusted is read, not written', () => {
  test('its pages are damaged', () => {
    const { folder, file } = aUsedBook()
    const bytes = readFileSync(file)
    // The page of an index: the rows themselves can still be read.
    const bare = new Sqlite(file)
    const page = bare.prepare("select rootpage from sqlite_schema where name = 'staff_member_name_key'").pluck().get()
    bare.close()
    bytes.fill(0x55, (Number(page) - 1) * 4096 + 8, Number(page) * 4096)
    writeFileSync(file, bytes)
    const book = openBook({ folder })
    expect(book.readOnly).toBe('damaged')
    expect(book.connection.prepare('select name from staff_member').pluck().all()).toEqual(['Anna'])
    expect(() => write(book, () => undefined)).toThrow('read-only')
    expect(() => book.connection.exec('delete from staff_member')).toThrow('readonly')
  })

  test('a guard is gone', () => {
    const { folder, file } = aUsedBook()
    const bare = new Sqlite(file)
    bare.exec('drop trigger guard_staff_update')
    bare.close()
    expect(openBook({ folder }).readOnly).toBe('schema differs')
  })

  test('a table has a column that this version does not know', () => {
    const { folder, file } = aUsedBook()
    const bare = new Sqlite(file)
    bare.exec('alter table salon add column slogan text')
    bare.close()
    expect(openBook({ folder }).readOnly).toBe('schema differs')
  })

  test.each([
    ['two bookings to come have one person, however often it is opened that day', monday + 60, monday],
    ['two bookings long past have one person, and it is another day', monday + 60, monday + 30 * 24 * 60],
  ])('%s', (_, bookedAt, openedAt) => {
    const folder = aBookWithAnOverlap(bookedAt)
    const book = openBook({ folder, clock: stillClock(openedAt) })
    expect(book.readOnly).toBe('overlapping reservations')
    expect(() => write(book, () => undefined)).toThrow('read-only')
    expect(book.connection.prepare('select count(*) from reservation').pluck().get()).toBe(2)
    book.close()
    expect(openBook({ folder, clock: stillClock(openedAt) }).readOnly).toBe('overlapping reservations')
  })

  test('a newer Lanebook brought it forward', () => {
    const { folder, file } = aUsedBook()
    const bare = new Sqlite(file)
    bare.pragma('user_version = 99')
    bare.close()
    const book = openBook({ folder })
    expect(book.readOnly).toBe('newer database')
    expect(book.orm.select().from(salons).all()).toHaveLength(1)
    expect(() => book.write(aCall(), () => ({ ok: true, value: {} }))).toThrow('read-only')
  })
})

describe('where and with what it may be opened', () => {
  test.each([
    ['/home/anna/.local/share/lanebook', null],
    ['C:\\Users\\Anna\\AppData\\Local\\Lanebook', null],
    ['\\\\?\\C:\\Users\\Anna\\Lanebook', null],
    ['/home/anna/boxes', null],
    ['\\\\server\\share\\lanebook', 'network'],
    ['//server/share/lanebook', 'network'],
    ['C:\\Users\\Anna\\OneDrive\\Documents', 'synchronised'],
    ['C:\\Users\\Anna\\OneDrive - Salon Ltd\\Lanebook', 'synchronised'],
    ['/Users/anna/Dropbox (Personal)/salon', 'synchronised'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/salon', 'synchronised'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.com/My Drive', 'synchronised'],
  ])('REL-H28 %s: %s', (folder, because) => {
    expect(whyNotLocal(folder)).toBe(because)
  })

  test('a synchronised folder is refused before anything is made in it', () => {
    const folder = join(temporaryFolder(), 'OneDrive')
    expect(refusalOf(() => openBook({ folder }))).toEqual({
      reason: 'folder-not-local',
      folder,
      because: 'synchronised',
    })
    expect(readdirSync(join(folder, '..'))).toEqual([])
  })

  test('a folder that cannot be made is named', () => {
    const file = join(temporaryFolder(), 'a file')
    writeFileSync(file, '')
    expect(refusalOf(() => openBook({ folder: join(file, 'salon') }))).toMatchObject({ reason: 'folder-not-writable' })
  })

  test('Node 20 is told so, Node 22 and 24 are not', () => {
    expect(refusalOf(() => requireNode('20.20.1'))).toEqual({ reason: 'node-too-old', found: '20.20.1', needed: '22' })
    expect(refusalOf(() => requireNode('22.14.0'))).toBeUndefined()
    expect(new OpenRefused({ reason: 'node-too-old', found: '20.20.1', needed: '22' }).message).toBe(
      'Lanebook needs Node 22 or newer, and this is 20.20.1.',
    )
  })

  test('SQLite 3.51.2 is too old, 3.51.3 and 3.54.1 are not', () => {
    expect(refusalOf(() => requireSqlite('3.51.2'))).toMatchObject({ reason: 'sqlite-too-old' })
    expect(refusalOf(() => requireSqlite('3.51.3'))).toBeUndefined()
    expect(refusalOf(() => requireSqlite('3.54.1'))).toBeUndefined()
  })
})
