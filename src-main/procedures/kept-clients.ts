import { isChangedSince, type StoredChange, type StoredImage } from '../database/change-store.ts'
import { readUsesOfClient } from '../database/client-store.ts'
import type { Database } from '../database/database.ts'
import { standsAsLeft } from '../database/undo-rows.ts'

const tablesOfVisits: ReadonlySet<string> = new Set(['appointment', 'event', 'attendee'])

/**
 * What undoing a change puts back. A client who was added together with a visit goes with it, unless they have something
 * else in the book by now, or something was noted of them since: then the visit alone is undone and they stay.
 */
export function withoutKeptClients(database: Database, change: StoredChange): readonly StoredImage[] {
  const { images } = change
  if (!images.some(({ table }) => tablesOfVisits.has(table))) return images
  const putBack = new Set(images.map(({ recordId }) => recordId))
  const kept = images
    .filter(({ table, before }) => table === 'client' && before === null)
    .map(({ recordId }) => recordId)
    .filter((id) => {
      const own = images.filter((image) => clientOf(image) === id)
      const hasOther = readUsesOfClient(database, id).some((use) => !putBack.has(use))
      return hasOther || isChangedSince(database, { ...change, images: own }) || !standsAsLeft(database, own)
    })
  return images.filter((image) => !kept.includes(clientOf(image) ?? ''))
}

/** The client that a row of the book describes; null: it describes something else. */
function clientOf({ table, recordId, after }: StoredImage): string | null {
  if (table === 'client') return recordId
  const owner = table === 'client_phone' ? after?.['clientId'] : null
  return typeof owner === 'string' ? owner : null
}
