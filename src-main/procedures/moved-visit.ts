import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import type { BookedDemand, BookedLine, LineRequest as EngineLine } from '../allocation/types.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'
import type { AskedLine, AskedVisit } from './asked-visit.ts'
import { bookedLine, type Requirements } from './booked-visit.ts'

/** A card dropped at a time and, perhaps, on another lane. `from` null: out of "To solve". */
export type Move = {
  readonly lineId: string
  readonly startsAt: number
  readonly moves: 'whole visit' | 'this line only'
  readonly lane: { readonly from: string | null; readonly to: Lane } | null
}

/** Where a card can be dropped. */
export type Lane = {
  readonly holderId: string
  readonly kind: 'staff' | 'instance'
  readonly resourceId: string | null
}

export type WrongLane = { readonly reason: 'wrong-lane'; readonly to: string }

/**
 * A move as the engine is asked: another time moves the whole visit with its distances, or the dragged line alone;
 * another lane changes the dragged line only. An instance dropped on is pinned, and so is a person outside the wish; a
 * wish that holds the person stays. Refused: wrong-lane.
 */
export function movedVisit(visit: StoredVisit, move: Move, requirements: Requirements): Result<AskedVisit, WrongLane> {
  const dragged = visit.lines.find(({ id }) => id === move.lineId)
  if (!dragged) throw new Error('a line was dragged that is not of this visit')
  const by = move.startsAt - dragged.startsAt
  const lines = visit.lines.map((line) => ({
    line,
    startsAt: line.startsAt + (line === dragged || move.moves === 'whole visit' ? by : 0),
    endsAt: line.endsAt + (line === dragged || move.moves === 'whole visit' ? by : 0),
  }))
  const { lane } = move
  if (!lane || lane.from === lane.to.holderId) return done(placed(lines, requirements))

  const index = demandDropped(dragged, requirements, lane.from, lane.to)
  const demand = dragged.demands[index]
  if (!demand) return refused({ reason: 'wrong-lane', to: lane.to.holderId })
  const keeps = lane.to.kind === 'staff' && (demand.wish.length === 0 || demand.wish.includes(lane.to.holderId))
  return done(
    placed(lines, requirements, {
      line: dragged,
      index,
      to: lane.to.holderId,
      keptWish: keeps ? demand.wish : null,
    }),
  )
}

/** A line with another length as the engine is asked: the later lines keep their distance to its end. */
export function resizedVisit(
  visit: StoredVisit,
  lineId: string,
  startsAt: number,
  endsAt: number,
  requirements: Requirements,
): AskedVisit {
  const resized = visit.lines.find(({ id }) => id === lineId)
  if (!resized) throw new Error('a line was resized that is not of this visit')
  const lines = visit.lines.map((line) => {
    if (line === resized) return { line, startsAt, endsAt, durationByHand: true }
    const by = line.startsAt >= resized.endsAt ? endsAt - resized.endsAt : 0
    return { line, startsAt: line.startsAt + by, endsAt: line.endsAt + by }
  })
  return placed(lines, requirements)
}

/** The visit as it stands, as the engine is asked for restoring it; at another start its distances are kept. */
export function visitAsStored(visit: StoredVisit, requirements: Requirements, startsAt?: number): AskedVisit {
  const { lines, request } = placed(
    visit.lines.map((line) => ({ line, startsAt: line.startsAt, endsAt: line.endsAt })),
    requirements,
  )
  return { lines, request: { ...request, startsAt: startsAt ?? request.startsAt } }
}

type PlacedLine = {
  readonly line: StoredLine
  readonly startsAt: number
  readonly endsAt: number
  readonly durationByHand?: boolean
}

type Drop = {
  readonly line: StoredLine
  readonly index: number
  readonly to: string
  readonly keptWish: readonly string[] | null
}

function placed(lines: readonly PlacedLine[], requirements: Requirements, drop?: Drop): AskedVisit {
  const startsAt = Math.min(...lines.map((each) => each.startsAt))
  return {
    request: {
      startsAt,
      lines: lines.map(({ line, startsAt: lineStartsAt, endsAt }): EngineLine => {
        const booked = bookedLine(line, requirements)
        return {
          serviceId: line.serviceId,
          begins: { kind: 'offset', minutes: lineStartsAt - startsAt },
          durationMinutes: endsAt - lineStartsAt,
          asks: { kind: 'kept', line: drop?.line === line ? withWish(booked, drop.index, [drop.to]) : booked },
          anyway: [],
        }
      }),
    },
    lines: lines.map(({ line, durationByHand }): AskedLine => ({
      stored: line,
      durationByHand: durationByHand ?? line.durationByHand,
      price: undefined,
      keptWishes: new Map(drop?.line === line && drop.keptWish ? [[drop.index, drop.keptWish]] : []),
    })),
  }
}

function withWish(line: BookedLine, index: number, wish: readonly string[]): BookedLine {
  const change = (demand: BookedDemand, at: number) => (at === index ? { ...demand, wish } : demand)
  return { ...line, demands: line.demands.map(change) }
}

/** Which demand left its lane for the other; -1: none that could stand there. A person who cannot is the engine's no. */
function demandDropped(line: StoredLine, requirements: Requirements, from: string | null, to: Lane): number {
  return line.demands.findIndex((demand) => {
    if (demand.holderId !== from || demand.kind !== to.kind) return false
    if (to.kind === 'staff' || demand.requirementId === null) return true
    const requirement = requirements.get(demand.requirementId)
    return requirement?.kind === 'resource' && to.resourceId !== null && requirement.resourceIds.includes(to.resourceId)
  })
}
