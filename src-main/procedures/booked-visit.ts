import type { BookedLine, BookedVisit, HoldingStatus, Requirement } from '../allocation/types.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'

/** Every requirement that a stored line may name, archived ones too, by id. */
export type Requirements = ReadonlyMap<string, Requirement>

/** A stored line as the engine knows it. */
export function bookedLine(line: StoredLine, requirements: Requirements): BookedLine {
  return {
    id: line.id,
    serviceId: line.serviceId,
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    durationByHand: line.durationByHand,
    demands: line.demands.map((demand) => ({
      requirement: demand.requirementId === null ? null : requirementOf(demand.requirementId, requirements),
      seat: demand.seat,
      bufferBeforeMinutes: demand.bufferBeforeMinutes,
      bufferAfterMinutes: demand.bufferAfterMinutes,
      wish: demand.wish,
      holder: demand.holderId,
      marked: demand.mark !== null,
    })),
  }
}

/** A visit that holds its place, as the engine knows it. */
export function bookedVisit(visit: StoredVisit, requirements: Requirements): BookedVisit {
  if (!visit.holding) throw new Error('a visit that rests has no place in the book')
  return {
    id: visit.id,
    kind: visit.kind,
    status: visit.status as HoldingStatus,
    lines: visit.lines.map((line) => bookedLine(line, requirements)),
  }
}

function requirementOf(id: string, requirements: Requirements): Requirement {
  const found = requirements.get(id)
  if (!found) throw new Error('a stored line names a requirement that is not there')
  return found
}
