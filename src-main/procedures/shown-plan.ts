import type { z } from 'zod'
import type {
  Candidate,
  Cure,
  Explanation,
  Obstacle,
  Plan,
  PlannedLine,
  Seat,
  storedLine,
} from '../../src-shared/contract/visit.ts'
import type {
  HolderId,
  LineId,
  RequirementId,
  ResourceId,
  ResourceInstanceId,
  ServiceId,
  StaffMemberId,
} from '../../src-shared/domain/id.ts'
import { overlaps } from '../../src-shared/domain/interval.ts'
import type * as engine from '../allocation/answers.ts'
import type { StoredLine } from '../database/stored-visit.ts'
import type { Requirements } from './booked-visit.ts'
import type { Gathered } from './gather-book.ts'
import { makingRoomOf } from './making-room.ts'

/** What the sentences about a plan need besides the engine's answer. */
type PlanWords = { readonly requirements: Requirements; readonly mention: Gathered['mention'] }

const nearestShown = 3

/** The engine's explanation as the screens read it; a refused plan shows whom each seat could get. */
export function shownPlan(explained: engine.Explanation, gathered: Gathered, cures: readonly engine.Cure[] = []): Plan {
  const { answer } = explained
  const lines = shownLines(explained.lines, gathered)
  return {
    startsAt: explained.startsAt,
    endsAt: explained.endsAt,
    lines: answer ? lines : withWhoCould(lines),
    refusal: answer ? null : shownExplanation(explained, lines, shownCures(explained, cures, gathered)),
    makingRoom: null,
    warnings: [],
  }
}

/** The plan by which others make room of themselves. */
export function shownMakingRoom(placement: engine.ExplainedPlacement, gathered: Gathered): Plan {
  const lines = shownLines(placement.lines, gathered)
  return {
    startsAt: Math.min(...lines.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...lines.map(({ endsAt }) => endsAt)),
    lines,
    refusal: null,
    makingRoom: makingRoomOf(placement, gathered),
    warnings: [],
  }
}

function shownLines(lines: readonly engine.ExplainedLine[], { rules, mention }: Gathered): PlannedLine[] {
  return lines.map((line) => shownLine(line, { requirements: rules.requirements, mention }))
}

function shownLine(line: engine.ExplainedLine, words: PlanWords): PlannedLine {
  return {
    serviceId: line.serviceId as ServiceId,
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    seats: line.demands.map((demand) => ({
      ...shownDemand(demand, words.requirements),
      candidates: demand.candidates.map((candidate) => shownCandidate(candidate, words)),
    })),
  }
}

/** A line of the book as the screens read it. */
export function shownStoredLine(line: StoredLine, requirements: Requirements): z.infer<typeof storedLine> {
  return {
    id: line.id as LineId,
    serviceId: line.serviceId as ServiceId,
    serviceName: line.serviceName,
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    price: line.price,
    durationByHand: line.durationByHand,
    seats: line.demands.map((demand) =>
      shownDemand(
        {
          ...demand,
          core: demand.reservations.map(({ part, workStartsAt, workEndsAt }) => ({
            part,
            startsAt: workStartsAt,
            endsAt: workEndsAt,
          })),
          hold: demand.reservations,
          holder: demand.holderId,
          marked: demand.mark !== null,
        },
        requirements,
      ),
    ),
  }
}

/** What a demand of the engine says about itself, in an answer or in an explanation. */
type Demand = Pick<engine.ExplainedDemand, 'requirementId' | 'seat' | 'core' | 'hold' | 'wish' | 'holder' | 'marked'>

function shownDemand(demand: Demand, requirements: Requirements): Omit<Seat, 'candidates'> {
  const requirement = demand.requirementId === null ? undefined : requirements.get(demand.requirementId)
  return {
    kind: requirement?.kind ?? 'added',
    requirementId: demand.requirementId as RequirementId | null,
    number: demand.seat,
    resourceIds: requirement?.kind === 'resource' ? (requirement.resourceIds as ResourceId[]) : [],
    work: demand.core.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    hold: demand.hold.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    wish: demand.wish as HolderId[],
    holderId: demand.holder as HolderId | null,
    marked: demand.marked,
  }
}

