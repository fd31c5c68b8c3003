import { Fault } from '../../src-shared/domain/fault.ts'
import type { Clock } from '../clock.ts'
import type { WriteCall, Written } from './call.ts'
import { inputHash } from './canonical.ts'
import { changeRow, imageRows } from './change-log.ts'
import type { Connection } from './connection.ts'
import { withoutPersonal, withPersonal } from './personal.ts'
import { storeMissed, storeWhatItBecame } from './refusal-log.ts'
import { statement } from './statements.ts'
import { isDiskError, isGuardError, isUnknownReference, StoreError } from './store-error.ts'
import { changeImages, changes } from './tables/change.ts'
import { requests } from './tables/request.ts'
import { Unit } from './unit.ts'
import { UnitOfWork } from './unit-of-work.ts'

/** A command's outcome, of whatever contract. */
export type Answered =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: { readonly reason: string } }

export type Surroundings = { readonly clock: Clock; readonly newId: () => string }

type BookRow = { readonly salonId: string; readonly epoch: string; readonly revision: number }
type Answer = { readonly call: WriteCall; readonly book: BookRow; readonly changeId: string | null }

/** The write protocol; `Database.write` says what it promises. @throws StoreError `unknown` when the commit itself failed */
export function answerOnce<Outcome extends Answered>(
  connection: Connection,
  { clock, newId }: Surroundings,
  call: WriteCall,
  work: (unit: Unit) => Outcome,
): Written<Outcome> {
  const unit = new Unit(connection, newId())
  let outcome: Outcome
  const step = begin(connection)
  try {
    const stored = storedAnswer<Outcome>(connection, call)
    if (stored) {
      undo(connection, step)
      return stored
    }
    outcome = work(unit)
    if (isPromise(outcome)) throw new Error(`${call.command} awaits inside its transaction`)
    if (outcome.ok) {
      const book = readBook(connection)
      const changeId = unit.change()
      const revision = book.revision + (changeId === null ? 0 : 1)
      if (changeId !== null) {
        logChange(connection, call, unit, { ...book, revision }, { id: changeId, changedAt: clock.now() })
      }
      noteAskings(connection, { clock, newId }, call, unit, book)
      storeAnswer(connection, { call, book: { ...book, revision }, changeId }, outcome, clock.now())
      commit(connection, step)
      return { outcome, changeId, bookRevision: revision, replayed: false }
    }
  } catch (error) {
    throw rolledBack(connection, step, error)
  }
  undo(connection, step)
  return storeRefusal(connection, { clock, newId }, call, outcome, unit)
}

/** What the request was answered, if it was. @throws StoreError `request-reused` */
export function storedAnswer<Outcome extends Answered>(
  connection: Connection,
  call: WriteCall,
): Written<Outcome> | null {
  const row = statement(
    connection,
    `select input_hash as inputHash, answer, personal_answer as personalAnswer, change_id as changeId,
       book_revision as bookRevision from request where id = ?`,
  ).get(call.requestId) as
    | {
        readonly inputHash: string
        readonly answer: string
        readonly personalAnswer: string | null
        readonly changeId: string | null
        readonly bookRevision: number
      }
    | undefined
  if (!row) return null
  if (row.inputHash !== inputHash(call.command, call.input)) throw new StoreError('request-reused')
  const personal = row.personalAnswer === null ? null : (JSON.parse(row.personalAnswer) as Record<string, unknown>)
  const outcome = withPersonal(JSON.parse(row.answer), personal) as Outcome
  return { outcome, changeId: row.changeId, bookRevision: row.bookRevision, replayed: true }
}

