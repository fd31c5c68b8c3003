import type { Plan } from '../../src-shared/contract/visit.ts'
import { longestReservationMinutes, overlaps } from '../../src-shared/domain/interval.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { readVisitsOfClient } from '../database/visit-store.ts'
import type { Means } from './means.ts'
import { mentionOf } from './mention.ts'

/** What is allowed at the desk, but worth saying: a new start that has passed, and the same client elsewhere then. */
export function warningsOf(
  { database, clock }: Pick<Means, 'database' | 'clock'>,
  plan: Plan,
  stored: StoredVisit | null,
  clientId: string | null,
): Plan['warnings'] {
  const stays = stored?.lines[0]?.startsAt === plan.lines[0]?.startsAt
  const past = plan.startsAt < clock.now() && !stays ? [{ kind: 'in the past' as const }] : []
  if (clientId === null) return past
  const near = readVisitsOfClient(database, clientId, plan.startsAt - longestReservationMinutes, plan.endsAt)
  const elsewhere = near
    .filter((visit) => visit.holding && visit.id !== stored?.id && isComing(visit, clientId))
    .flatMap((visit) => {
      const line = visit.lines.find((each) => plan.lines.some((planned) => overlaps(each, planned)))
      return line ? [{ kind: 'client elsewhere' as const, by: mentionOf(visit, line) }] : []
    })
  return [...past, ...elsewhere]
}

function isComing(visit: StoredVisit, clientId: string): boolean {
  if (visit.kind === 'appointment') return true
  const status = visit.attendees.find((attendee) => attendee.clientId === clientId)?.status
  return status === 'booked' || status === 'arrived'
}
