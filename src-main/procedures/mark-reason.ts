import type { StoredVisit } from '../database/stored-visit.ts'

/** "Book anyway": the reason that was given; null: nobody is marked. */
export function markReasonOf(visit: StoredVisit): string | null {
  return visit.lines.flatMap(({ demands }) => demands).find(({ mark }) => mark)?.mark?.reason ?? null
}
