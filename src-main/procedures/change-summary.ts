import type { z } from 'zod'
import type { changeSummary } from '../../src-shared/contract/changes.ts'
import type { hours } from '../../src-shared/contract/hours.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { readChange, type StoredChange, type StoredImage } from '../database/change-store.ts'
import { findClient } from '../database/client-store.ts'
import type { Database } from '../database/database.ts'
import { findInstance } from '../database/resource-store.ts'
import { findStaffMember } from '../database/staff-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { readVisit } from '../database/visit-store.ts'
import { openCommand } from './open-command.ts'

/** What a change did, for the sentence that names it: of whom or what the command itself was, not of what it touched besides. */
export function summaryOf(database: Database, change: StoredChange): z.infer<typeof changeSummary> {
  const { id, source, command, images } = change
  // An undo is of what the undone command was of.
  const { first, subject, visitId } = subjectOf(database, change)
  const stands = visitId === null ? null : readVisit(database, visitId)
  const status = newest(images.find(({ table, recordId }) => isVisitTable(table) && recordId === visitId))?.['status']
  return {
    id: id as ChangeId,
    source,
    command,
    who: subject ? nameOfSubject(database, first.images, subject) : whoIn(database, first.images, visitId, stands),
    ...(subject ? { startedAt: null, startsAt: null } : timesOf(images, visitId, stands)),
    status: typeof status === 'string' ? status : null,
    opened: openedIn(first),
  }
}

/** What was opened, and when; null: the command was another. */
function openedIn({ command, input, images }: StoredChange): z.infer<typeof changeSummary>['opened'] {
  if (command !== openCommand) return null
  const { interval } = input as ReadInputOf<typeof hours.open>
  const owner = images.map(({ table }) => ownerKinds.get(table)).find((kind) => kind !== undefined)
  return owner ? { kind: owner, interval } : null
}

const ownerKinds = new Map<string, NonNullable<z.infer<typeof changeSummary>['opened']>['kind']>([
  ['staff_member', 'staff'],
  ['resource_instance', 'instance'],
  ['salon', 'salon'],
])

/** What a command was of: the table of what was set up, or a visit; of neither where it was of many things. */
export function subjectOf(database: Database, change: StoredChange) {
  const first = firstOf(database, change)
  const subject = first.command === openCommand ? ownerIn(first.images) : setupSubjectOf(first.command)
  return { first, subject, visitId: subject ? null : visitIdOf(first.images) }
}

const isVisitTable = (table: string) => table === 'appointment' || table === 'event'

/** The row as the change left it, or the one it took away. */
export const newest = (image: StoredImage | undefined) => image?.after ?? image?.before ?? null

/** The change that was undone, and done again, and so on; itself where it undid nothing. */
function firstOf(database: Database, change: StoredChange): StoredChange {
  const undone = change.undoesId === null ? null : readChange(database, change.undoesId)
  return undone ? firstOf(database, undone) : change
}

/** Whose hours were opened. */
function ownerIn(images: readonly StoredImage[]): string | null {
  return images.find(({ table }) => ownerKinds.has(table))?.table ?? null
}

/** The table a command of the setup is of; null: it is of a visit, or of many things. */
function setupSubjectOf(command: string): string | null {
  const [group = '', verb = ''] = command.split('.')
  if (group === 'resources') return verb.includes('Instance') ? 'resource_instance' : 'resource'
  return (
    new Map([
      ['clients', 'client'],
      ['salon', 'salon'],
      ['services', 'service'],
      ['staff', 'staff_member'],
    ]).get(group) ?? null
  )
}

/** The name of what was set up; of hours and closures alone, of whom or what they are. */
function nameOfSubject(database: Database, images: readonly StoredImage[], subject: string): string | null {
  const named = newest(images.find(({ table }) => table === subject))?.['name']
  if (typeof named === 'string') return named
  const owned = newest(images.find(({ table }) => table === 'closure' || table === 'hours'))
  const { staffId, instanceId } = owned ?? {}
  if (typeof staffId === 'string') return findStaffMember(database, staffId)?.name ?? null
  return typeof instanceId === 'string' ? (findInstance(database, instanceId)?.name ?? null) : null
}

/** The visit that the command was of: the new one, else the one counted last, after those that made room for it. */
function visitIdOf(images: readonly StoredImage[]): string | null {
  const visits = images.filter(({ table }) => isVisitTable(table))
  const own = visits.find(({ before }) => before === null) ?? visits.at(-1)
  if (own) return own.recordId
  const id = visitOfLine(images.find(({ table }) => table === 'line'))
  return typeof id === 'string' ? id : null
}

/** Of the image of a line: whose it is. */
export function visitOfLine(line: StoredImage | undefined): unknown {
  const row = newest(line)
  return row?.['appointmentId'] ?? row?.['eventId']
}

/** The client of an appointment, an event's title, or the name of what was set up; null: a walk-in. */
function whoIn(
  database: Database,
  images: readonly StoredImage[],
  visitId: string | null,
  stands: StoredVisit | null,
): string | null {
  const own = images.find(({ table, recordId }) => isVisitTable(table) && recordId === visitId)
  const { clientId, title } = newest(own) ?? {}
  // One who was added with the visit and undone with it is named as the change names them.
  if (typeof clientId === 'string') return findClient(database, clientId)?.name ?? nameOf(images, clientId)
  if (own?.table === 'appointment') return null
  if (typeof title === 'string') return title
  if (stands) return stands.kind === 'appointment' ? stands.clientName : stands.title
  const named = images.map((image) => newest(image)?.['name']).find((name) => typeof name === 'string')
  return typeof named === 'string' ? named : null
}

function nameOf(images: readonly StoredImage[], clientId: string): string | null {
  const name = newest(images.find(({ table, recordId }) => table === 'client' && recordId === clientId))?.['name']
  return typeof name === 'string' ? name : null
}

/** When it was before and is now, as far as its lines were touched; else when it stands. */
function timesOf(images: readonly StoredImage[], visitId: string | null, stands: StoredVisit | null) {
  const lines = images.filter((image) => image.table === 'line' && visitOfLine(image) === visitId)
  if (lines.length > 0) {
    return {
      startedAt: earliest(lines.map(({ before }) => before?.['startsAt'])),
      startsAt: earliest(lines.map(({ before, after }) => (after ?? before)?.['startsAt'])),
    }
  }
  const startsAt = earliest(stands?.lines.map((line) => line.startsAt) ?? [])
  return { startedAt: startsAt, startsAt }
}

function earliest(instants: readonly unknown[]): number | null {
  const known = instants.filter((at) => typeof at === 'number')
  return known.length > 0 ? Math.min(...known) : null
}
