/*
 * What is possible at all, found by a way of its own that shares nothing with the engine: time is swept from the first
 * job to the last, and all that the past leaves behind is when each place becomes free.
 */

/** Something that needs one of its places, from its begin to its end. */
export interface Job {
  readonly startsAt: number
  readonly endsAt: number
  readonly places: readonly number[]
  /** Where it sits now; undefined: nowhere yet. */
  readonly now?: number
}

/** Whether every job finds a place; null: not known after so many nodes. */
export function canAllBePlaced(jobs: readonly Job[], mostNodes = 200_000): boolean | null {
  const inTime = jobs.toSorted((a, b) => a.startsAt - b.startsAt || a.places.length - b.places.length)
  if (inTime.some(({ startsAt }) => !canDifferAt(inTime, startsAt))) return false
  const only = onlyPlaces(inTime)
  const hopeless = new Set<string>()
  let nodes = 0

  function from(i: number, freeAt: readonly number[]): boolean | null {
    const job = inTime[i]
    if (!job) return true
    if ((nodes += 1) > mostNodes) return null
    const left = freeAt.map((at) => Math.max(at, job.startsAt))
    const key = `${i} ${left.join(' ')}`
    if (hopeless.has(key)) return false
    for (const place of possible(job, i, left, only)) {
      const found = from(i + 1, left.with(place, job.endsAt))
      if (found !== false) return found
    }
    hopeless.add(key)
    return false
  }

  return from(0, emptyPlaces(inTime))
}

/** Whether the jobs that need a place at this instant can each have their own: a matching, by augmenting paths. */
function canDifferAt(jobs: readonly Job[], at: number): boolean {
  const there = jobs.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  const takenBy = new Map<number, Job>()
  const place = (job: Job, tried: Set<number>): boolean =>
    job.places.some((each) => {
      if (tried.has(each)) return false
      tried.add(each)
      const other = takenBy.get(each)
      if (other && !place(other, tried)) return false
      takenBy.set(each, job)
      return true
    })
  return there.every((job) => place(job, new Set()))
}

/** How many jobs must leave the place they have now, at the least, for all to be placed; null: it cannot be. */
export function fewestMoves(jobs: readonly Job[]): number | null {
  const inTime = jobs.toSorted((a, b) => a.startsAt - b.startsAt)
  const only = onlyPlaces(inTime)
  let layer = new Map([['', { freeAt: emptyPlaces(inTime), moves: 0 }]])
  for (const [i, job] of inTime.entries()) {
    const next = new Map<string, { freeAt: readonly number[]; moves: number }>()
    for (const { freeAt, moves } of layer.values()) {
      const left = freeAt.map((at) => Math.max(at, job.startsAt))
      for (const place of possible(job, i, left, only)) {
        const then = left.with(place, job.endsAt)
        const cost = moves + (job.now === undefined || job.now === place ? 0 : 1)
        const key = then.join(' ')
        if (cost < (next.get(key)?.moves ?? Infinity)) next.set(key, { freeAt: then, moves: cost })
      }
    }
    layer = next
  }
  return layer.size === 0 ? null : Math.min(...[...layer.values()].map(({ moves }) => moves))
}

function emptyPlaces(jobs: readonly Job[]): readonly number[] {
  return Array.from({ length: Math.max(0, ...jobs.flatMap(({ places }) => places)) + 1 }, () => -Infinity)
}

/** The later jobs that can only be in one place, by place: nothing is put in their way. */
function onlyPlaces(jobs: readonly Job[]): ReadonlyMap<number, readonly (Job & { readonly i: number })[]> {
  const fixed = jobs.flatMap((job, i) => (job.places.length === 1 ? [{ ...job, i }] : []))
  return Map.groupBy(fixed, ({ places }) => places[0] ?? -1)
}

/** Places that are free for the job, the one that was free the shortest time first. */
function possible(job: Job, i: number, freeAt: readonly number[], only: ReturnType<typeof onlyPlaces>): number[] {
  const isFree = (place: number) =>
    (freeAt[place] ?? Infinity) <= job.startsAt &&
    !only.get(place)?.some((other) => other.i > i && other.startsAt < job.endsAt && job.startsAt < other.endsAt)
  return job.places.filter(isFree).sort((a, b) => (freeAt[b] ?? 0) - (freeAt[a] ?? 0))
}
