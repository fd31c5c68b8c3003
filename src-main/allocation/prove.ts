import { spend, type Budget } from './budget.ts'
import type { Taker } from './derive.ts'
import type { Fit } from './fewest-moves.ts'
import { filtered, type Bonds, type Sets } from './filter.ts'
import { compareStays, type MovableStay } from './movable.ts'
import type { MovingBook } from './moving-book.ts'
import { exclude, type Choice } from './question.ts'

/*
 * Whether there is any way at all, with however many moves. Every demand, and every stay that could be set moving, has a
 * set of holders; at every instant those there must differ. The sets are filtered by matching at each instant, then
 * the smallest is branched on: list colouring of an interval graph, with the all-different constraint of Régin (1994).
 */

interface Variable {
  readonly taker: Taker
  readonly holders: readonly string[]
  /** Where a stay stands: there it is not judged. */
  readonly stands: string | null
}

/** A way to seat the group; null: there is none; 'unknown': the budget was spent before either was sure. */
export function prove(
  group: readonly Choice[],
  stays: readonly MovableStay[],
  book: MovingBook,
  budget: Budget,
): Fit | null | 'unknown' {
  const inOrder = stays.toSorted(compareStays)
  const variables: readonly Variable[] = [
    ...group.map(({ demand, options }) => ({
      taker: demand,
      holders: options.map(({ holder }) => holder),
      stands: null,
    })),
    ...inOrder.map((stay) => ({
      taker: stay,
      holders: [stay.holder, ...book.homesOf(stay)],
      stands: stay.holder,
    })),
  ]
  const found = colouring(variables, budget)
  if (!found) return budget.left < 0 ? 'unknown' : null
  const moved = inOrder.flatMap((stay, i) => {
    const home = found[group.length + i]?.[0]
    return home === undefined || home === stay.holder ? [] : [[stay, home] as const]
  })
  return {
    options: group.flatMap(({ options }, i) => options.find(({ holder }) => holder === found[i]?.[0]) ?? []),
    moved: new Map(moved),
  }
}

function colouring(variables: readonly Variable[], budget: Budget): Sets | null {
  const bonds = bondsOf(variables)

  function search(sets: Sets, settled: Sets | null): Sets | null {
    const left = filtered(sets, bonds, settled)
    const branch = left && smallest(left)
    if (!left || branch === null) return left
    for (const holder of left[branch] ?? []) {
      if (!spend(budget)) return null
      const found = search(left.with(branch, [holder]), left)
      if (found) return found
    }
    return null
  }

  return search(
    variables.map(({ holders }) => holders),
    null,
  )
}

/** The variable with the fewest holders among those with a choice; null: all are decided. */
function smallest(sets: Sets): number | null {
  let least: number | null = null
  for (const [i, { length }] of sets.entries())
    if (length > 1 && (least === null || length < (sets[least]?.length ?? 0))) least = i
  return least
}

function bondsOf(variables: readonly Variable[]): Bonds {
  const mayShare = (i: number, j: number, holder: string) => isLeftAlone(variables[i], variables[j], holder)
  const rivals = variables.map((one, i) =>
    variables.flatMap((other, j) => (i !== j && exclude(one.taker, other.taker) ? [j] : [])),
  )
  const mustDiffer = (i: number, j: number) =>
    rivals[i]?.includes(j) && !variables[i]?.holders.some((holder) => mayShare(i, j, holder))
  const cliques = variables.map(({ taker }, i) => {
    const begin = Math.min(...taker.hold.map(({ startsAt }) => startsAt))
    const isThere = (j: number) =>
      variables[j]?.taker.hold.some((piece) => piece.startsAt <= begin && begin < piece.endsAt)
    const clique = [i]
    for (const j of rivals[i] ?? []) if (isThere(j) && clique.every((member) => mustDiffer(member, j))) clique.push(j)
    return clique
  })
  return { rivals, cliques: cliques.filter(({ length }) => length > 1), mayShare }
}

/** Two stays that stand on one holder are not judged, nor is one that stands asked by who is taken without asking. */
function isLeftAlone(a: Variable | undefined, b: Variable | undefined, holder: string): boolean {
  const stands = (each: Variable | undefined) => each?.stands === holder
  return (stands(a) && (stands(b) || b?.taker.unasked === true)) || (stands(b) && a?.taker.unasked === true)
}
