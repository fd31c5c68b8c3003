import { spend, type Budget } from './budget.ts'
import { displace, inTheWay, type Moved, type Seated } from './displace.ts'
import type { MovableStay } from './movable.ts'
import type { MovingBook } from './moving-book.ts'
import type { Choice, Option } from './question.ts'
import { cheapestEnd, compareTolls, nothing, steps, sum, type Found, type Toll } from './toll.ts'

/** Holders for a group of choices, and who moves for them. */
export interface Fit {
  readonly options: readonly Option[]
  readonly moved: Moved
}

export interface Tried {
  readonly fit: Fit | null
  /** Some way was not tried because it takes more moves: with more there may be another answer. */
  readonly wasCut: boolean
}

/** The least way to seat the group with at most so many moves, as far as the budget goes. */
export function withMoves(group: readonly Choice[], most: number, book: MovingBook, budget: Budget): Tried {
  const ends = group.map((_, i) => cheapestEnd(group.slice(i)))
  let best: (Fit & { readonly toll: Toll }) | null = null
  let wasCut = false

  function pursue(found: Found, displaced: readonly MovableStay[]): void {
    const i = found.options.length
    const choice = group[i]
    if (!choice) {
      const { moved, wasCut: isCut } = displace(seatedBy(group, found.options), displaced, most, book, budget)
      wasCut ||= isCut
      if (moved) best = { options: found.options, toll: found.toll, moved }
      return
    }
    for (const next of steps(choice, found)) {
      if (best && compareTolls(sum(next.toll, ends[i + 1] ?? nothing.toll), best.toll) >= 0) continue
      if (!spend(budget)) return
      const holder = next.options[i]?.holder ?? ''
      const all = [...new Set([...displaced, ...inTheWay(choice.demand, holder, book)])]
      if (all.length > most) wasCut = true
      else pursue(next, all)
    }
  }

  pursue(nothing, [])
  return { fit: best, wasCut }
}

export function seatedBy(group: readonly Choice[], options: readonly Option[]): readonly Seated[] {
  return group.flatMap(({ demand }, i) => {
    const option = options[i]
    return option ? [{ taker: demand, holder: option.holder }] : []
  })
}
