import type { ChangedVisit, Move } from './answers.ts'
import { changedVisit } from './changed-visit.ts'
import type { Moved } from './displace.ts'
import { compareStays } from './movable.ts'
import { keyOf, refOf } from './stays.ts'

/** The moves by start, then id, and all rows of the visits that they change. */
export function movesOf(moved: Moved): { readonly moves: readonly Move[]; readonly moved: readonly ChangedVisit[] } {
  const inOrder = [...moved].sort(([a], [b]) => compareStays(a, b))
  const byVisit = Map.groupBy(inOrder, ([{ visit }]) => visit)
  return {
    moves: inOrder.map(([{ visitId, holder, reservations }, to]) => ({
      visitId,
      from: holder,
      to,
      demands: reservations.map(refOf),
    })),
    moved: [...byVisit].map(([visit, ofVisit]) =>
      changedVisit(
        visit,
        new Map(ofVisit.flatMap(([{ reservations }, to]) => reservations.map((each) => [keyOf(refOf(each)), to]))),
      ),
    ),
  }
}
