import { inTheWay } from './displace.ts'
import type { MovableStay } from './movable.ts'
import type { MovingBook } from './moving-book.ts'
import type { Choice } from './question.ts'

/** What a choice may set moving, directly or through others, and every holder that this can touch. */
export interface Reach {
  readonly stays: ReadonlySet<MovableStay>
  readonly holders: ReadonlySet<string>
}

export function reachOf({ demand, options }: Choice, book: MovingBook): Reach {
  const holders = new Set(options.map(({ holder }) => holder))
  const stays = new Set(options.flatMap(({ holder }) => inTheWay(demand, holder, book)))
  for (const stay of stays)
    for (const home of book.homesOf(stay)) {
      holders.add(home)
      for (const next of inTheWay(stay, home, book)) stays.add(next)
    }
  return { stays, holders }
}

/** Whether two choices can get into each other's way. */
export function meets(a: Reach, b: Reach): boolean {
  return [...a.holders].some((holder) => b.holders.has(holder))
}
