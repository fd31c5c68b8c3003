import type { Database } from '../database/database.ts'
import { readServices } from '../database/book-store.ts'
import { addPerformer, removePerformer, touchService } from '../database/service-store.ts'
import { readPerformedServices } from '../database/staff-store.ts'
import type { Unit } from '../database/unit.ts'

/**
 * Makes the staff member perform exactly these of the active services; what they perform already keeps their own
 * duration and price. Gives whether anything differed.
 */
export function writePerformedServices(
  database: Database,
  unit: Unit,
  staffId: string,
  serviceIds: readonly string[],
): boolean {
  const performed = new Set(readPerformedServices(database).get(staffId) ?? [])
  const wanted = new Set(serviceIds)
  const changed = readServices(database).services.filter(
    ({ id, archived }) => !archived && performed.has(id) !== wanted.has(id),
  )
  for (const { id } of changed) {
    if (wanted.has(id)) addPerformer(unit, id, { staffId, durationMinutes: null, price: null })
    else removePerformer(unit, id, staffId)
    touchService(unit, id)
  }
  return changed.length > 0
}
