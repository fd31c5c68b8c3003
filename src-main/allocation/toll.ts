import { compareLists } from './order-of-choice.ts'
import type { Choice, Option } from './question.ts'

/** What a beginning costs, in the part of the order of choice that holders decide. */
export interface Toll {
  readonly changed: number
  readonly places: readonly number[]
  readonly changes: number
  readonly ranks: readonly number[]
}

export interface Found {
  readonly options: readonly Option[]
  readonly toll: Toll
}

export const nothing: Found = { options: [], toll: { changed: 0, places: [], changes: 0, ranks: [] } }

/** The ways to go on, cheapest first. */
export function steps(choice: Choice, { options, toll }: Found): readonly Found[] {
  const { conflicts, partners, isPartnered, twin } = choice
  return choice.options
    .filter(
      ({ holder, rank }) => conflicts.every((j) => options[j]?.holder !== holder) && rank > (options[twin]?.rank ?? -1),
    )
    .map((option) => {
      const isChange = isPartnered && !partners.some((j) => options[j]?.holder === option.holder)
      return { options: [...options, option], toll: sum(toll, tollOf(option, isChange)) }
    })
    .sort((a, b) => compareTolls(a.toll, b.toll))
}

function tollOf({ isChange, place, rank }: Option, changesWithinVisit: boolean): Toll {
  return { changed: isChange ? 1 : 0, places: [place], changes: changesWithinVisit ? 1 : 0, ranks: [rank] }
}

/** What the rest costs at the least, each choice taken for itself: no end of it is cheaper. */
export function cheapestEnd(rest: readonly Choice[]): Toll {
  const leastOf = (pick: (option: Option) => number) => rest.map(({ options }) => Math.min(...options.map(pick)))
  return {
    changed: leastOf(({ isChange }) => (isChange ? 1 : 0)).reduce((total, each) => total + each, 0),
    places: leastOf(({ place }) => place),
    changes: 0,
    ranks: leastOf(({ rank }) => rank),
  }
}

export function sum(a: Toll, b: Toll): Toll {
  return {
    changed: a.changed + b.changed,
    places: [...a.places, ...b.places],
    changes: a.changes + b.changes,
    ranks: [...a.ranks, ...b.ranks],
  }
}

export function compareTolls(a: Toll, b: Toll): number {
  return (
    a.changed - b.changed || compareLists(a.places, b.places) || a.changes - b.changes || compareLists(a.ranks, b.ranks)
  )
}
