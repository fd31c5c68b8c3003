import type { Plan } from '../../src-shared/contract/visit.ts'
import type { OneMore } from '../allocation/answers.ts'
import type { MissedBooking } from '../database/refusal-log.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Missing } from '../database/tables/refusal.ts'
import type { AskedVisit } from './asked-visit.ts'
import { priceOf, type Rules } from './gather-rules.ts'

type Refused = {
  /** The visit as it stands; null: it was to be a new one. */
  readonly stored: StoredVisit | null
  readonly asked: AskedVisit
  readonly clientId: string | null
  /** Any start until then was looked for. */
  readonly until?: number
  /** What one more of would have made it fit. */
  readonly oneMoreOf: readonly OneMore[]
}

/** A refused booking as the refusal log keeps it: ids only, so that it names nobody. */
export function missedBooking(wanted: Refused, plan: Plan, rules: Rules): MissedBooking {
  const { stored, asked, clientId, until, oneMoreOf } = wanted
  const { startsAt, lines } = asked.request
  return {
    ...{ reason: 'does-not-fit', clientId, startsAt },
    asked: {
      visitId: stored?.id ?? null,
      lines: lines.map(({ serviceId, durationMinutes }) => ({ serviceId, durationMinutes })),
      until: until ?? null,
    },
    missing: missingIn(plan),
    oneMoreOf,
    value: Math.max(0, worthOf(asked, rules) - standingWorth(stored)),
  }
}

/** The seats nobody is free for; where each has somebody, those that cannot be had together; lines that can be at no such time. */
function missingIn({ refusal, lines }: Plan): Missing[] {
  if (!refusal) return []
  const together = refusal.notTogether.flatMap(({ line, seat: place }) => {
    const seat = lines[line]?.seats[place]
    return seat ? [{ line, seat }] : []
  })
  const seats = refusal.missing.length > 0 ? refusal.missing : together
  return [
    ...refusal.outsideOpeningHours.map((line) => ({ kind: 'opening hours' as const, line })),
    ...refusal.tooShort.map(({ line }) => ({ kind: 'length' as const, line })),
    ...seats.map(({ line, seat: { kind, requirementId, number, resourceIds, wish } }) => ({
      ...{ kind, line, requirementId, number, resourceIds, wish },
    })),
  ]
}

function worthOf({ request, lines }: AskedVisit, rules: Rules): number {
  const prices = request.lines.map(({ serviceId }, index) => {
    const asked = lines[index]
    if (asked?.price !== undefined) return asked.price
    return asked?.stored ? asked.stored.price : priceOf(rules, serviceId, null)
  })
  return sumOf(prices)
}

/** What stays in the book although the change was refused. */
function standingWorth(stored: StoredVisit | null): number {
  return stored?.holding ? sumOf(stored.lines.map(({ price }) => price)) : 0
}

function sumOf(prices: readonly (number | null)[]): number {
  return prices.reduce<number>((sum, price) => sum + (price ?? 0), 0)
}
