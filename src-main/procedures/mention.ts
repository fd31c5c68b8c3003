import type { VisitMention, VisitRef } from '../../src-shared/contract/visit.ts'
import type { AppointmentId, EventId, LineId } from '../../src-shared/domain/id.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'

/** The visit as the contract names it. */
export function refOf({ kind, id }: Pick<StoredVisit, 'kind' | 'id'>): VisitRef {
  return kind === 'appointment' ? { kind, id: id as AppointmentId } : { kind, id: id as EventId }
}

/** The client's name or the event's title; null: a walk-in. */
export function whoOf(visit: StoredVisit): string | null {
  return visit.kind === 'appointment' ? visit.clientName : visit.title
}

/** Enough to name a line of a visit in a sentence. */
export function mentionOf(visit: StoredVisit, line: StoredLine): VisitMention {
  return {
    visit: refOf(visit),
    lineId: line.id as LineId,
    who: whoOf(visit),
    service: line.serviceName,
    startsAt: line.startsAt,
    endsAt: line.endsAt,
  }
}
