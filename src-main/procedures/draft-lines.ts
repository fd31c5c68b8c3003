import { wallClockWithOffset } from '../../src-shared/domain/salon-time.ts'
import type { AnsweredDemand, AnsweredLine, Explanation } from '../allocation/answers.ts'
import type { StoredDemand, StoredLine, StoredMark } from '../database/stored-visit.ts'
import type { DemandDraft, LineDraft } from '../database/write-visits.ts'
import type { AskedLine, AskedVisit } from './asked-visit.ts'
import { priceOf } from './gather-rules.ts'
import type { Planned } from './plan-visit.ts'

/** The lines to store for an answer. `reason` is why people were taken without being asked, if any were. */
export function draftLines(asked: AskedVisit, planned: Planned, reason: string, newId: () => string): LineDraft[] {
  const { rules } = planned.gathered
  return planned.answer.lines.map((line, index): LineDraft => {
    const to = asked.lines[index]
    if (!to) throw new Error('the engine answered a line that was not asked')
    const lead = line.demands.find(({ kind }) => kind === 'staff')?.holder ?? null
    return {
      id: to.stored?.id ?? newId(),
      serviceId: line.serviceId,
      ...spanOf(line, rules.salon.zone),
      durationByHand: to.durationByHand,
      price: to.price !== undefined ? to.price : to.stored ? to.stored.price : priceOf(rules, line.serviceId, lead),
      demands: line.demands.map((demand, seat) => ({
        ...draftDemand(demand),
        wish: demand.marked ? demand.wish : (to.keptWishes.get(seat) ?? demand.wish),
        mark: markOf(demand, line, to, planned.against?.lines[index], reason),
      })),
    }
  })
}

/** A stored line at the same time, with these demands: for a change of holders, or of nothing but whether it holds. */
export function draftOf(line: StoredLine, zone: string, demands: readonly DemandDraft[] = line.demands): LineDraft {
  const { id, serviceId, durationByHand, price } = line
  return { id, serviceId, durationByHand, price, demands, ...spanOf(line, zone) }
}

function spanOf({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }, zone: string) {
  const startsWall = wallClockWithOffset(zone, startsAt)
  return { startsAt, endsAt, startsWall, endsWall: wallClockWithOffset(zone, endsAt) }
}

function draftDemand(demand: AnsweredDemand): Omit<DemandDraft, 'wish' | 'mark'> {
  return {
    requirementId: demand.requirementId,
    kind: demand.kind,
    seat: demand.seat,
    holderId: demand.holder,
    bufferBeforeMinutes: demand.bufferBeforeMinutes,
    bufferAfterMinutes: demand.bufferAfterMinutes,
    reservations: demand.rows.map(({ part, startsAt, endsAt, work }) => ({
      ...{ part, startsAt, endsAt },
      workStartsAt: work.startsAt,
      workEndsAt: work.endsAt,
    })),
  }
}

/** A mark stays while time and holder stay; a new one says whether a visit, or only hours and closures, stood against it. */
function markOf(
  demand: AnsweredDemand,
  line: AnsweredLine,
  { stored }: AskedLine,
  against: Explanation['lines'][number] | undefined,
  reason: string,
): StoredMark | null {
  if (!demand.marked) return null
  const before = stored?.demands.find((each) => isSameSeat(each, demand))
  const stays = stored?.startsAt === line.startsAt && stored.endsAt === line.endsAt
  if (before?.mark && stays && before.holderId === demand.holder) return before.mark
  const candidates = against?.demands.find((each) => isSameSeat(each, demand))?.candidates
  const obstacles = candidates?.find(({ holder }) => holder === demand.holder)?.obstacles ?? []
  return { kind: obstacles.some(({ kind }) => kind === 'taken') ? 'overlap' : 'hours', reason, by: null }
}

function isSameSeat(
  a: Pick<StoredDemand, 'requirementId' | 'seat'>,
  b: Pick<StoredDemand, 'requirementId' | 'seat'>,
): boolean {
  return a.requirementId === b.requirementId && a.seat === b.seat
}
