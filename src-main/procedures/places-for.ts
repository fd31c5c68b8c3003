import { gridMinutes, longestReservationMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import { dayInterval } from '../../src-shared/domain/salon-time.ts'
import { allocate } from '../allocation/allocate.ts'
import { findStarts } from '../allocation/find-starts.ts'
import { isAnswerTooLong } from '../allocation/held-too-long.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { Book, BookedVisit, VisitRequest } from '../allocation/types.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'
import { bookedLine } from './booked-visit.ts'
import { datesOf, gatherBook } from './gather-book.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import { laneOf } from './lane-of.ts'
import type { Means } from './means.ts'
import { movedVisit, type Lane, type Move } from './moved-visit.ts'
import { runsOf } from './runs-of.ts'
import { mostApart } from './too-far-apart.ts'

type Drag = { readonly lineId: string; readonly moves: Move['moves']; readonly from: string | null }

export type Places = { readonly holderId: string; readonly starts: readonly Interval[] }

/**
 * Where a drag of this line may end on a date, for every lane that may take it: starts of the line, as runs on the grid;
 * none where the whole day is full. The same question that `visits.move` asks, put to all starts at once.
 */
export function placesFor(
  reach: Pick<Means, 'database' | 'clock'>,
  visit: StoredVisit,
  drag: Drag,
  date: string,
): Places[] {
  const rules = gatherRules(reach.database)
  const dragged = visit.lines.find(({ id }) => id === drag.lineId)
  if (!dragged) return []
  const lanes = lanesFor(dragged, drag.from, rules)
  const day = nearEnough(visit, dragged, drag.moves, dayInterval(rules.salon.zone, date))
  if (day.startsAt >= day.endsAt) return lanes.map(({ holderId }) => ({ holderId, starts: [] }))
  const reached = reachedBy(visit, dragged, drag.moves, day)
  const { book } = gatherBook(reach, ...datesOf(rules.salon.zone, reached), rules)
  const question = { visit, dragged, drag, rules, day, book: liftOut(book, [visit.id]) }
  return lanes.map((lane) => {
    const fitting = drag.moves === 'whole visit' ? startsOfVisit(question, lane) : startsOfLine(question, lane)
    const starts = fitting.filter((startsAt) => !isTooLong(question, lane, startsAt))
    return { holderId: lane.holderId, starts: runsOf(starts) }
  })
}

/** The part of a day in which the line may begin, no farther from the others than one visit may reach. */
function nearEnough({ lines }: StoredVisit, dragged: StoredLine, moves: Move['moves'], day: Interval): Interval {
  const others = lines.filter((line) => line !== dragged).map(({ startsAt }) => startsAt)
  if (moves === 'whole visit' || others.length === 0) return day
  const apart = mostApart(lines)
  const earliest = Math.max(...others) - apart
  const latest = Math.min(...others) + apart
  return { startsAt: Math.max(day.startsAt, earliest), endsAt: Math.min(day.endsAt, latest + gridMinutes) }
}

/** All that the visit touches, wherever in these hours the line begins. */
function reachedBy({ lines }: StoredVisit, dragged: StoredLine, moves: Move['moves'], day: Interval): Interval {
  const first = Math.min(...lines.map(({ startsAt }) => startsAt))
  const last = Math.max(...lines.map(({ endsAt }) => endsAt))
  if (moves === 'whole visit')
    return { startsAt: day.startsAt - (dragged.startsAt - first), endsAt: day.endsAt + (last - dragged.startsAt) }
  return {
    startsAt: Math.min(day.startsAt, first),
    endsAt: Math.max(day.endsAt + (dragged.endsAt - dragged.startsAt), last),
  }
}

/** Lanes that could ever take it from where it is: of whoever performs the service, or of an instance that would do. */
function lanesFor(line: StoredLine, from: string | null, rules: Rules): Lane[] {
  const holders = line.demands
    .filter(({ holderId }) => holderId === from)
    .flatMap(({ kind, requirementId }) => {
      if (kind === 'staff') {
        return rules.performers.filter(({ serviceId }) => serviceId === line.serviceId).map(({ staffId }) => staffId)
      }
      const requirement = requirementId === null ? undefined : rules.requirements.get(requirementId)
      const wanted = requirement?.kind === 'resource' ? requirement.resourceIds : null
      return rules.instances
        .filter(({ archived, resourceId }) => !archived && (wanted?.includes(resourceId) ?? true))
        .map(({ id }) => id)
    })
  return [...new Set(holders)].flatMap((holderId) => laneOf(rules, holderId) ?? [])
}

type Question = {
  readonly visit: StoredVisit
  readonly dragged: StoredLine
  readonly drag: Drag
  readonly rules: Rules
  readonly day: Interval
  /** Without the visit. */
  readonly book: Book
}

function requestFor({ visit, dragged, drag, rules }: Question, lane: Lane, startsAt: number): VisitRequest | null {
  const move: Move = { lineId: dragged.id, startsAt, moves: drag.moves, lane: { from: drag.from, to: lane } }
  const moved = movedVisit(visit, move, rules.requirements)
  return moved.ok ? moved.value.request : null
}

function startsOfVisit(question: Question, lane: Lane): number[] {
  const { dragged, day, book } = question
  const request = requestFor(question, lane, dragged.startsAt)
  if (!request) return []
  const offset = dragged.startsAt - request.startsAt
  const mask = everyStart({ startsAt: day.startsAt - offset, endsAt: day.endsAt - offset })
  return instantsOf(findStarts(request, mask, book, 'none').free).map((startsAt) => startsAt + offset)
}

/**
 * One line moves, the others stay. Where it fits without the others in the way it may fit; where it fits beside them as
 * if they were a visit of their own it does; between the two, within the buffers that merge, the engine is asked.
 */
function startsOfLine(question: Question, lane: Lane): number[] {
  const { visit, dragged, day, book } = question
  const request = requestFor(question, lane, dragged.startsAt)
  const index = visit.lines.indexOf(dragged)
  const line = request?.lines[index]
  if (!request || !line) return []
  const alone: VisitRequest = { startsAt: day.startsAt, lines: [{ ...line, begins: { kind: 'after' } }] }
  const mask = everyStart(day)
  const may = instantsOf(findStarts(alone, mask, book, 'none').free)
  const others = { ...book, visits: [...book.visits, withoutLine(question)] }
  const does = new Set(instantsOf(findStarts(alone, mask, others, 'none').free))
  return may.filter((startsAt) => {
    if (does.has(startsAt)) return true
    const moved = requestFor(question, lane, startsAt)
    return moved !== null && allocate(moved, book).ok
  })
}

/** Whether the drop would hold somebody or something for longer than a day; only a visit spread that far could. */
function isTooLong(question: Question, lane: Lane, startsAt: number): boolean {
  const { visit, dragged, drag, book } = question
  const by = startsAt - dragged.startsAt
  const holds = visit.lines.flatMap((line) => {
    const shift = line === dragged || drag.moves === 'whole visit' ? by : 0
    return line.demands.map(({ bufferBeforeMinutes, bufferAfterMinutes }) => ({
      startsAt: line.startsAt + shift - bufferBeforeMinutes,
      endsAt: line.endsAt + shift + bufferAfterMinutes,
    }))
  })
  const span = Math.max(...holds.map(({ endsAt }) => endsAt)) - Math.min(...holds.map((hold) => hold.startsAt))
  if (span <= longestReservationMinutes) return false
  const request = requestFor(question, lane, startsAt)
  const answer = request && allocate(request, book)
  return answer?.ok === true && isAnswerTooLong(answer.value)
}

function withoutLine({ visit, dragged, rules }: Question): BookedVisit {
  const lines = visit.lines.filter((line) => line !== dragged).map((line) => bookedLine(line, rules.requirements))
  return { id: visit.id, kind: visit.kind, status: 'confirmed', lines }
}
