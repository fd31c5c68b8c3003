import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import type { Refusal } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import { lies } from './can-serve.ts'
import type { AskedVisit } from './combinations.ts'
import type { Moved } from './displace.ts'
import { movingBook, type MovingBook } from './moving-book.ts'
import { compareCosts } from './order-of-choice.ts'
import { placeWithMoves } from './place-with-moves.ts'
import { optionsWhere } from './question.ts'
import { questions, solve, type Solved } from './solve.ts'
import type { Moves } from './types.ts'

/** What was solved, and who moves for it. */
export interface SolvedWithMoves extends Solved {
  readonly moved: Moved
  /** False: a search was cut short, and fewer moves might do. */
  readonly isMinimal: boolean
}

/**
 * The least answer for all visits asked together, with the fewest moves of others. What fits without any is that answer;
 * else every way to place the visits and the stays that may move is compared.
 */
export function solveWithMoves(
  visits: readonly AskedVisit[],
  index: BookIndex,
  moves: Moves,
): Result<SolvedWithMoves, Refusal> {
  const still = solve(visits, index)
  if (still.ok) return done({ ...still.value, moved: new Map(), isMinimal: true })
  if (still.refusal.reason === 'too-short' || moves === 'none') return still
  return solveByMoving(visits, movingBook(index, moves))
}

/** The same for visits of which it is known that they do not fit as things stand, and are not too short. */
export function solveByMoving(visits: readonly AskedVisit[], book: MovingBook): Result<SolvedWithMoves, Refusal> {
  const { index } = book
  let best: SolvedWithMoves | null = null
  let isProved = true
  const couldGet = (demand: Parameters<typeof optionsWhere>[0]) =>
    optionsWhere(
      demand,
      (holder) =>
        book.couldServe(demand, holder) &&
        (demand.unasked || demand.hold.every((piece) => lies(piece, book.freeable(holder), index))),
    )
  for (const { lines, demands, optionsOfDemand } of questions(visits, index, couldGet)) {
    const placed = placeWithMoves(demands, optionsOfDemand, book)
    if ('isProved' in placed) isProved &&= placed.isProved
    else {
      isProved &&= placed.isMinimal
      if (!best || compareCosts(placed.cost, best.cost) < 0) best = { ...placed, lines }
    }
  }
  return best ? done({ ...best, isMinimal: isProved }) : refused({ reason: 'does-not-fit', proved: isProved })
}
