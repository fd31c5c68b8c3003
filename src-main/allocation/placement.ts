import { answerOf } from './answer.ts'
import type { AnsweredVisit, Placement } from './answers.ts'
import type { AskedVisit } from './combinations.ts'
import { movesOf } from './moves-of.ts'
import type { SolvedWithMoves } from './solve-with-moves.ts'

/** What was solved for these visits, told visit by visit, with who moves for it. */
export function placementOf(
  visits: readonly AskedVisit[],
  { lines, holderOf, moved, isMinimal }: SolvedWithMoves,
): Placement {
  const answers = visits.map((visit, position): AnsweredVisit => {
    const first = visits.slice(0, position).reduce((count, earlier) => count + earlier.lines.length, 0)
    return { visitId: visit.visitId, ...answerOf(lines.slice(first, first + visit.lines.length), holderOf) }
  })
  return { visits: answers, ...movesOf(moved), minimal: isMinimal }
}
