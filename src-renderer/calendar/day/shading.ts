import type { Interval } from '../../../src-shared/domain/interval.ts'
import { merged, overlaps } from '../../../src-shared/domain/interval.ts'
import type { Day } from './day.ts'
import { wallSpan } from './wall-time.ts'

/** A stretch of a lane in which nothing can be booked without ado: nobody works then, a break, a closure. */
export type Shade = {
  readonly id: string
  readonly laneId: string
  /** Wall clock of the salon. */
  readonly start: string
  readonly end: string
  readonly kind: 'not open' | Closed['kind']
  /** Empty: no reason was given. */
  readonly reason: string
}

type Closed = Day['staff'][number]['closed'][number]
type Times = { readonly id: string; readonly open: readonly Interval[]; readonly closed: readonly Closed[] }

/** What is shaded on a day, lane by lane; opening hours bind every lane. */
export function shadesOf(zone: string, day: Day): Shade[] {
  const lanes: Times[] = [...day.staff, ...day.resources.flatMap(({ instances }) => instances)]
  return lanes.flatMap((lane) => [
    ...notOpen(day, lane).map((stretch, index) => shade(zone, lane.id, `${index}`, stretch, 'not open', '')),
    ...lane.closed
      .filter(({ interval }) => overlaps(interval, day.interval))
      .map(({ interval, kind, reason }, index) =>
        shade(zone, lane.id, `closed-${index}`, clipped(interval, day.interval), kind, reason),
      ),
  ])
}

function shade(
  zone: string,
  laneId: string,
  number: string,
  stretch: Interval,
  kind: Shade['kind'],
  reason: string,
): Shade {
  return { id: `${laneId}/${number}`, laneId, ...wallSpan(zone, stretch), kind, reason }
}

/** The day without the times at which both the salon and the lane are open. */
function notOpen(day: Day, lane: Times): Interval[] {
  const open = day.openingHours.flatMap((hours) =>
    lane.open.filter((stretch) => overlaps(hours, stretch)).map((stretch) => clipped(stretch, hours)),
  )
  return without(day.interval, open)
}

function clipped(inner: Interval, outer: Interval): Interval {
  return { startsAt: Math.max(inner.startsAt, outer.startsAt), endsAt: Math.min(inner.endsAt, outer.endsAt) }
}

function without(whole: Interval, taken: readonly Interval[]): Interval[] {
  const edges = merged(taken.filter((stretch) => overlaps(stretch, whole)).map((stretch) => clipped(stretch, whole)))
  const begins = [whole.startsAt, ...edges.map(({ endsAt }) => endsAt)]
  const ends = [...edges.map(({ startsAt }) => startsAt), whole.endsAt]
  return begins.flatMap((startsAt, index) => {
    const endsAt = ends[index] ?? whole.endsAt
    return startsAt < endsAt ? [{ startsAt, endsAt }] : []
  })
}
