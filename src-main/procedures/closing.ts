import { createHash } from 'node:crypto'
import type { Closing, ClosingPlan } from '../../src-shared/contract/closing.ts'
import type { HolderId } from '../../src-shared/domain/id.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import type { ChangedVisit, DemandRef, WhatIf } from '../allocation/answers.ts'
import type { Closed, Holder } from '../allocation/types.ts'
import { whatIf } from '../allocation/what-if.ts'
import { lastReservedUntil } from '../database/reservation-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredDemand } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { touchVisit, writeVisits, type DemandDraft } from '../database/write-visits.ts'
import { draftOf } from './draft-lines.ts'
import { gatherBook, type Gathered } from './gather-book.ts'
import type { Means } from './means.ts'

type Reach = Pick<Means, 'database' | 'clock' | 'newId'>

/** Holders that are not there: for good, or for a time. */
export type Absence = Interval & {
  readonly holderIds: readonly string[]
  readonly without: (holder: Holder) => Holder
}

/** From now on for good: what archiving means. */
export function absenceOf(holderIds: readonly string[]): Absence {
  return { holderIds, startsAt: -Infinity, endsAt: Infinity, without: (holder) => ({ ...holder, open: [] }) }
}

/** For a time: a day off, a repair. */
export function closedFor(holderId: string, closed: Closed): Absence {
  const { startsAt, endsAt } = closed
  const without = (holder: Holder) => ({ ...holder, closed: [...holder.closed, closed] })
  return { holderIds: [holderId], startsAt, endsAt, without }
}

/** What the absence would do to the visits that stand in the book. Writes nothing. */
export function planOf(means: Reach, absence: Absence): ClosingPlan {
  return foresee(means, absence).plan
}

/**
 * Lets visits that can be rehomed go to other holders and leaves the rest open, or gives the refusal: nothing is closed
 * before exactly what it does was seen, and nothing is left open without consent.
 */
export function close(
  means: Reach,
  unit: Unit,
  absence: Absence,
  { fingerprint, leaveOpen }: Closing,
): { readonly reason: 'must-see-plan'; readonly plan: ClosingPlan } | null {
  const { plan, outcome, gathered } = foresee(means, absence)
  const isHarmless = plan.rehomed.length + plan.left.length === 0
  const isAgreed = plan.fingerprint === fingerprint && (leaveOpen || plan.left.length === 0)
  if (!isHarmless && !isAgreed) return { reason: 'must-see-plan', plan }
  const changes = outcome.visits.map((changed) => linesOf(gathered, changed))
  writeVisits(unit, means.newId, changes)
  for (const { visit } of changes) touchVisit(unit, visit)
  return null
}

/** Looks at the days from now, or from the absence's begin, to the last on which one of the absent has something to do. */
function foresee({ database, clock }: Reach, { holderIds, startsAt, endsAt, without }: Absence) {
  const { zone } = readSalon(database)
  const now = Math.floor(clock.now())
  const from = Math.max(now, startsAt)
  const to = Math.max(from, Math.min(endsAt, lastReservedUntil(database, holderIds, now)))
  const gathered = gatherBook({ database, clock }, dateAt(zone, from), dateAt(zone, to))
  const holders = gathered.book.holders.filter(({ id }) => holderIds.includes(id)).map(without)
  const outcome = whatIf({ holders, visits: [] }, now, gathered.book, 'none')
  return { plan: { ...toldOf(outcome, gathered), fingerprint: fingerprintOf(outcome) }, outcome, gathered }
}

function toldOf({ rehomed, left }: WhatIf, { mention }: Gathered): Omit<ClosingPlan, 'fingerprint'> {
  return {
    rehomed: rehomed.map(({ lineId, from, to }) => ({
      visit: mention(lineId),
      from: from as HolderId,
      to: to as HolderId,
    })),
    left: left.map(({ lineId, from }) => ({ visit: mention(lineId), from: from as HolderId })),
  }
}

/** Names what was shown: the same rows in the same places, or another name. */
function fingerprintOf({ rehomed, left, visits }: WhatIf): string {
  return createHash('sha256')
    .update(JSON.stringify([rehomed, left, visits]))
    .digest('base64url')
}

/** The visit's lines with the demands that differ, for the store. */
function linesOf({ visits, rules }: Gathered, { visitId, demands }: ChangedVisit) {
  const visit = visits.get(visitId)
  if (!visit) throw new Error('the engine changed a visit that is not in the book')
  const changed = new Map(demands.map((demand) => [keyOf(demand), demand]))
  return {
    visit,
    before: visit.lines,
    after: visit.lines.map((line) =>
      draftOf(
        line,
        rules.salon.zone,
        line.demands.map((demand, at) => {
          const to = changed.get(keyOf({ visitId, lineId: line.id, demand: at }))
          return to ? demandWith(demand, to) : demand
        }),
      ),
    ),
    holding: visit.holding,
  }
}

function demandWith(demand: StoredDemand, { holder, rows }: ChangedVisit['demands'][number]): DemandDraft {
  return {
    ...demand,
    holderId: holder,
    mark: holder === demand.holderId ? demand.mark : null,
    reservations: rows.map(({ part, startsAt, endsAt, work }) => ({
      ...{ part, startsAt, endsAt },
      workStartsAt: work.startsAt,
      workEndsAt: work.endsAt,
    })),
  }
}

function keyOf({ lineId, demand }: DemandRef): string {
  return `${lineId}/${String(demand)}`
}
