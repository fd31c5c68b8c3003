import Sqlite from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expectedFingerprint } from '../../src-main/database/expected-schema.ts'
import { fingerprint } from '../../src-main/database/fingerprint.ts'
import { findOverlaps } from '../../src-main/database/invariants.ts'
import { readJournal } from '../../src-main/database/journal.ts'
import { fromDriver, shapeOf, type TableShape } from '../../src-main/database/table-shape.ts'
import { migrationsFolder } from './book-surroundings.ts'

/** What those who asked were told, by request id. */
export type History = {
  readonly confirmed: readonly string[]
  readonly refused: readonly string[]
  /** Asked, and never answered: done whole or not at all. */
  readonly unanswered: readonly string[]
}

type Book = Sqlite.Database

/** Kept outside the change log: the log itself, the answers, and what counts them. */
const unlogged = new Set(['change', 'change_image', 'request', 'refusal', 'book'])

const modules = import.meta.glob<Record<string, unknown>>('../../src-main/database/tables/*.ts', { eager: true })
const logged: readonly TableShape[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable))
  .map(shapeOf)
  .filter(({ name }) => !unlogged.has(name))

/**
 * Looks at the book of a data folder, which no host may have open, and says in sentences all that is wrong with it: with
 * the file, against what people were told, against its own change log, or with two in one place. Nothing: it is sound.
 */
export function checkBook(folder: string, history: History): string[] {
  const book = new Sqlite(join(folder, 'lanebook.db'), { fileMustExist: true, timeout: 0 })
  try {
    return [
      ...fileProblems(book),
      ...answerProblems(book, history),
      ...logProblems(book),
      ...rowProblems(book),
      ...visitProblems(book),
      ...placeProblems(book),
    ]
  } finally {
    book.close()
  }
}

function fileProblems(book: Book): string[] {
  const verdict: unknown = book.pragma('integrity_check', { simple: true })
  const orphans = book.pragma('foreign_key_check') as unknown[]
  const asBuilt = expectedFingerprint(readJournal(migrationsFolder), { triggers: true })
  return [
    ...(verdict === 'ok' ? [] : [`the file is damaged: ${String(verdict)}`]),
    ...(orphans.length === 0 ? [] : [`${orphans.length.toString()} rows refer to rows that are not there`]),
    ...(fingerprint(book, { triggers: true }) === asBuilt ? [] : ['the schema is not the one this version makes']),
  ]
}

function answerProblems(book: Book, { confirmed, refused, unanswered }: History): string[] {
  const request = book.prepare('select outcome, change_id as changeId from request where id = ?')
  const change = book.prepare('select id from change where request_id = ?').pluck()
  const stored = (id: string) => request.get(id) as { outcome: string; changeId: string | null } | undefined
  const isWhole = (id: string) => (stored(id)?.changeId ?? undefined) === change.get(id)
  return [
    ...confirmed.filter((id) => stored(id)?.outcome !== 'done').map((id) => `confirmed and not there: ${id}`),
    ...refused.filter((id) => stored(id)?.outcome !== 'refused').map((id) => `refused and not remembered: ${id}`),
    ...refused.filter((id) => change.get(id) !== undefined).map((id) => `refused and done all the same: ${id}`),
    ...[...confirmed, ...unanswered].filter((id) => !isWhole(id)).map((id) => `half done: ${id}`),
  ]
}

/** Numbers without gaps, and a change for each answer that names one. */
function logProblems(book: Book): string[] {
  const gaps = book
    .prepare('select origin from change group by origin, epoch having count(*) <> max(sequence) or min(sequence) <> 1')
    .pluck()
    .all()
  const { changes, revision, newest } = book
    .prepare(
      'select (select count(*) from change) changes, revision, (select max(book_revision) from change) newest from book',
    )
    .get() as { changes: number; revision: number; newest: number }
  const lost = book
    .prepare('select id from request where change_id is not null and change_id not in (select id from change)')
    .pluck()
    .all()
  return [
    ...gaps.map((origin) => `the changes of ${String(origin)} have a gap`),
    ...(revision === newest && changes === newest ? [] : ['the book’s revision is not that of its newest change']),
    ...lost.map((id) => `the change of an answer is lost: ${String(id)}`),
  ]
}

