import type { Closing, ClosingPlan } from '../../src-shared/contract/closing.ts'
import type { OutsideOpeningHours, OutsideShifts } from '../../src-shared/contract/outside.ts'
import type { VisitMention } from '../../src-shared/contract/visit.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import type { WhatIf } from '../allocation/answers.ts'
import { whatIf } from '../allocation/what-if.ts'
import { lastReservedUntil } from '../database/reservation-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredMark } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { touchVisit } from '../database/visit-rows.ts'
import { writeVisits, type LinesChange } from '../database/write-visits.ts'
import { unlessAgreed } from './closing.ts'
import { draftOf } from './draft-lines.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import { gatherBook } from './gather-book.ts'
import { deskMayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { mentionOf } from './mention.ts'
import { gatherAhead, linesOutsideOpeningHours } from './outside-hours.ts'
import { planShown, visitsToWrite } from './what-if-shown.ts'

type Reach = Pick<Means, 'database' | 'clock' | 'newId'>

/**
 * Writes other shifts and does with the visits that then lie outside them what was agreed, or gives the refusal: nothing
 * is saved before exactly these were seen. What stood outside before is not asked again.
 * @param write writes the shifts, and says whether any differ
 */
export function changeShifts(
  means: Reach,
  unit: Unit,
  staffId: string,
  write: () => boolean,
  outside: OutsideShifts | undefined,
): { readonly differs: boolean; readonly refusal?: { reason: 'would-leave-outside'; plan: ClosingPlan } } {
  const foreseen = foresee(means, staffId, write)
  if (!foreseen) return { differs: false }
  const { plan, outcome, before } = foreseen
  if (plan.rehomed.length + plan.left.length === 0) return { differs: true }
  if (plan.fingerprint !== outside?.fingerprint)
    return { differs: true, refusal: { reason: 'would-leave-outside', plan } }
  const kept = outside.what === 'keep' ? allLeft(outcome) : outcome
  store(means, unit, visitsToWrite(kept, before, outside.what === 'open' ? undefined : markFor(outside)))
  return { differs: true }
}

/**
 * Writes other hours of an instance, or gives the refusal: what then lies outside them goes to another instance in the
 * same step, and the rest is left open, exactly as it was seen. Nothing may stay: an instance is never booked outside its
 * hours. What stood outside before is not asked again.
 * @param write writes the hours, and says whether any differ
 */
export function changeInstanceHours(
  means: Reach,
  unit: Unit,
  instanceId: string,
  write: () => boolean,
  closing: Closing,
): { readonly differs: boolean; readonly refusal?: { reason: 'must-see-plan'; plan: ClosingPlan } } {
  const foreseen = foresee(means, instanceId, write)
  if (!foreseen) return { differs: false }
  const { plan, outcome, before } = foreseen
  const refusal = unlessAgreed(plan, closing)
  if (refusal) return { differs: true, refusal }
  store(means, unit, visitsToWrite(outcome, before))
  return { differs: true }
}

/** Nothing is rehomed, and so nobody makes room either. */
function allLeft({ rehomed, left, moves, visits }: WhatIf): Pick<WhatIf, 'left' | 'visits'> {
  const moved = new Set(moves.map(({ visitId }) => visitId))
  return { left: [...left, ...rehomed], visits: visits.filter(({ visitId }) => !moved.has(visitId)) }
}

/** Writes a holder's other hours, and says what they would do to the visits ahead; null: the hours are the same. */
function foresee(means: Reach, holderId: string, write: () => boolean) {
  const now = Math.floor(means.clock.now())
  const { zone } = readSalon(means.database)
  const days = [dateAt(zone, now), dateAt(zone, lastReservedUntil(means.database, [holderId], now))] as const
  const before = gatherBook(means, ...days)
  if (!write()) return null
  const holders = gatherBook(means, ...days).book.holders.filter(({ id }) => id === holderId)
  const change = { holders, visits: [] }
  const outcome = whatIf(change, now, before.book, deskMayMove(before.rules).agreed)
  return { plan: planShown(outcome, change, now, before), outcome, before }
}

/**
 * Writes other opening hours, or gives the refusal: nothing is saved before exactly what then lies outside was seen. It
 * stays as it is, and the people of it are marked, as if it had been booked anyway.
 * @param write writes the hours, and says whether any differ
 */
export function changeOpeningHours(
  means: Reach,
  unit: Unit,
  write: () => boolean,
  outside: OutsideOpeningHours | undefined,
): {
  readonly differs: boolean
  readonly refusal?: { reason: 'would-leave-outside'; visits: VisitMention[]; fingerprint: string }
} {
  const now = Math.floor(means.clock.now())
  const before = new Set(linesOutsideOpeningHours(gatherAhead(means), now).map(({ line }) => line.id))
  if (!write()) return { differs: false }
  const left = linesOutsideOpeningHours(gatherAhead(means), now).filter(({ line }) => !before.has(line.id))
  if (left.length === 0) return { differs: true }
  const fingerprint = fingerprintOf(left.map(({ line: { id, startsAt, endsAt } }) => [id, startsAt, endsAt]))
  if (fingerprint !== outside?.fingerprint) {
    const visits = left.map(({ visit, line }) => mentionOf(visit, line))
    return { differs: true, refusal: { reason: 'would-leave-outside', visits, fingerprint } }
  }
  const { zone } = readSalon(means.database)
  const marked = new Set(left.map(({ line }) => line.id))
  const mark = markFor(outside)
  const changes = [...new Set(left.map(({ visit }) => visit))].map((visit): LinesChange => ({
    visit,
    before: visit.lines,
    after: visit.lines.map((line) => {
      const demands = line.demands.map((demand) =>
        // Who was laid over somebody else stays so, with the reason given then.
        demand.kind === 'staff' && demand.holderId !== null ? { ...demand, mark: demand.mark ?? mark } : demand,
      )
      return draftOf(line, zone, marked.has(line.id) ? demands : line.demands)
    }),
    holding: visit.holding,
  }))
  store(means, unit, changes)
  return { differs: true }
}

function markFor({ reason }: OutsideOpeningHours): StoredMark {
  return { kind: 'hours', reason, by: null }
}

function store({ newId }: Reach, unit: Unit, changes: readonly LinesChange[]): void {
  writeVisits(unit, newId, changes)
  for (const { visit } of changes) touchVisit(unit, visit)
}
