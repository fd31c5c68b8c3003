import { answerOf } from './answer.ts'
import type { Cure } from './answers.ts'
import { indexOf } from './book-index.ts'
import { withFirstLeads } from './first-leads.ts'
import { lineShape } from './line-shape.ts'
import { openings } from './openings.ts'
import { otherHolders } from './other-holders.ts'
import { otherOrders } from './other-orders.ts'
import { shorterLines } from './shorter-lines.ts'
import type { Asked, Remedy } from './remedy.ts'
import { solve } from './solve.ts'
import type { Book, VisitRequest } from './types.ts'

/**
 * What would help a refused request, each changing one thing and answered yes on this book: up to five other people, for each
 * pinned instance another, each line shorter by as little as will do and at most a quarter, another order of the lines,
 * opening what is closed or not open where that alone is in the way. None is an answer too. Other starts and moves
 * of others are in `explain`; too short a line has none.
 */
export function cures(request: VisitRequest, book: Book): readonly Cure[] {
  const index = indexOf(book)
  const lines = request.lines.map((line) => lineShape(line, index))
  const visit = { visitId: '', startsAt: request.startsAt, lines }
  if (lines.some(({ durations }) => durations.length === 0) || solve([visit], index).ok) return []
  const asked: Asked = { request, lines: withFirstLeads(visit, index), index }
  return [otherHolders, shorterLines, otherOrders, openings].flatMap((kind) => kind(asked, tried))
}

function tried({ request, index }: Remedy) {
  const lines = request.lines.map((line) => lineShape(line, index))
  const solved = solve([{ visitId: '', startsAt: request.startsAt, lines }], index)
  return solved.ok ? { request, answer: answerOf(solved.value.lines, solved.value.holderOf) } : null
}
