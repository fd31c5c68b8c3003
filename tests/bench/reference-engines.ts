import type { Interval } from '../../src-shared/domain/interval.ts'

/*
 * What others do: a reservation goes to a place that is free, and stays there. First-fit takes the first in order; best-fit
 * the one where the least time is left around it.
 */

/** What each place has, in no order. */
export type Taken = ReadonlyMap<string, readonly Interval[]>

export type Choose = (wanted: Interval, places: readonly string[], taken: Taken) => string | null

export const firstFit: Choose = (wanted, places, taken) =>
  places.find((place) => isFree(wanted, taken.get(place) ?? [])) ?? null

export const bestFit: Choose = (wanted, places, taken) => {
  let best: { readonly place: string; readonly left: number } | null = null
  for (const place of places) {
    const there = taken.get(place) ?? []
    if (!isFree(wanted, there)) continue
    const left = spaceAround(wanted, there)
    if (!best || left < best.left) best = { place, left }
  }
  return best?.place ?? null
}

export function isFree({ startsAt, endsAt }: Interval, taken: readonly Interval[]): boolean {
  return taken.every((each) => each.endsAt <= startsAt || each.startsAt >= endsAt)
}

/** The shorter of the two gaps counts first: a booking that touches another leaves none there. */
function spaceAround({ startsAt, endsAt }: Interval, taken: readonly Interval[]): number {
  const before = Math.min(...taken.filter((each) => each.endsAt <= startsAt).map((each) => startsAt - each.endsAt))
  const after = Math.min(...taken.filter((each) => each.startsAt >= endsAt).map((each) => each.startsAt - endsAt))
  return Math.min(before, 1440) + Math.min(after, 1440)
}
