import type { Plan } from '../../src-shared/contract/visit.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Means } from './means.ts'
import type { Move } from './moved-visit.ts'
import { placesFor } from './places-for.ts'

type Dropped = Pick<Move, 'lineId' | 'startsAt' | 'moves'> & {
  readonly lane: { readonly from: string | null; readonly to: string } | null
}

/**
 * Up to three starts of a dragged line at which the refused drop would have been taken, nearest first; of a whole visit they
 * are those of the plan, told as starts of this line.
 */
export function nearestOfLine(
  reach: Pick<Means, 'database' | 'clock'>,
  visit: StoredVisit,
  dropped: Dropped,
  plan: Plan,
): number[] {
  const { lineId, startsAt, moves, lane } = dropped
  if (moves === 'whole visit') {
    return (plan.refusal?.nearestStarts ?? []).map((start) => start + (startsAt - plan.startsAt))
  }
  const dragged = visit.lines.find(({ id }) => id === lineId)
  const isElsewhere = (start: number) => changesLane(dropped) || start !== dragged?.startsAt
  const { zone } = readSalon(reach.database)
  const from = lane?.from ?? dragged?.demands[0]?.holderId ?? null
  const places = placesFor(reach, visit, { lineId, moves, from }, dateAt(zone, startsAt))
  const runs = places.find(({ holderId }) => holderId === (lane?.to ?? from))?.starts ?? []
  return runs
    .flatMap((run) => instantsOf(everyStart(run)))
    .filter(isElsewhere)
    .sort((a, b) => Math.abs(a - startsAt) - Math.abs(b - startsAt))
    .slice(0, 3)
}

/** Which starts of the whole visit may be proposed for a drop: within its lane not the one that it has already. */
export function isOtherStart({ lines }: StoredVisit, dropped: Dropped): (startsAt: number) => boolean {
  const has = Math.min(...lines.map(({ startsAt }) => startsAt))
  return (startsAt) => changesLane(dropped) || startsAt !== has
}

function changesLane({ lane }: Dropped): boolean {
  return lane !== null && lane.from !== lane.to
}
