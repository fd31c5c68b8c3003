import { contains, gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import type { Edge, Part } from '../../src-shared/domain/requirement.ts'
import type { Piece } from './answers.ts'

const dayMinutes = 1440

/** The work of a requirement in a line, one interval a part; null if a part is empty, reversed or sticks out of the line. */
export function coreOf(line: Interval, parts: readonly Part[]): readonly Piece[] | null {
  const core = piecesOf(line, parts)
  return core.every((piece) => isSomething(piece) && contains(line, piece)) ? core : null
}

/** The same without the parts that are empty or reversed. */
export function possibleCoreOf(line: Interval, parts: readonly Part[]): readonly Piece[] {
  return piecesOf(line, parts).filter(isSomething)
}

/** The core with its buffers: the first part begins earlier, the last ends later. */
export function holdOf(core: readonly Piece[], beforeMinutes: number, afterMinutes: number): readonly Piece[] {
  const begin = Math.min(...core.map(({ startsAt }) => startsAt))
  const end = Math.max(...core.map(({ endsAt }) => endsAt))
  return core.map(({ part, startsAt, endsAt }) => ({
    part,
    startsAt: startsAt === begin ? startsAt - beforeMinutes : startsAt,
    endsAt: endsAt === end ? endsAt + afterMinutes : endsAt,
  }))
}

/** The least duration in which every part has its place; null: none within a day. */
export function leastMinutesOf(parts: readonly Part[]): number | null {
  for (let minutes = gridMinutes; minutes <= dayMinutes; minutes += gridMinutes)
    if (coreOf({ startsAt: 0, endsAt: minutes }, parts)) return minutes
  return null
}

function piecesOf(line: Interval, parts: readonly Part[]): readonly Piece[] {
  if (parts.length === 0) return [{ part: 0, startsAt: line.startsAt, endsAt: line.endsAt }]
  return parts.map(({ begin, end }, part) => ({ part, startsAt: at(line, begin), endsAt: at(line, end) }))
}

function isSomething({ startsAt, endsAt }: Interval): boolean {
  return startsAt < endsAt
}

function at(line: Interval, edge: Edge): number {
  return edge.from === 'start' ? line.startsAt + edge.minutes : line.endsAt - edge.minutes
}
