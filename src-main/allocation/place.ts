import type { Demand } from './derive.ts'
import { least } from './least.ts'
import { linked } from './linked.ts'
import type { Cost } from './order-of-choice.ts'
import { choicesOf, type Choice, type Option } from './question.ts'

/** Who gets what, and what that costs. */
export interface Placed {
  readonly holderOf: ReadonlyMap<Demand, string>
  readonly cost: Cost
}

/**
 * The least way to give every demand one of its options; null: there is none. Demands that neither exclude one another
 * nor could sit together do not influence each other, times being fixed, so each group of linked ones is solved alone.
 */
export function place(
  demands: readonly Demand[],
  optionsOfDemand: (demand: Demand) => readonly Option[],
): Placed | null {
  const choices = choicesOf(demands, optionsOfDemand)
  const chosen = new Map<number, Option>()
  const areLinked = (i: number, j: number) =>
    !!choices[j] && [...choices[j].conflicts, ...choices[j].partners].includes(i)
  for (const members of linked([...choices.keys()], areLinked)) {
    const found = least(members.flatMap((i) => relativeTo(members, choices[i])))
    if (!found) return null
    for (const [position, option] of found.entries()) chosen.set(members[position] ?? -1, option)
  }
  return placed(choices, chosen)
}

/** The choice as a member of its group, which counts from 0. */
export function relativeTo(members: readonly number[], choice: Choice | undefined): Choice[] {
  const inGroup = (positions: readonly number[]) => positions.map((j) => members.indexOf(j))
  if (!choice) return []
  const { conflicts, partners, twin } = choice
  return [{ ...choice, conflicts: inGroup(conflicts), partners: inGroup(partners), twin: members.indexOf(twin) }]
}

/** The options chosen, by position, told by demand, with what they cost when nothing moves. */
export function placed(choices: readonly Choice[], chosen: ReadonlyMap<number, Option>): Placed {
  const all = choices.flatMap((choice, i) => {
    const option = chosen.get(i)
    return option ? [{ choice, option, isChange: changesWithinVisit(choice, option, chosen) }] : []
  })
  const countWhere = (test: (each: (typeof all)[number]) => boolean) => all.filter(test).length
  return {
    holderOf: new Map(all.map(({ choice, option }) => [choice.demand, option.holder])),
    cost: {
      staffMoves: 0,
      instanceMoves: 0,
      holdersChanged: countWhere(({ option }) => option.isChange),
      places: all.map(({ option }) => option.place),
      instanceChanges: countWhere(({ choice, isChange }) => isChange && choice.demand.seat.kind === 'instance'),
      staffChanges: countWhere(({ choice, isChange }) => isChange && choice.demand.seat.kind === 'staff'),
      ranks: all.map(({ option }) => option.rank),
    },
  }
}

function changesWithinVisit({ isPartnered, partners }: Choice, option: Option, chosen: ReadonlyMap<number, Option>) {
  return isPartnered && !partners.some((j) => chosen.get(j)?.holder === option.holder)
}
