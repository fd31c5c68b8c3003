import type { z } from 'zod'
import type { changeSummary, historyEntry } from '../../src-shared/contract/changes.ts'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { readChangesOf, type StoredChange, type StoredImage } from '../database/change-store.ts'
import { findClient } from '../database/client-store.ts'
import type { Database } from '../database/database.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { readVisit } from '../database/visit-store.ts'

/** What a change did, for the sentence that names it. */
export function summaryOf(database: Database, change: StoredChange): z.infer<typeof changeSummary> {
  const { id, source, command, images } = change
  const visitId = visitIdOf(images)
  const stands = visitId === null ? null : readVisit(database, visitId)
  const status = newest(images.find(({ table }) => isVisitTable(table)))?.['status']
  return {
    id: id as ChangeId,
    source,
    command,
    who: whoIn(database, images, stands),
    ...timesOf(images, stands),
    status: typeof status === 'string' ? status : null,
  }
}

/** What was done to a visit, newest first. */
export function historyOf(database: Database, visit: StoredVisit): z.infer<typeof historyEntry>[] {
  return readChangesOf(database, visit.kind, visit.id).map((change) => ({
    ...summaryOf(database, change),
    at: Math.floor(change.changedAt),
  }))
}

const isVisitTable = (table: string) => table === 'appointment' || table === 'event'

const newest = (image: StoredImage | undefined) => image?.after ?? image?.before ?? null

function visitIdOf(images: readonly StoredImage[]): string | null {
  const ofVisit = images.find(({ table }) => isVisitTable(table))
  if (ofVisit) return ofVisit.recordId
  const line = newest(images.find(({ table }) => table === 'line'))
  const id = line?.['appointmentId'] ?? line?.['eventId']
  return typeof id === 'string' ? id : null
}

/** The client of an appointment, an event's title, or the name of what was set up; null: a walk-in. */
function whoIn(database: Database, images: readonly StoredImage[], stands: StoredVisit | null): string | null {
  const appointment = newest(images.find(({ table }) => table === 'appointment'))
  const clientId = appointment?.['clientId']
  // One who was added with the visit and undone with it is named as the change names them.
  if (typeof clientId === 'string') return findClient(database, clientId)?.name ?? nameOf(images, clientId)
  if (appointment) return null
  const title = newest(images.find(({ table }) => table === 'event'))?.['title']
  if (typeof title === 'string') return title
  if (stands) return stands.kind === 'appointment' ? stands.clientName : stands.title
  const named = images.map((image) => newest(image)?.['name']).find((name) => typeof name === 'string')
  return typeof named === 'string' ? named : null
}

function nameOf(images: readonly StoredImage[], clientId: string): string | null {
  const name = newest(images.find(({ table, recordId }) => table === 'client' && recordId === clientId))?.['name']
  return typeof name === 'string' ? name : null
}

/** When it was before and is now, as far as lines were touched; else when it stands. */
function timesOf(images: readonly StoredImage[], stands: StoredVisit | null) {
  const lines = images.filter(({ table }) => table === 'line')
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
