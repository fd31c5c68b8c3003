import type { VisitRequest } from '../../src-shared/contract/visit.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Rules } from './gather-rules.ts'
import type { NotPlanned } from './plan-visit.ts'
import { seatsOfLine } from './seats-of-line.ts'

/*
 * What is looked at before the engine is asked, the same for appointments and events. Each gives a refusal, or null.
 */

type Anyway = { readonly reason: string } | null

/** "Book anyway" wants a reason. */
export function missingReason(anyway: Anyway) {
  return anyway?.reason === '' ? ({ reason: 'no-reason' } as const) : null
}

/** A service that is no longer offered; a stored line of it may stay. */
export function archivedService(request: VisitRequest, stored: StoredVisit | null, { services }: Rules) {
  const line = request.lines.find(({ lineId, serviceId }) => {
    const stays = stored?.lines.some((each) => each.id === lineId && each.serviceId === serviceId)
    return !stays && services.get(serviceId)?.archived !== false
  })
  return line ? ({ reason: 'service-archived', serviceId: line.serviceId } as const) : null
}

/** A wish that goes with no seat of its line: the service takes fewer people, or fewer things. */
export function tooManyWished(request: VisitRequest, stored: StoredVisit | null, rules: Rules) {
  for (const { lineId, serviceId, staff, instances } of request.lines) {
    const kept = stored?.lines.find((line) => line.id === lineId && line.serviceId === serviceId) ?? null
    for (const { kind, wishes, seats } of [
      { kind: 'staff', wishes: staff, seats: seatsOfLine('staff', serviceId, kept, rules).length },
      { kind: 'instance', wishes: instances, seats: seatsOfLine('resource', serviceId, kept, rules).length },
    ] as const) {
      if (wishes.slice(seats).some(({ oneOf }) => oneOf.length > 0))
        return { reason: 'too-many-wished', serviceId, kind, seats } as const
    }
  }
  return null
}

/** The record is another than the page saw. */
export function changedSince(seen: number, { revision }: Pick<StoredVisit, 'revision'>) {
  return seen === revision ? null : ({ reason: 'changed-since', revision } as const)
}

/**
 * How a visit that was not planned is answered: it is not what was shown, "Book anyway" was asked for and does not cover what
 * is in the way, or it just does not fit.
 */
export function notPlanned({ plan, isOther }: NotPlanned, anyway: Anyway) {
  if (isOther) return { reason: 'plan-changed', plan } as const
  return anyway ? ({ reason: 'not-covered', plan } as const) : ({ reason: 'does-not-fit', plan } as const)
}
