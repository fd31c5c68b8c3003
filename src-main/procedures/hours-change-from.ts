import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'

import { fromTheBeginning } from '../database/hours-store.ts'
import { hasVisitsBefore, readSalon } from '../database/salon-store.ts'
import type { Means } from './means.ts'

/** The date from which changed hours are valid: today, or, while nothing stands in the past, the very beginning. */
export function hoursChangeFrom({ database, clock }: Pick<Means, 'database' | 'clock'>): string {
  const { zone } = readSalon(database)
  const today = dateAt(zone, Math.floor(clock.now()))
  return hasVisitsBefore(database, dayInterval(zone, today).startsAt) ? today : fromTheBeginning
}
