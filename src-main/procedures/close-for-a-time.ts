import type { Closing } from '../../src-shared/contract/closing.ts'
import type { ClosureKind } from '../../src-shared/domain/appointment.ts'
import type { ClosureId } from '../../src-shared/domain/id.ts'
import { overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { wallClockWithOffset } from '../../src-shared/domain/salon-time.ts'
import { readClosures } from '../database/book-store.ts'
import { addClosure } from '../database/closure-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { Unit } from '../database/unit.ts'
import { close, closedFor } from './closing.ts'
import type { Means } from './means.ts'

/** Whoever or whatever is away: one of the two. */
type Of = { readonly staffId: string } | { readonly instanceId: string }

/** What is said of a closure that is to be made. */
type Closure = { readonly interval: Interval; readonly kind: ClosureKind; readonly reason: string }

/** Closes a person or an instance for a time, exactly as it was shown; the same for a day off and a repair. */
export function closeForATime(
  means: Pick<Means, 'database' | 'clock' | 'newId'>,
  unit: Unit,
  of: Of,
  { interval, kind, reason }: Closure,
  closing: Closing,
) {
  const { database, newId } = means
  if (interval.endsAt <= interval.startsAt) return refused({ reason: 'empty-interval' } as const)
  const holderId = 'staffId' in of ? of.staffId : of.instanceId
  const other = readClosures(database, interval).find(
    (each) => (each.staffId ?? each.instanceId) === holderId && overlaps(each, interval),
  )
  if (other) {
    const { startsAt, endsAt } = other
    return refused({ reason: 'already-closed', interval: { startsAt, endsAt }, because: other.reason } as const)
  }
  const refusal = close(means, unit, closedFor(holderId, { ...interval, kind, reason }), closing)
  if (refusal) return refused(refusal)
  const id = newId() as ClosureId
  const { zone } = readSalon(database)
  const startsWall = wallClockWithOffset(zone, interval.startsAt)
  const endsWall = wallClockWithOffset(zone, interval.endsAt)
  addClosure(unit, { id, ...of, ...interval, startsWall, endsWall, kind, reason })
  return done({ id })
}