/** Each row is the *after* of the last change that touched it, and no change left a row that is not there. */
function rowProblems(book: Book): string[] {
  const images = book
    .prepare(
      `select table_name as "table", record_id as id, after, personal_after as personal from change_image
       join change on change.id = change_id order by book_revision, number`,
    )
    .all() as { table: string; id: string; after: string | null; personal: string | null }[]
  const last = new Map<string, unknown>()
  for (const { table, id, after, personal } of images) {
    const image = after === null ? null : { ...parsed(after), ...(personal === null ? {} : parsed(personal)) }
    last.set(`${table} ${id}`, image)
  }
  const problems: string[] = []
  for (const shape of logged) {
    for (const row of book.prepare(`select * from "${shape.name}"`).all() as Record<string, unknown>[]) {
      const present = Object.fromEntries(
        shape.fields.map(({ property, column }) => [property, fromDriver(column, row[column.name])]),
      )
      const place = `${shape.name} ${shape.key.map((property) => String(present[property])).join('/')}`
      if (!isDeepStrictEqual(last.get(place), present)) problems.push(`not as the change log has it: ${place}`)
      last.delete(place)
    }
  }
  return [...problems, ...[...last].filter(([, image]) => image !== null).map(([place]) => `gone: ${place}`)]
}

const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>

/** Every visit has a line, and every line its seats, all of them holding or all resting as the visit's status says. */
function visitProblems(book: Book): string[] {
  const empty = book
    .prepare(
      `select id from appointment where id not in (select appointment_id from line where appointment_id is not null)
       union all select id from event where id not in (select event_id from line where event_id is not null)`,
    )
    .pluck()
    .all()
  const mixed = book
    .prepare(
      `select distinct line.id from line join reservation on line_id = line.id left join appointment on appointment_id = appointment.id
       where appointment.id is not null and holding <> (status not in ('cancelled', 'no-show', 'shelved'))`,
    )
    .pluck()
    .all()
  const short = book
    .prepare(
      `select line.id from line join requirement on requirement.id in
         (select requirement_id from reservation where line_id = line.id)
       group by line.id, requirement.id
       having quantity <> (select count(distinct seat) from reservation
                           where line_id = line.id and requirement_id = requirement.id)`,
    )
    .pluck()
    .all()
  return [
    ...empty.map((id) => `a visit without a line: ${String(id)}`),
    ...mixed.map((id) => `a line that rests or holds against its visit's status: ${String(id)}`),
    ...short.map((id) => `a line without all its seats: ${String(id)}`),
  ]
}

/** By the product's own query, and by a look at every pair. */
function placeProblems(book: Book): string[] {
  type Held = { id: string; kind: string; holder: string; startsAt: number; endsAt: number; mark: string | null }
  const held = book
    .prepare(
      `select id, case when staff_id is null then 'instance' else 'staff' end as kind,
         coalesce(staff_id, instance_id) as holder, starts_at as startsAt, ends_at as endsAt, mark
       from reservation where holding = 1 and coalesce(staff_id, instance_id) is not null`,
    )
    .all() as Held[]
  const excused = (a: Held, b: Held) => a.kind === 'staff' && (a.mark !== null || b.mark !== null)
  const pairs = [...Map.groupBy(held, ({ kind, holder }) => `${kind} ${holder}`).values()].flatMap((rows) =>
    rows.flatMap((a, place) =>
      rows.slice(place + 1).filter((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt && !excused(a, b)),
    ),
  )
  return [
    ...findOverlaps(book, null).map(({ one, other }) => `held twice: ${one} and ${other}`),
    ...pairs.map(({ id }) => `held twice, by a look at every pair: ${id}`),
  ]
}
