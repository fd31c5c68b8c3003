import { indexOf, type BookIndex } from './book-index.ts'
import { canServe, isWithinOpeningHours } from './can-serve.ts'
import type { DerivedLine } from './derive.ts'
import { lineShape, type LineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import type { Book, VisitRequest } from './types.ts'

/**
 * The request with those pinned staff members to be taken without being asked who otherwise could not serve, if that is
 * all that is in the way; null: it is not all, for example because a room is taken.
 */
export function bookAnyway({ startsAt, lines }: VisitRequest, book: Book): VisitRequest | null {
  const index = indexOf(book)
  const daring = lines.map((line) => lineShape(line, index)).map(askingNoPinnedPerson)
  const solved = solve([{ visitId: '', startsAt, lines: daring }], index)
  if (!solved.ok) return null
  return {
    startsAt,
    lines: lines.map((line, position) => ({ ...line, anyway: unableIn(solved.value.lines[position], index) })),
  }
}

function askingNoPinnedPerson(line: LineShape): LineShape {
  const seats = line.seats.map((seat) => ({ ...seat, anyway: seat.kind === 'staff' && seat.wish.length === 1 }))
  return { ...line, seats }
}

/** Whom the line takes without asking and could not have had by asking. */
function unableIn(line: DerivedLine | undefined, index: BookIndex): readonly string[] {
  if (!line) return []
  const isOutside = !isWithinOpeningHours(line, index)
  return line.demands
    .filter(({ seat }) => seat.anyway)
    .flatMap((demand) => demand.candidates.map(({ holder }) => ({ demand, holder })))
    .filter(({ demand, holder }) => isOutside || !canServe({ ...demand, unasked: false }, holder, index))
    .map(({ holder }) => holder)
}
