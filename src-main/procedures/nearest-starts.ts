import { gridMinutes } from '../../src-shared/domain/interval.ts'
import { addDays, dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { findStarts } from '../allocation/find-starts.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { Edit } from '../allocation/types.ts'
import { gatherBook, type Gathered, type Reach } from './gather-book.ts'

const enough = 3
/** How far to each side it is looked, in stretches of days that grow: the nearest days are the likeliest to do. */
const stretches = [
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
] as const

type Looking = {
  /** How many days the visit goes on after the one it starts on. */
  readonly spanDays: number
  readonly earliest: number
  readonly isWanted: (startsAt: number) => boolean
}

/**
 * The three free starts nearest to the one asked for: those of its own day first, then outwards over 14 days to each side,
 * until no day that was not looked at could have a nearer one. They stand on the grid, as the desk books. Starts before
 * `earliest` are not proposed, nor what is not wanted.
 */
export function nearestStarts(
  reach: Reach,
  { rules }: Gathered,
  { visitId, request }: Edit,
  { spanDays, earliest, isWanted }: Looking,
): readonly number[] {
  const { zone } = rules.salon
  const asked = request.startsAt
  const date = dateAt(zone, asked)
  const distance = (at: number) => Math.abs(at - asked)
  const nearest = (starts: readonly number[]) => starts.toSorted((a, b) => distance(a) - distance(b) || a - b)
  const freeBetween = (from: string, to: string): readonly number[] => {
    const days = { startsAt: dayInterval(zone, from).startsAt, endsAt: dayInterval(zone, to).endsAt }
    if (days.endsAt <= earliest) return []
    // A visit that goes on past midnight is judged on the days it touches.
    const { book } = gatherBook(reach, from, addDays(to, spanDays), rules)
    const mask = everyStart(days, gridMinutes, (at) => at >= earliest)
    return instantsOf(findStarts(request, mask, liftOut(book, [visitId]), 'none').free).filter(isWanted)
  }

  const own = nearest(freeBetween(date, date)).slice(0, enough)
  let found: readonly number[] = []
  for (const [first, last] of stretches) {
    const missing = enough - own.length
    const farthest = found[missing - 1]
    if (missing === 0 || (farthest !== undefined && distance(farthest) < distanceToDays(first))) break
    const later = freeBetween(addDays(date, first), addDays(date, last))
    const earlier = freeBetween(addDays(date, -last), addDays(date, -first))
    found = nearest([...found, ...earlier, ...later])
  }
  return [...own, ...found].slice(0, enough)

  /** From the asked start to the nearest instant that is so many days away. */
  function distanceToDays(days: number): number {
    const { startsAt } = dayInterval(zone, addDays(date, days))
    const { endsAt } = dayInterval(zone, addDays(date, -days))
    return endsAt <= earliest ? startsAt - asked : Math.min(startsAt - asked, asked - endsAt)
  }
}
