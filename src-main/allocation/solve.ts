import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import type { Refusal, ShortLine } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import { isWithinOpeningHours } from './can-serve.ts'
import { combinations, type AskedVisit } from './combinations.ts'
import type { Demand, DerivedLine } from './derive.ts'
import { compareCosts } from './order-of-choice.ts'
import { place, type Placed } from './place.ts'
import { optionsOf, type Option } from './question.ts'

/** The lines of all visits asked, in order and with their times, and a holder for each of their demands. */
export interface Solved extends Placed {
  readonly lines: readonly DerivedLine[]
}

/**
 * The least answer for all visits asked together, none of which stands in the book, while nothing else moves. Where leads
 * differ in duration, each combination of durations is a question of its own, and the best answer wins.
 */
export function solve(visits: readonly AskedVisit[], index: BookIndex): Result<Solved, Refusal> {
  const short = visits.flatMap(tooShort)
  if (short.length > 0) return refused({ reason: 'too-short', lines: short })
  let best: Solved | null = null
  for (const { lines, demands, optionsOfDemand } of questions(visits, index, (demand) => optionsOf(demand, index))) {
    const placed = place(demands, optionsOfDemand)
    if (placed && (!best || compareCosts(placed.cost, best.cost) < 0)) best = { ...placed, lines }
  }
  return best ? done(best) : refused({ reason: 'does-not-fit', proved: true })
}

/** Lines at their times, and whom each of their demands may get. */
interface Question {
  readonly lines: readonly DerivedLine[]
  readonly demands: readonly Demand[]
  readonly optionsOfDemand: (demand: Demand) => readonly Option[]
}

/** A question for each combination of durations in which every line may be at its time and every demand has an option. */
export function* questions(
  visits: readonly AskedVisit[],
  index: BookIndex,
  optionsOfOne: (demand: Demand) => readonly Option[],
): Generator<Question> {
  const options = new Map<Demand, readonly Option[]>()
  const isPossible = (line: DerivedLine) =>
    mayBeAt(line, index) &&
    line.demands.every((demand) => {
      const possible = optionsOfOne(demand)
      options.set(demand, possible)
      return possible.length > 0
    })
  for (const lines of combinations(visits, index, isPossible))
    yield {
      lines,
      demands: lines.flatMap((line) => line.demands),
      optionsOfDemand: (demand) => options.get(demand) ?? [],
    }
}

/** The lines that have a part without a length, whatever duration they take. */
export function tooShort({ visitId, lines }: AskedVisit): readonly ShortLine[] {
  return lines.flatMap(({ durations, leastMinutes }, line) =>
    durations.length === 0 ? [{ visitId, line, leastMinutes }] : [],
  )
}

/** Within the opening hours, or with a person who is not asked; what stands as it is is not judged. */
export function mayBeAt(line: DerivedLine, index: BookIndex): boolean {
  return (
    isWithinOpeningHours(line, index) ||
    line.demands.some(({ unasked, seat }) => unasked && seat.kind === 'staff') ||
    (line.shape.stands && line.demands.every(({ fixed }) => fixed))
  )
}
