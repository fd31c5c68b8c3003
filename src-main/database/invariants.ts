import { longestReservationMinutes } from '../../src-shared/domain/interval.ts'
import type { Connection } from './connection.ts'

/** Two rows that hold the same place: reservations of one holder, or a reservation and a closure of its instance. */
export type Overlap = { readonly holderId: string; readonly one: string; readonly other: string }

const pairs = (column: string, unless: string) => `
  select a.${column} as holderId, a.id as one, b.id as other
  from reservation a join reservation b
    on b.${column} = a.${column} and b.holding = 1 and b.starts_at >= a.starts_at and b.starts_at < a.ends_at
    and (b.starts_at > a.starts_at or b.id > a.id)
  where a.holding = 1 and a.${column} is not null and a.starts_at >= :from ${unless}`

const overlapsQuery = `
  ${pairs('instance_id', '')}
  union all ${pairs('staff_id', 'and a.mark is null and b.mark is null')}
  union all
  select a.instance_id, a.id, c.id from closure c join reservation a
    on a.instance_id = c.instance_id and a.holding = 1
    and a.ends_at > c.starts_at and a.starts_at < c.ends_at
    and a.starts_at > c.starts_at - ${longestReservationMinutes.toString()}
  where c.ends_at > :from
  order by 1, 2, 3 limit 100`

/**
 * What the guards should have made impossible, looked for without trusting them; the first hundred.
 * @param from UTC minutes: only what begins then or later (less the longest reservation) is compared; null: everything.
 */
export function findOverlaps(connection: Connection, from: number | null): Overlap[] {
  const bound = from === null ? Number.MIN_SAFE_INTEGER : Math.floor(from) - longestReservationMinutes
  return connection.prepare(overlapsQuery).all({ from: bound }) as Overlap[]
}
