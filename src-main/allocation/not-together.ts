import type { BookIndex } from './book-index.ts'
import { combinations, type AskedVisit } from './combinations.ts'
import type { Demand } from './derive.ts'
import { place } from './place.ts'
import { optionsOf } from './question.ts'
import { mayBeAt } from './solve.ts'

/** A visit whose leads allow more combinations of durations than this is not explained so far. */
const mostCombinations = 1000

/**
 * If each demand could be served alone, but not all at once: the positions, in list order, of demands that cannot be
 * had together and of which none can be left out; of several such sets the one that is left when demands are dropped in
 * list order. Empty otherwise.
 */
export function notTogether(visit: AskedVisit, index: BookIndex): readonly number[] {
  const questions: (readonly Demand[])[] = []
  for (const lines of combinations([visit], index, (line) => mayBeAt(line, index))) {
    if (questions.length === mostCombinations) return []
    questions.push(lines.flatMap(({ demands }) => demands))
  }
  const all = [...(questions[0] ?? []).keys()]
  const fit = (positions: readonly number[]) => questions.some((demands) => canHave(pick(demands, positions), index))
  if (fit(all) || !all.every((position) => fit([position]))) return []
  return all.reduce((needed, position) => {
    const fewer = needed.filter((each) => each !== position)
    return fit(fewer) ? needed : fewer
  }, all)
}

function pick(demands: readonly Demand[], positions: readonly number[]): readonly Demand[] {
  return positions.flatMap((position) => demands[position] ?? [])
}

function canHave(demands: readonly Demand[], index: BookIndex): boolean {
  const options = new Map(demands.map((demand) => [demand, optionsOf(demand, index)]))
  return (
    [...options.values()].every((possible) => possible.length > 0) &&
    place(demands, (demand) => options.get(demand) ?? []) !== null
  )
}
