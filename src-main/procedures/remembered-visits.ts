import type { Database } from '../database/database.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { readVisitsStarting } from '../database/visit-store.ts'

const stretchMinutes = 1440

type Remembered = { readonly revision: number; readonly stretches: Map<number, Map<string, StoredVisit>> }
const remembered = new WeakMap<Database, Remembered>()

/**
 * As `readVisitsStarting`, perhaps with some that start up to a day before or after, and from memory as long as nothing
 * in the book has changed. For questions only, which are asked again and again while somebody types: a command reads the
 * rows themselves, for its own changes are not counted before they are committed.
 */
export function rememberedVisits(database: Database, from: number, before: number): StoredVisit[] {
  const revision = database.revision()
  const known = remembered.get(database)
  const stretches = known?.revision === revision ? known.stretches : new Map<number, Map<string, StoredVisit>>()
  remembered.set(database, { revision, stretches })
  const wanted: number[] = []
  for (let n = Math.floor(from / stretchMinutes); n * stretchMinutes < before; n += 1) wanted.push(n)
  const missing = wanted.filter((n) => !stretches.has(n))
  const [first] = missing
  const last = missing.at(-1)
  if (first !== undefined && last !== undefined) {
    const read = readVisitsStarting(database, first * stretchMinutes, (last + 1) * stretchMinutes)
    for (const n of missing) stretches.set(n, new Map())
    for (const visit of read)
      for (const { startsAt } of visit.lines) stretches.get(Math.floor(startsAt / stretchMinutes))?.set(visit.id, visit)
  }
  return [...new Map(wanted.flatMap((n) => [...(stretches.get(n) ?? [])])).values()]
}
