import { gridMinutes } from '../../src-shared/domain/interval.ts'
import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { runsOf } from './runs-of.ts'

/**
 * Of free starts on the grid, in order, those worth saying at the desk: the first and the last of each run, so that none
 * nearer is passed over and no gap is left, and between them those that stand so many minutes apart from midnight on.
 */
export function worthOffering(starts: readonly number[], zone: string, everyMinutes: number): number[] {
  return runsOf(starts).flatMap(({ startsAt, endsAt }) => {
    const isEdge = (at: number) => at === startsAt || at === endsAt - gridMinutes
    const all = Array.from({ length: (endsAt - startsAt) / gridMinutes }, (_, step) => startsAt + step * gridMinutes)
    return all.filter((at) => isEdge(at) || minutesOfDay(at, zone) % everyMinutes === 0)
  })
}

function minutesOfDay(at: number, zone: string): number {
  return at - dayInterval(zone, dateAt(zone, at)).startsAt
}
