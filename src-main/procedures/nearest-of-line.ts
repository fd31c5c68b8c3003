import type { Plan } from '../../src-shared/contract/visit.ts'
import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Means } from './means.ts'
import type { Move } from './moved-visit.ts'
import { placesFor } from './places-for.ts'

type Dropped = Pick<Move, 'lineId' | 'startsAt' | 'moves'> & {
  readonly lane: { readonly from: string | null; readonly to: string } | null
}

/**
 * Up to three starts of a dragged line at which the refused drop would have been taken, nearest first; within its lane
 * not the one that it has already.
 */
export function nearestOfLine(
  reach: Pick<Means, 'database' | 'clock'>,
  visit: StoredVisit,
  { lineId, startsAt, moves, lane }: Dropped,
  plan: Plan,
): number[] {
  const nearest = plan.refusal?.nearestStarts ?? []
  const dragged = visit.lines.find(({ id }) => id === lineId)
  const changesLane = lane !== null && lane.from !== lane.to
  const isElsewhere = (start: number) => changesLane || start !== dragged?.startsAt
  if (moves === 'whole visit') return nearest.map((start) => start + (startsAt - plan.startsAt)).filter(isElsewhere)
  const { zone, offeredStartMinutes } = readSalon(reach.database)
  const date = dateAt(zone, startsAt)
  const from = lane?.from ?? visit.lines.find(({ id }) => id === lineId)?.demands[0]?.holderId ?? null
  const places = placesFor(reach, visit, { lineId, moves, from }, date)
  const runs = places.find(({ holderId }) => holderId === (lane?.to ?? from))?.starts ?? []
  const begins = dayInterval(zone, date).startsAt
  const isOffered = (start: number) => (start - begins) % offeredStartMinutes === 0
  return runs
    .flatMap((run) => Array.from({ length: (run.endsAt - run.startsAt) / 5 }, (_, step) => run.startsAt + step * 5))
    .filter((start) => isOffered(start) && isElsewhere(start))
    .sort((a, b) => Math.abs(a - startsAt) - Math.abs(b - startsAt))
    .slice(0, 3)
}
