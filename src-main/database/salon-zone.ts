import type { Database } from './database.ts'
import { salons } from './tables/salon.ts'

/** The IANA zone of the book's salon. */
export function salonZone(database: Database): string {
  const salon = database.orm.select({ zone: salons.zone }).from(salons).get()
  if (!salon) throw new Error('a book without a salon')
  return salon.zone
}
