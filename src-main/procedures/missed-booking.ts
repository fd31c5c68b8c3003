import type { Plan, VisitRequest } from '../../src-shared/contract/visit.ts'
import type { MissedBooking } from '../database/unit.ts'
import { priceOf, type Rules } from './gather-rules.ts'

/** A refused booking as the refusal log keeps it: ids only, so that it names nobody. */
export function missedBooking(
  asked: { readonly clientId: string | null; readonly request: VisitRequest },
  plan: Plan,
  rules: Rules,
): MissedBooking {
  const { startsAt, lines } = asked.request
  const worth = lines.map(({ serviceId, price }) => price ?? priceOf(rules, serviceId, null) ?? 0)
  return {
    reason: 'does-not-fit',
    clientId: asked.clientId,
    startsAt,
    asked: lines,
    missing: (plan.refusal?.missing ?? []).map(
      ({ line, seat: { kind, requirementId, number, resourceIds, wish } }) => ({
        ...{ line, kind, requirementId, number, resourceIds, wish },
      }),
    ),
    oneMoreOf: [],
    value: worth.reduce((sum, price) => sum + price, 0),
  }
}
