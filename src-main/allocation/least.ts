import { canAllDiffer } from './all-different.ts'
import type { Choice, Option } from './question.ts'
import { cheapestEnd, compareTolls, nothing, steps, sum, type Found, type Toll } from './toll.ts'

/*
 * The least way to give a group of choices their holders. Depth first in list order, cheapest option first, with three
 * cuts: those left must still find holders of their own; what was chosen so far, ended as cheaply as can be, must beat
 * the best found; and of two beginnings that leave the same question only the better one is pursued. Where lines follow
 * one another with one seat each, the usual case, the last cut makes it O(choices × options²).
 */

/** The option of each choice in the least answer by `order-of-choice.ts`; null: there is no answer. */
export function least(group: readonly Choice[]): readonly Option[] | null {
  const links = linksOf(group)
  const ends = group.map((_, i) => cheapestEnd(group.slice(i)))
  const known = new Map<string, Toll>()
  let best: Found | null = null

  function pursue(found: Found): Found | null {
    const i = found.options.length
    const choice = group[i]
    if (!choice) return found
    for (const next of steps(choice, found)) {
      if (best && compareTolls(sum(next.toll, ends[i + 1] ?? nothing.toll), best.toll) >= 0) continue
      if (!links[i]?.cliques.every((clique) => canStillDiffer(group, clique, next.options))) continue
      const key = `${i} ${links[i].open.map((j) => next.options[j]?.holder).join(' ')}`
      const other = known.get(key)
      if (other && compareTolls(other, next.toll) <= 0) continue
      known.set(key, next.toll)
      best = pursue(next)
    }
    return best
  }

  if (!links.every(({ cliques }) => cliques.every((clique) => canStillDiffer(group, clique, [])))) return null
  return pursue(nothing)?.options ?? null
}

/** Of each choice: the sets of mutually exclusive ones it belongs to, and what later choices still ask about after it. */
interface Links {
  readonly cliques: readonly (readonly number[])[]
  readonly open: readonly number[]
}

function linksOf(group: readonly Choice[]): readonly Links[] {
  const cliques = group.map((_, i) => cliqueOf(group, i)).filter((clique) => clique.length > 1)
  return group.map((_, i) => ({
    cliques: cliques.filter((clique) => clique.includes(i)),
    open: group.flatMap((_, j) => (j <= i && group.slice(i + 1).some((later) => asksAbout(later, j)) ? [j] : [])),
  }))
}

/** The choice with earlier ones that exclude it and each other. */
function cliqueOf(group: readonly Choice[], i: number): readonly number[] {
  const clique = [i]
  for (const j of group[i]?.conflicts.toReversed() ?? [])
    if (clique.every((member) => group[member]?.conflicts.includes(j))) clique.push(j)
  return clique
}

function asksAbout({ conflicts, partners, twin }: Choice, j: number): boolean {
  return conflicts.includes(j) || partners.includes(j) || twin === j
}

function canStillDiffer(group: readonly Choice[], clique: readonly number[], options: readonly Option[]): boolean {
  const waiting = clique.flatMap((i) => (i < options.length ? [] : (group[i] ?? [])))
  return canAllDiffer(
    waiting.map(({ conflicts, options: possible }) => {
      const gone = new Set(conflicts.map((j) => options[j]?.holder))
      return possible.flatMap(({ holder }) => (gone.has(holder) ? [] : [holder]))
    }),
  )
}
