import type { Database } from '../database/database.ts'
import {
  addPerformer,
  readPerformersOf,
  removePerformer,
  updatePerformer,
  type StoredPerformer,
} from '../database/service-store.ts'
import { findStaffMember } from '../database/staff-store.ts'
import type { Unit } from '../database/unit.ts'

/**
 * Makes these people perform the service, each with their own duration and price. Forms do not show archived staff
 * members: they stay as they are, and perform again when they are restored. Gives whether anything differed.
 */
export function writePerformers(
  database: Database,
  unit: Unit,
  serviceId: string,
  wanted: readonly StoredPerformer[],
): boolean {
  const stored = new Map(readPerformersOf(database, serviceId).map((performer) => [performer.staffId, performer]))
  const people = new Map(wanted.map((performer) => [performer.staffId, performer]))
  let differs = false
  for (const { staffId, durationMinutes, price } of people.values()) {
    const before = stored.get(staffId)
    if (before?.durationMinutes === durationMinutes && before.price === price) continue
    differs = true
    if (before) updatePerformer(unit, serviceId, { staffId, durationMinutes, price })
    else addPerformer(unit, serviceId, { staffId, durationMinutes, price })
  }
  for (const staffId of stored.keys()) {
    if (people.has(staffId) || findStaffMember(database, staffId)?.archived) continue
    differs = true
    removePerformer(unit, serviceId, staffId)
  }
  return differs
}
