import type { Demand } from './derive.ts'
import type { Moved } from './displace.ts'
import { fitGroup } from './fit-group.ts'
import { linked } from './linked.ts'
import type { MovableStay } from './movable.ts'
import type { MovingBook } from './moving-book.ts'
import { placed, relativeTo, type Placed } from './place.ts'
import { choicesOf, type Option } from './question.ts'
import { meets, reachOf } from './reach.ts'

export interface PlacedWithMoves extends Placed {
  readonly moved: Moved
  readonly isMinimal: boolean
}

/**
 * The least way to give every demand one of its options and every stay in the way another holder. Demands that no chain of
 * moves can bring into each other's way are solved alone, so staff always apart from instances. Refused: whether that
 * was proved.
 */
export function placeWithMoves(
  demands: readonly Demand[],
  optionsOfDemand: (demand: Demand) => readonly Option[],
  book: MovingBook,
): PlacedWithMoves | { readonly isProved: boolean } {
  const choices = choicesOf(demands, optionsOfDemand)
  const reaches = choices.map((choice) => reachOf(choice, book))
  const areLinked = (i: number, j: number) => {
    const [choice, one, other] = [choices[j], reaches[i], reaches[j]]
    return !!choice && !!one && !!other && ([...choice.conflicts, ...choice.partners].includes(i) || meets(one, other))
  }
  const chosen = new Map<number, Option>()
  const moved = new Map<MovableStay, string>()
  let [isMinimal, isRefused, isProved] = [true, false, false]
  for (const members of linked([...choices.keys()], areLinked)) {
    const stays = new Set(members.flatMap((i) => [...(reaches[i]?.stays ?? [])]))
    const fit = fitGroup(
      members.flatMap((i) => relativeTo(members, choices[i])),
      [...stays],
      book,
    )
    if (!fit.isFit) {
      isRefused = true
      isProved ||= fit.isProved
      continue
    }
    isMinimal &&= fit.isMinimal
    for (const [position, option] of fit.options.entries()) chosen.set(members[position] ?? -1, option)
    for (const [stay, home] of fit.moved) moved.set(stay, home)
  }
  if (isRefused) return { isProved }
  const { holderOf, cost } = placed(choices, chosen)
  const countOf = (kind: MovableStay['kind']) => [...moved.keys()].filter((stay) => stay.kind === kind).length
  return {
    holderOf,
    cost: { ...cost, staffMoves: countOf('staff'), instanceMoves: countOf('instance') },
    moved,
    isMinimal,
  }
}