/** A transaction of its own: what the refused command did is gone, that it was refused is kept. */
function storeRefusal<Outcome extends Answered>(
  connection: Connection,
  { clock, newId }: Surroundings,
  call: WriteCall,
  outcome: Outcome,
  unit: Unit,
): Written<Outcome> {
  const step = begin(connection)
  try {
    const book = readBook(connection)
    noteAskings(connection, { clock, newId }, call, unit, book)
    storeAnswer(connection, { call, book, changeId: null }, outcome, clock.now())
    commit(connection, step)
    return { outcome, changeId: null, bookRevision: book.revision, replayed: false }
  } catch (error) {
    throw rolledBack(connection, step, error)
  }
}

/** Keeps what was missed, or what became of it. Nobody is sent away from a made-up salon. */
function noteAskings(
  connection: Connection,
  { clock, newId }: Surroundings,
  call: WriteCall,
  unit: Unit,
  { salonId }: BookRow,
): void {
  if (call.source === 'demo') return
  const missed = unit.missed()
  const booked = unit.booked()
  if (missed) storeMissed(connection, call, missed, { id: newId(), salonId, refusedAt: clock.now() })
  else if (booked) storeWhatItBecame(connection, call, booked, clock.now())
}

function logChange(
  connection: Connection,
  call: WriteCall,
  unit: Unit,
  { salonId, epoch, revision }: BookRow,
  made: { readonly id: string; readonly changedAt: number },
): void {
  const { sequence } = statement(
    connection,
    'select coalesce(max(sequence), 0) + 1 as sequence from change where origin = ? and epoch = ?',
  ).get(call.device, epoch) as { readonly sequence: number }
  const log = new UnitOfWork(connection)
  log.insert(changes, changeRow(call, { ...made, salonId, epoch, sequence, bookRevision: revision }))
  for (const row of imageRows(made.id, unit.touched())) log.insert(changeImages, row)
  statement(connection, 'update book set revision = ?').run(revision)
}

function storeAnswer(connection: Connection, { call, book, changeId }: Answer, outcome: Answered, now: number): void {
  const { plain, personal } = withoutPersonal(outcome, 'answer')
  new UnitOfWork(connection).insert(requests, {
    id: call.requestId,
    salonId: book.salonId,
    origin: call.device,
    epoch: book.epoch,
    command: call.command,
    inputHash: inputHash(call.command, call.input),
    outcome: outcome.ok ? 'done' : 'refused',
    answer: plain,
    personalAnswer: personal,
    changeId,
    bookRevision: book.revision,
    answeredAt: now,
  })
}

function readBook(connection: Connection): BookRow {
  return statement(connection, 'select salon_id as salonId, epoch, revision from book').get() as BookRow
}

/** One transaction, or, among commands that are written together, one step of theirs. */
type Step = { readonly begin: string; readonly commit: string; readonly rollback: readonly string[] }

const alone: Step = { begin: 'begin immediate', commit: 'commit', rollback: ['rollback'] }
const amongOthers: Step = {
  begin: 'savepoint command',
  commit: 'release command',
  rollback: ['rollback to command', 'release command'],
}

function begin(connection: Connection): Step {
  const step = connection.inTransaction ? amongOthers : alone
  try {
    statement(connection, step.begin).run()
    return step
  } catch (error) {
    throw isDiskError(error) ? new StoreError('unknown', error) : error
  }
}

/** A commit that reports an error may have reached the disk all the same. */
function commit(connection: Connection, step: Step): void {
  try {
    statement(connection, step.commit).run()
  } catch (error) {
    throw new StoreError('unknown', error)
  }
}

function undo(connection: Connection, step: Step): void {
  for (const text of step.rollback) statement(connection, text).run()
}

function rolledBack(connection: Connection, step: Step, error: unknown): unknown {
  try {
    if (connection.inTransaction) undo(connection, step)
  } catch (failure) {
    return new StoreError('unknown', failure)
  }
  if (isGuardError(error)) return new StoreError('taken', error)
  // Nothing that was once used is ever deleted: an id that is not there was made up.
  if (isUnknownReference(error)) return new Fault('invalid-input')
  return isDiskError(error) ? new StoreError('unknown', error) : error
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value
}
