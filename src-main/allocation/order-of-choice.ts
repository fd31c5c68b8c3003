/*
 * THE ORDER OF CHOICE. Of all answers the engine gives the least, compared by these in turn:
 *
 *   1. staff moves               how many stays of people change their holder to make room (fit-one-more only)
 *   2. instance moves            the same for stays in instances
 *   3. holders changed           of the edited visits: demands that lose the holder they have
 *   4. the list of alternatives  for each demand the place of its instance's resource in the requirement
 *   5. changes of instance       demands that touch an earlier one of their visit which could have had the same instance,
 *                                and share theirs with none of those
 *   6. changes of person         the same for staff
 *   7. the list of ranks         for each demand the rank of its holder among its candidates: instances in the manager's
 *                                order, people by the fewest minutes reserved that day, then lane order; the present
 *                                holder first
 *
 * Lists go by visit, line, requirement and seat, and compare like words. No two answers are equal in all seven, so what
 * comes out never depends on the order in which anything was looked at.
 */

export interface Cost {
  readonly staffMoves: number
  readonly instanceMoves: number
  readonly holdersChanged: number
  readonly places: readonly number[]
  readonly instanceChanges: number
  readonly staffChanges: number
  readonly ranks: readonly number[]
}

/** Negative: `a` is the better answer. */
export function compareCosts(a: Cost, b: Cost): number {
  return (
    a.staffMoves - b.staffMoves ||
    a.instanceMoves - b.instanceMoves ||
    a.holdersChanged - b.holdersChanged ||
    compareLists(a.places, b.places) ||
    a.instanceChanges - b.instanceChanges ||
    a.staffChanges - b.staffChanges ||
    compareLists(a.ranks, b.ranks)
  )
}

/** Like words of equal length. */
export function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
