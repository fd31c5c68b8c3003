import type { LineRequest, VisitRequest } from '../../../../src-shared/contract/visit.ts'
import type { Draft, DraftLine } from './draft.ts'

/** What the draft asks of the engine; null while it has no service. */
export function requestOfDraft(draft: Draft): VisitRequest | null {
  if (draft.lines.length === 0) return null
  return { startsAt: draft.startsAt, lines: draft.lines.map(lineRequest) }
}

function lineRequest(line: DraftLine): LineRequest {
  return {
    ...(line.lineId === null ? {} : { lineId: line.lineId }),
    serviceId: line.serviceId,
    begins: line.begins,
    ...(line.durationMinutes === null ? {} : { durationMinutes: line.durationMinutes }),
    // While no amount can be read in it, the question does not depend on it; saving is refused before.
    ...(line.price === 'usual' || Number.isNaN(line.price) ? {} : { price: line.price }),
    staff: line.staff.map((oneOf) => ({ oneOf: [...oneOf] })),
    instances: line.instances.map((oneOf) => ({ oneOf: [...oneOf] })),
    added: [...line.added],
  }
}
