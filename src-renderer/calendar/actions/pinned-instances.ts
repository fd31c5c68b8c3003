import type { ResourceInstanceId } from '../../../src-shared/domain/id.ts'
import type { DayCard } from '../day/day.ts'

/** The instances of a line that were chosen by hand. */
export function pinnedInstances({ reservations }: DayCard): ResourceInstanceId[] {
  return reservations.flatMap(({ kind, pinned, holderId }) =>
    // Of an instance's reservation the holder is an instance.
    kind === 'instance' && pinned && holderId !== null ? [holderId as ResourceInstanceId] : [],
  )
}
