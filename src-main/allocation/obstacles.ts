import { contains, merged, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import type { Obstacle } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import type { Demand } from './derive.ts'
import type { HolderTime } from './holder-time.ts'

/**
 * All that stands against the holder serving the demand: it cannot at all, is not open, is closed, is taken. None means
 * free, other demands of the same visit apart. Also what somebody taken without being asked would have answered.
 */
export function obstaclesOf(demand: Demand, holder: string, index: BookIndex): readonly Obstacle[] {
  const time = index.timeOf(holder)
  const { members, present } = demand.seat
  const isPossible = time !== undefined && (holder === present || members.some((member) => member.holder === holder))
  return [...(isPossible ? [] : [{ kind: 'cannot' } as const]), ...(time ? obstaclesIn(time, demand) : [])]
}

function obstaclesIn({ holder, reservations }: HolderTime, { core, hold }: Demand): Obstacle[] {
  const open = merged(holder.open)
  const unserved = core.find((piece) => !open.some((interval) => contains(interval, piece)))
  const inTheWay = (interval: Interval) => hold.some((piece) => overlaps(piece, interval))
  const closed = holder.closed.filter(inTheWay).toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
  return [
    ...(unserved ? [{ kind: 'not open', nearest: nearestTo(unserved, open) } as const] : []),
    ...closed.map((closure) => ({ kind: 'closed', closed: closure }) as const),
    ...reservations
      .map(({ visit, line, hold: held }) => ({ visit, line, held: held.filter(inTheWay) }))
      .filter(({ held }) => held.length > 0)
      .sort((a, b) => startOf(a.held) - startOf(b.held) || (a.line.id < b.line.id ? -1 : 1))
      .map(
        ({ visit, line, held }) => ({ kind: 'taken', visitId: visit.id, lineId: line.id, until: endOf(held) }) as const,
      ),
  ]
}

/** The interval with the least time between the two; of two equally near the earlier. */
function nearestTo(wanted: Interval, intervals: readonly Interval[]): Interval | null {
  const distance = ({ startsAt, endsAt }: Interval) => Math.max(0, wanted.startsAt - endsAt, startsAt - wanted.endsAt)
  return intervals.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

function startOf(intervals: readonly Interval[]): number {
  return Math.min(...intervals.map(({ startsAt }) => startsAt))
}

function endOf(intervals: readonly Interval[]): number {
  return Math.max(...intervals.map(({ endsAt }) => endsAt))
}
