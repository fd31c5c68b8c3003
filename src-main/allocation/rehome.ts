import type { ChangedVisit } from './answers.ts'
import { indexOf, type BookIndex } from './book-index.ts'
import type { BrokenVisit } from './broken.ts'
import { changedVisit } from './changed-visit.ts'
import type { AskedVisit } from './combinations.ts'
import type { Demand } from './derive.ts'
import type { Moved } from './displace.ts'
import { isHeldTooLong } from './held-too-long.ts'
import { liftOut } from './lift-out.ts'
import { lineShape, type LineShape } from './line-shape.ts'
import { movesOf } from './moves-of.ts'
import { solveWithMoves } from './solve-with-moves.ts'
import { keyOf, refOf, startOf } from './stays.ts'
import type { BookedLine, Book, Moves } from './types.ts'

/** Holders by the key of their demand. */
type Homes = ReadonlyMap<string, string>

/** New holders, and which other stays make room for them. */
export interface Rehomed {
  readonly homes: Homes
  readonly moved: Moved
}

/**
 * New holders for the automatic demands of the visits asked, all at once, with the fewest moves of other visits; null: they do
 * not fit together, or what a visit then has on one holder merges into more than the book takes. The rest of every broken
 * visit stands as it is, and what is not asked stays open.
 */
export function rehome(
  after: Book,
  broken: readonly BrokenVisit[],
  asked: readonly BrokenVisit[],
  moves: Moves,
): Rehomed | null {
  const index = indexWithout(after, broken)
  const wanted = new Set(asked.flatMap(({ automatic }) => automatic.map((each) => keyOf(refOf(each)))))
  const questions = broken.map((each) => question(each, wanted, index))
  const solved = solveWithMoves(
    questions.map(({ visit }) => visit),
    index,
    moves,
  )
  if (!solved.ok) return null
  const keys = questions.flatMap((each) => each.keys)
  const demands = solved.value.lines.flatMap((line) => line.demands)
  const homes = new Map(keys.flatMap((key, position) => homeOf(key, demands[position], solved.value.holderOf)))
  const { moved } = solved.value
  const changed = [...asked.map((each) => withHomes(each, homes)), ...movesOf(moved).moved]
  return changed.some(isHeldTooLong) ? null : { homes, moved }
}

/** The visit with its new holders; what found none is open. */
export function withHomes({ visit, demands }: BrokenVisit, homes: Homes): ChangedVisit {
  const keys = demands.map(refOf).map(keyOf)
  return changedVisit(visit, new Map(keys.map((key) => [key, homes.get(key) ?? null])))
}

function homeOf(key: string, demand: Demand | undefined, holderOf: ReadonlyMap<Demand, string>) {
  const holder = demand && !demand.fixed ? holderOf.get(demand) : undefined
  return holder === undefined ? [] : [[key, holder] as const]
}

/** What holds beside the broken visits; the day's minutes still count what stands of them. */
function indexWithout(after: Book, broken: readonly BrokenVisit[]): BookIndex {
  const ids = broken.map(({ visit }) => visit.id)
  const beside = liftOut(after, ids)
  const standing = { ...after, visits: [...beside.visits, ...broken.map(({ remains }) => remains)] }
  return { ...indexOf(beside), minutesReserved: indexOf(standing).minutesReserved }
}

/** The visit as a question: what stands is fixed, what is wanted is asked, all else is left out. */
function question({ remains }: BrokenVisit, wanted: ReadonlySet<string>, index: BookIndex) {
  const startsAt = startOf(remains)
  const lines = remains.lines.map((line) => {
    const keys = line.demands.map((_, demand) => keyOf({ visitId: remains.id, lineId: line.id, demand }))
    const isIn = (position: number) => line.demands[position]?.holder !== null || wanted.has(keys[position] ?? '')
    return { shape: lineAsItStands(line, startsAt, isIn, index), keys: keys.filter((_, position) => isIn(position)) }
  })
  const visit: AskedVisit = { visitId: remains.id, startsAt, lines: lines.map(({ shape }) => shape) }
  return { visit, keys: lines.flatMap(({ keys }) => keys) }
}

/** The line at its time and of its length, whoever comes to lead it. */
export function lineAsItStands(
  line: BookedLine,
  visitStart: number,
  isIn: (position: number) => boolean,
  index: BookIndex,
): LineShape {
  const { serviceId, startsAt, endsAt, durationByHand } = line
  const begins = { kind: 'offset', minutes: startsAt - visitStart } as const
  const shape = lineShape({ serviceId, begins, durationMinutes: null, asks: { kind: 'kept', line }, anyway: [] }, index)
  const all = shape.seats.map((seat) => ({ ...seat, fixed: seat.present !== null }))
  const seats = all.filter((_, position) => isIn(position))
  const minutes = endsAt - startsAt
  const able = [...shape.minutesOfLead].flatMap(([holder, own]) => (own === minutes ? [holder] : []))
  return {
    ...shape,
    stands: true,
    seats,
    lead: seats.findIndex((seat) => seat === all[shape.lead]),
    durations: [{ minutes, leads: durationByHand ? null : new Set(able) }],
  }
}
