import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'

/** Instants on the grid, in order, as half-open runs: 10:00 and 10:05 are {10:00–10:10}. */
export function runsOf(starts: readonly number[]): Interval[] {
  const runs: { startsAt: number; endsAt: number }[] = []
  for (const startsAt of starts) {
    const last = runs.at(-1)
    if (last?.endsAt === startsAt) last.endsAt += gridMinutes
    else runs.push({ startsAt, endsAt: startsAt + gridMinutes })
  }
  return runs
}
