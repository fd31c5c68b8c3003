import { factsOf } from './answer.ts'
import type { ExplainedCandidate, ExplainedDemand, ExplainedLine } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import { isWithinOpeningHours } from './can-serve.ts'
import { candidatesOf, deriveLine, type Demand, type DerivedLine } from './derive.ts'
import { accepts } from './line-shape.ts'
import { obstaclesOf } from './obstacles.ts'

/** The line with every candidate of every demand, and who was chosen. */
export function explainedLine(
  line: DerivedLine,
  holderOf: ReadonlyMap<Demand, string>,
  index: BookIndex,
): ExplainedLine {
  const { shape, startsAt, endsAt, demands } = line
  return {
    serviceId: shape.request.serviceId,
    startsAt,
    endsAt,
    withinOpeningHours: isWithinOpeningHours(line, index),
    tooShort: shape.durations.length === 0 ? { leastMinutes: shape.leastMinutes } : null,
    demands: demands.map((demand, position): ExplainedDemand => ({
      ...factsOf(demand),
      holder: holderOf.get(demand) ?? null,
      marked: demand.marked && holderOf.has(demand),
      candidates: candidatesAt(line, position, demand, index),
    })),
  }
}

function candidatesAt(line: DerivedLine, position: number, demand: Demand, index: BookIndex): ExplainedCandidate[] {
  const { seat } = demand
  const able = candidatesOf({ ...seat, wish: [] }, line.startsAt, index)
  const unable = seat.wish
    .filter((wished) => !able.some(({ holder }) => holder === wished))
    .map((holder) => ({ holder, resourceId: null }))
  return [...able, ...unable].map(({ holder, resourceId }) => ({
    holder,
    resourceId,
    wished: accepts(seat.wish, holder),
    obstacles: obstaclesOf(asLedBy(holder, line, position, demand, index), holder, index),
  }))
}

/** The demand as it would be with this holder: one that leads the line makes it as long as it takes them. */
export function asLedBy(holder: string, line: DerivedLine, position: number, demand: Demand, index: BookIndex): Demand {
  const { shape, startsAt, endsAt } = line
  const minutes = shape.minutesOfLead.get(holder)
  if (position !== shape.lead || minutes === undefined || minutes === endsAt - startsAt) return demand
  return deriveLine(demand.visitId, shape, startsAt, { minutes, leads: null }, index).demands[position] ?? demand
}
