import type { Plan, VisitRequest } from '../../src-shared/contract/visit.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Rules } from './gather-rules.ts'

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

/** The record is another than the page saw. */
export function changedSince(seen: number, { revision }: Pick<StoredVisit, 'revision'>) {
  return seen === revision ? null : ({ reason: 'changed-since', revision } as const)
}

export function doesNotFit(plan: Plan) {
  return { reason: 'does-not-fit', plan } as const
}

/** How a refused plan is answered: "Book anyway" was asked for and does not cover it, or it just does not fit. */
export function doesNotFitAnyway(plan: Plan, anyway: Anyway) {
  return anyway ? ({ reason: 'not-covered', plan } as const) : doesNotFit(plan)
}
