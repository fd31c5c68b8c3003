import { v7 } from 'uuid'
import type { Database } from '../../src-main/database/database.ts'
import type { Means } from '../../src-main/procedures/means.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'
import { firstDate, zone } from './stored-salon.ts'

/** What procedures reach, with the clock at the begin of the first day. */
export function benchMeans(database: Database): Means {
  return {
    database,
    clock: { now: () => instantOf(zone, firstDate, '00:00') },
    newId: v7,
    publish: () => undefined,
    files: { read: () => null, pick: () => Promise.resolve(null) },
    openClientBooking: () => ({ address: null }),
    version: '0.0.0',
  }
}
