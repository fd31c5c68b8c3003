import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import { upToGrid } from '../../src-shared/domain/salon-time.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'

/** What a day does to a line of a visit. */
export type HowAdjusted = 'started late' | 'ten more minutes' | 'finished early'

const moreMinutes = 10

/**
 * When each line of the visit is then. Who starts late takes along all that has not begun before, and a longer line pushes
 * the lines after it; one that is over early leaves the others where they are. Null: it has not begun, is not late, or is
 * over already at this moment.
 */
export function adjustedTimes(
  { lines }: Pick<StoredVisit, 'lines'>,
  line: StoredLine,
  how: HowAdjusted,
  now: number,
): readonly Interval[] | null {
  const shifted = (minutes: number, isPushed: (other: StoredLine) => boolean) =>
    lines.map((other) => ({
      startsAt: other.startsAt + (isPushed(other) ? minutes : 0),
      endsAt: other.endsAt + (isPushed(other) ? minutes : 0),
    }))
  const until = (endsAt: number, times: readonly Interval[]) =>
    times.map((time, index) => (lines[index] === line ? { startsAt: line.startsAt, endsAt } : time))
  switch (how) {
    case 'started late': {
      const late = Math.floor(now / gridMinutes) * gridMinutes - line.startsAt
      return late > 0 ? shifted(late, (other) => other.startsAt >= line.startsAt) : null
    }
    case 'ten more minutes': {
      const pushed = shifted(moreMinutes, (other) => other.startsAt >= line.endsAt)
      return until(line.endsAt + moreMinutes, pushed)
    }
    case 'finished early': {
      const endsAt = upToGrid(now)
      return line.startsAt < endsAt && endsAt < line.endsAt ? until(endsAt, lines) : null
    }
  }
}
