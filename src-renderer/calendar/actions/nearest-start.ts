import type { Plan } from '../../../src-shared/contract/visit.ts'
import { gridMinutes, type Interval } from '../../../src-shared/domain/interval.ts'
import { dateAt } from '../../../src-shared/domain/salon-time.ts'
import { api } from '../../rpc/desk.ts'
import type { MoveInput } from '../card-asked.ts'

/** The start on the grid within these runs of starts that is nearest to an instant; the earlier of two. */
export function nearestIn(runs: readonly Interval[], at: number): number | null {
  const nearest = runs.map(({ startsAt, endsAt }) => Math.min(Math.max(at, startsAt), endsAt - gridMinutes))
  return nearest.reduce<number | null>(
    (best, start) => (best === null || Math.abs(start - at) < Math.abs(best - at) ? start : best),
    null,
  )
}

/**
 * The start nearest to a refused one at which the same move would be accepted: in the lane it was dropped on and on that
 * day; where there is none, the first of those main names, which count for the visit as a whole.
 */
export async function nearestStart(
  zone: string,
  input: MoveInput,
  from: string | null,
  plan: Plan,
): Promise<number | null> {
  const lane = input.lane?.to ?? from
  const asked = { lineId: input.lineId, date: dateAt(zone, input.startsAt), moves: input.moves, from }
  const places = await api.visits.places.call(asked).catch(() => null)
  const here = nearestIn(places?.lanes.find(({ holderId }) => holderId === lane)?.starts ?? [], input.startsAt)
  if (here !== null || input.moves === 'this line only') return here
  const [elsewhere] = plan.refusal?.nearestStarts ?? []
  return elsewhere === undefined ? null : input.startsAt + elsewhere - plan.startsAt
}
