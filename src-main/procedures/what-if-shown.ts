import type { ClosingPlan, WhyLeft } from '../../src-shared/contract/closing.ts'
import type { HolderId } from '../../src-shared/domain/id.ts'
import type * as engine from '../allocation/answers.ts'
import type { ChangedVisit, DemandRef, WhatIf } from '../allocation/answers.ts'
import type { Change } from '../allocation/types.ts'
import { whyLeft } from '../allocation/why-left.ts'
import type { StoredDemand, StoredMark } from '../database/stored-visit.ts'
import type { DemandDraft, LinesChange } from '../database/write-visits.ts'
import { draftOf } from './draft-lines.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import type { Gathered } from './gather-book.ts'
import { leftHelp } from './left-help.ts'
import { shownCandidate } from './shown-plan.ts'

/** What the engine foresees, in the words of the contract. */
export function planShown(outcome: WhatIf, change: Change, now: number, gathered: Gathered): ClosingPlan {
  const { book, mention } = gathered
  const { rehomed, left, moves, visits } = outcome
  const making = moves.flatMap(({ demands, from, to }) => demands.map(({ lineId }) => ({ lineId, from, to })))
  const why = whyLeft(outcome, change, book)
  const helpFor = leftHelp(outcome, change, now, gathered)
  return {
    rehomed: [...rehomed, ...making].map(({ lineId, from, to }) => ({
      visit: mention(lineId),
      from: from as HolderId,
      to: to as HolderId,
    })),
    left: left.map(({ lineId, from }, at) => ({
      visit: mention(lineId),
      from: from as HolderId,
      why: shownWhy(why[at], mention),
      help: helpFor(lineId),
    })),
    fingerprint: fingerprintOf([rehomed, left, visits]),
  }
}

function shownWhy(why: engine.WhyLeft | undefined, mention: Gathered['mention']): WhyLeft {
  if (!why) throw new Error('the engine gave no reason for what is left open')
  if (why.kind !== 'nobody free') return why
  return { ...why, candidates: why.candidates.map((each) => shownCandidate(each, { mention })) }
}

/** The foreseen change of the visits, for the store; with a mark, what would be left open stays as it is, marked so. */
export function visitsToWrite(
  { visits, left }: Pick<WhatIf, 'visits' | 'left'>,
  gathered: Gathered,
  kept?: StoredMark,
): LinesChange[] {
  const stays = new Set(kept && left.map(keyOf))
  return visits.map((changed) => linesOf(gathered, changed, (key) => (kept && stays.has(key) ? kept : null)))
}

/** The visit's lines with the demands that differ. */
function linesOf(
  { visits, rules }: Gathered,
  { visitId, demands }: ChangedVisit,
  keptBy: (demand: string) => StoredMark | null,
): LinesChange {
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
          const key = keyOf({ lineId: line.id, demand: at })
          const mark = keptBy(key)
          if (mark) return { ...demand, mark: demand.mark ?? mark }
          const to = changed.get(key)
          return to ? demandWith(demand, to) : demand
        }),
      ),
    ),
    holding: visit.holding,
  }
}

/** A stored demand with the holder and the rows that the engine gives it; a mark stays with its holder. */
export function demandWith(demand: StoredDemand, { holder, rows }: ChangedVisit['demands'][number]): DemandDraft {
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

function keyOf({ lineId, demand }: Pick<DemandRef, 'lineId' | 'demand'>): string {
  return `${lineId}/${String(demand)}`
}
