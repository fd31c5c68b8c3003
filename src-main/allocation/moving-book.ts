import { overlaps } from '../../src-shared/domain/interval.ts'
import { without } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import { lies } from './can-serve.ts'
import type { Taker } from './derive.ts'
import { freeableFrom } from './freeable.ts'
import { bitsOf, type Reservation } from './holder-time.ts'
import { otherCandidates } from './homes.ts'
import { compareStays, isMovable, movableStay, type MovableStay } from './movable.ts'
import { anyPair } from './question.ts'
import { staysAmong } from './stays.ts'
import type { Moves } from './types.ts'

/** A book in which some stays may move and all else is fixed. */
export interface MovingBook {
  readonly index: BookIndex
  /** By start, then id. */
  readonly staysOn: (holder: string) => readonly MovableStay[]
  /** Those of them that hold something between the two instants. */
  readonly staysBetween: (holder: string, from: number, to: number) => readonly MovableStay[]
  /** The other holders a stay could go to if every movable stay made way, in the order of choice. */
  readonly homesOf: (stay: MovableStay) => readonly string[]
  /** Whether the holder could serve if every movable stay made way. */
  readonly couldServe: (taker: Taker, holder: string) => boolean
  /** The grid steps at which nothing closed and nothing fixed is in the way. */
  readonly unfixed: (holder: string) => Uint32Array
  /** The grid steps at which the holder is free or, looked at alone, can be made so. */
  readonly freeable: (holder: string) => Uint32Array
}

/** What is known of one holder. */
interface Lane {
  readonly open: Uint32Array
  readonly unclosed: Uint32Array
  readonly unfixed: Uint32Array
  readonly fixed: readonly Reservation[]
  readonly stays: readonly MovableStay[]
  readonly longestStay: number
}

const known = new WeakMap<BookIndex, Map<Moves, MovingBook>>()

/** The book with what may move in it, made once; each holder and stay is looked at when first asked for. */
export function movingBook(index: BookIndex, moves: Moves): MovingBook {
  const byMoves = known.get(index) ?? new Map<Moves, MovingBook>()
  known.set(index, byMoves)
  const book = byMoves.get(moves) ?? makeMovingBook(index, moves)
  byMoves.set(moves, book)
  return book
}

function makeMovingBook(index: BookIndex, moves: Moves): MovingBook {
  const lanes = new Map<string, Lane>()
  const homes = new Map<MovableStay, readonly string[]>()
  let freeable: ReadonlyMap<string, Uint32Array> = new Map()

  function laneOf(holder: string): Lane {
    const lane = lanes.get(holder) ?? makeLane(holder, moves, index)
    lanes.set(holder, lane)
    return lane
  }

  function couldServe(taker: Taker, holder: string): boolean {
    return index.timeOf(holder) !== undefined && hasRoom(taker, laneOf(holder), index)
  }

  function homesOf(stay: MovableStay): readonly string[] {
    const found = homes.get(stay) ?? otherCandidates(stay, index).filter((holder) => couldServe(stay, holder))
    homes.set(stay, found)
    return found
  }

  const book: MovingBook = {
    index,
    staysOn: (holder) => laneOf(holder).stays,
    staysBetween: (holder, from, to) => staysBetween(laneOf(holder), from, to),
    unfixed: (holder) => laneOf(holder).unfixed,
    couldServe,
    homesOf,
    freeable: (holder) => {
      if (!freeable.has(holder)) freeable = new Map([...freeable, ...freeableFrom(holder, book)])
      return freeable.get(holder) ?? index.always
    },
  }
  return book
}

/** Of somebody who is not in this book nothing is open. */
function makeLane(holder: string, moves: Moves, { timeOf, always, book }: BookIndex): Lane {
  const none = new Uint32Array(always.length)
  const time = timeOf(holder)
  if (!time) return { open: none, unclosed: none, unfixed: none, fixed: [], stays: [], longestStay: 0 }
  const { kind, closed } = time.holder
  const stays = staysAmong(time.reservations).filter((stay) => isMovable(stay, kind, moves, book))
  const moving = new Set(stays.flatMap(({ reservations }) => reservations))
  const fixed = time.reservations.filter((reservation) => !moving.has(reservation))
  const held = fixed.flatMap(({ hold }) => hold)
  const unclosed = without(always, bitsOf(book.window, closed))
  return {
    open: time.open,
    unclosed,
    unfixed: without(unclosed, bitsOf(book.window, held)),
    fixed,
    stays: stays.map((stay) => movableStay(stay, kind)).sort(compareStays),
    longestStay: Math.max(0, ...stays.map(({ startsAt, endsAt }) => endsAt - startsAt)),
  }
}

/** In a month of stays only a few lie near: the first is found by halving. */
function staysBetween({ stays, longestStay }: Lane, from: number, to: number): readonly MovableStay[] {
  let [low, high] = [0, stays.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stays[middle]?.startsAt ?? Infinity) <= from - longestStay) low = middle + 1
    else high = middle
  }
  const found: MovableStay[] = []
  for (let i = low; i < stays.length; i += 1) {
    const stay = stays[i]
    if (!stay || stay.startsAt >= to) break
    if (stay.endsAt > from) found.push(stay)
  }
  return found
}

/** Work in open time, and clear of closures and of what is fixed: of other visits all, of its own only the work. */
function hasRoom({ visitId, core, hold, unasked }: Taker, lane: Lane, index: BookIndex): boolean {
  if (unasked) return true
  if (!core.every((piece) => lies(piece, lane.open, index))) return false
  if (hold.every((piece) => lies(piece, lane.unfixed, index))) return true
  return (
    hold.every((piece) => lies(piece, lane.unclosed, index)) &&
    lane.fixed.every((other) =>
      other.visit.id === visitId ? !anyPair(core, other.core, overlaps) : !anyPair(hold, other.hold, overlaps),
    )
  )
}