/** A candidate and what stands against it, as the screens read it. */
export function shownCandidate(
  candidate: Pick<engine.ExplainedCandidate, 'holder' | 'obstacles'>,
  words: Pick<PlanWords, 'mention'>,
): Candidate {
  return {
    holderId: candidate.holder as HolderId,
    free: candidate.obstacles.length === 0,
    obstacles: candidate.obstacles.map((obstacle) => shownObstacle(obstacle, words)),
  }
}

function shownObstacle(obstacle: engine.Obstacle, words: Pick<PlanWords, 'mention'>): Obstacle {
  switch (obstacle.kind) {
    case 'cannot':
      return { kind: 'cannot' }
    case 'not open':
      return { kind: 'not open', nearest: obstacle.nearest }
    case 'closed': {
      const { kind, reason, endsAt } = obstacle.closed
      return { kind: 'closed', closure: kind, reason, until: endsAt }
    }
    case 'taken':
      return { kind: 'taken', until: obstacle.until, by: words.mention(obstacle.lineId) }
  }
}

/** Seats of a refused plan get the first wished and free candidate that no other seat of it has at that time. */
function withWhoCould(lines: readonly PlannedLine[]): PlannedLine[] {
  const given: Seat[] = []
  return lines.map((line) => ({
    ...line,
    seats: line.seats.map((seat) => {
      const isFree = ({ holderId, free }: Candidate) =>
        free && isWished(seat, holderId) && !given.some((other) => other.holderId === holderId && meets(other, seat))
      const could = { ...seat, holderId: seat.candidates.find(isFree)?.holderId ?? null, marked: false }
      given.push(could)
      return could
    }),
  }))
}

function shownExplanation(explained: engine.Explanation, lines: readonly PlannedLine[], cures: Cure[]): Explanation {
  return {
    outsideOpeningHours: indexes(explained.lines, (line) => !line.withinOpeningHours),
    tooShort: explained.lines.flatMap(({ tooShort }, line) => (tooShort ? [{ line, ...tooShort }] : [])),
    missing: lines.flatMap(({ seats }, line) =>
      seats
        .filter((seat) => !seat.candidates.some(({ holderId, free }) => free && isWished(seat, holderId)))
        .map((seat) => ({ line, seat: { ...seat, holderId: null, marked: false } })),
    ),
    notTogether: explained.notTogether.map(({ line, demand }) => ({ line, seat: demand })),
    nearestStarts: explained.nearestStarts.slice(0, nearestShown),
    cures,
    bookAnyway: explained.anyway !== null,
  }
}

function shownCures({ withMoves }: engine.Explanation, cures: readonly engine.Cure[], gathered: Gathered): Cure[] {
  const makingRoom = withMoves && makingRoomOf(withMoves, gathered)
  const byMoving = makingRoom
    ? [{ kind: 'making room' as const, ...makingRoom, lines: shownLines(withMoves.lines, gathered) }]
    : []
  return [...byMoving, ...cures.map(shownCure)]
}

export function shownCure(cure: engine.Cure): Cure {
  switch (cure.kind) {
    case 'other person':
      return { kind: cure.kind, line: cure.line, seat: cure.demand, staffId: cure.holder as StaffMemberId }
    case 'other instance':
      return { kind: cure.kind, line: cure.line, seat: cure.demand, instanceId: cure.holder as ResourceInstanceId }
    case 'shorter':
      return { kind: cure.kind, line: cure.line, minutes: cure.minutes }
    case 'other order':
      return { kind: cure.kind, order: [...cure.order] }
    case 'opening':
      return { kind: cure.kind, holderId: cure.holder as HolderId, interval: cure.interval }
    case 'opening hours':
      return { kind: cure.kind, interval: cure.interval }
  }
}

const isWished = (seat: Seat, holderId: HolderId) => seat.wish.length === 0 || seat.wish.includes(holderId)

const meets = (a: Seat, b: Seat) => a.work.some((piece) => b.work.some((other) => overlaps(piece, other)))

function indexes<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (isMeant(item) ? [index] : []))
}
