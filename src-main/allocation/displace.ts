import { spend, type Budget } from './budget.ts'
import type { Taker } from './derive.ts'
import { compareStays, type MovableStay } from './movable.ts'
import type { MovingBook } from './moving-book.ts'
import { exclude } from './question.ts'

/** Stays that move, each with the holder it goes to. */
export type Moved = ReadonlyMap<MovableStay, string>

/** What was placed, and stays put. */
export interface Seated {
  readonly taker: Taker
  readonly holder: string
}

/** The movable stays that would have to make way. Who is taken without being asked is laid over them. */
export function inTheWay(taker: Taker, holder: string, book: MovingBook): readonly MovableStay[] {
  if (taker.unasked) return []
  const from = Math.min(...taker.hold.map(({ startsAt }) => startsAt))
  const to = Math.max(...taker.hold.map(({ endsAt }) => endsAt))
  return book.staysBetween(holder, from, to).filter((stay) => exclude(taker, stay))
}

export interface Settled {
  /** Null: there is no way. */
  readonly moved: Moved | null
  /** Some way was not tried because it takes more moves. */
  readonly wasCut: boolean
}

/**
 * New holders for the stays in the way of what is seated, with at most so many moves in all: a stay that is displaced takes
 * another holder and perhaps displaces more; what has been placed is final. Every move is forced, so that the fewest
 * are found by allowing one more at a time. Of several ways the first by `compareMoved`.
 */
export function displace(
  seated: readonly Seated[],
  displaced: readonly MovableStay[],
  most: number,
  book: MovingBook,
  budget: Budget,
): Settled {
  let best: Moved | null = null
  let wasCut = false

  function settle(moved: Moved, waiting: readonly MovableStay[]): void {
    const [stay, ...others] = waiting
    if (!stay) {
      if (!best || compareMoved(moved, best, book) < 0) best = moved
      return
    }
    for (const holder of book.homesOf(stay)) {
      if (!spend(budget)) return
      if (seated.some((other) => other.holder === holder && exclude(stay, other.taker))) continue
      if ([...moved].some(([other, home]) => home === holder && exclude(stay, other))) continue
      const gone = (other: MovableStay) => moved.has(other) || waiting.includes(other)
      const bumped = inTheWay(stay, holder, book).filter((other) => !gone(other))
      if (moved.size + waiting.length + bumped.length > most) wasCut = true
      else settle(new Map([...moved, [stay, holder]]), [...others, ...bumped])
    }
  }

  if (displaced.length > most) return { moved: null, wasCut: true }
  settle(new Map(), displaced)
  return { moved: best, wasCut }
}

/**
 * Which of two ways to move is taken where all else is equal: by start, then id, the first stay that they treat differently
 * stays where it is, or else takes its earlier candidate.
 */
export function compareMoved(a: Moved, b: Moved, book: MovingBook): number {
  const rank = (moved: Moved, stay: MovableStay) => {
    const home = moved.get(stay)
    return home === undefined ? -1 : book.homesOf(stay).indexOf(home)
  }
  for (const stay of [...new Set([...a.keys(), ...b.keys()])].sort(compareStays)) {
    const difference = rank(a, stay) - rank(b, stay)
    if (difference !== 0) return difference
  }
  return 0
}
