import { indexOf } from './book-index.ts'
import { deriveLine } from './derive.ts'
import { findStarts } from './find-starts.ts'
import { ticksOf } from './holder-time.ts'
import { keepShifted, kept, keptWords, type KeptBits } from './kept-bits.ts'
import { flip, holdsOf, keptLane, stepsTo, type KeptLane } from './kept-lane.ts'
import { deskOf, keptWay, refresh, type KeptWay } from './kept-way.ts'
import { lineShape } from './line-shape.ts'
import type { Book, BookedVisit, LineRequest, Starts, VisitRequest } from './types.ts'

/**
 * The starts of lines, kept from question to question: a cache beside the pure functions that gives their answers. It serves
 * searches and the shading of lanes, never a booking.
 */
export interface KeptIndex {
  /** The book as of the last `replace`. */
  readonly book: () => Book
  /**
   * What `findStarts` finds free. Lines one after another cost three passes over the words of the mask; of the others, of
   * stored lines and of demands that compete, `findStarts` itself is asked.
   */
  readonly freeStarts: (request: VisitRequest, mask: Starts) => Starts
  /**
   * After a commit: visits as they were and as they are now. A visit that is new, or holds nothing any more, is missing on
   * one side. Any other change of the book makes a new index.
   */
  readonly replace: (gone: readonly BookedVisit[], came: readonly BookedVisit[]) => void
}

/** One line as it can be asked for, with each duration it may have. */
interface KeptLine {
  readonly ways: readonly KeptWay[]
  /** How much of the log of changes its starts know. */
  seen: number
}

interface Touched {
  readonly lane: KeptLane
  readonly from: number
  readonly to: number
}

/** Lines are asked for with wishes in any number; the oldest are forgotten, and so is a log that nobody reads. */
const mostLines = 300
const longestLog = 5000

export function keptIndex(book: Book): KeptIndex {
  const bare = indexOf({ ...book, visits: [] })
  const words = bare.always.length
  const always = kept(bare.always)
  const lanes = new Map<string, KeptLane>()
  const lines = new Map<string, KeptLine>()
  const desk = deskOf(words)
  const rest = keptWords(words)
  const earlier = keptWords(words)
  let log: Touched[] = []
  let now = book
  /** What differs from it; null: holds nothing any more. */
  const changed = new Map<string, BookedVisit | null>()

  for (const { id } of book.holders) {
    const time = bare.timeOf(id)
    if (time) lanes.set(id, keptLane(time, always))
  }
  for (const visit of book.visits) put(visit, true)
  log = []

  function put(visit: BookedVisit, isTaken: boolean): void {
    for (const [holder, holds] of holdsOf(visit)) {
      const lane = lanes.get(holder)
      if (!lane) continue
      for (const { startsAt, endsAt } of holds) {
        const [from, to] = [stepsTo(book.window, startsAt), stepsTo(book.window, endsAt)]
        flip(lane, from, to, isTaken)
        if (from < to) log.push({ lane, from, to })
      }
    }
  }

  function replace(gone: readonly BookedVisit[], came: readonly BookedVisit[]): void {
    for (const visit of gone) {
      put(visit, false)
      changed.set(visit.id, null)
    }
    for (const visit of came) {
      put(visit, true)
      changed.set(visit.id, visit)
    }
    if (log.length > longestLog) {
      lines.clear()
      log = []
    }
  }

  function bookNow(): Book {
    if (changed.size > 0) {
      const stay = now.visits.filter(({ id }) => !changed.has(id))
      now = { ...now, visits: [...stay, ...[...changed.values()].filter((visit) => visit !== null)] }
      changed.clear()
    }
    return now
  }

  function keptLine(line: LineRequest): KeptLine {
    const key = keyOf(line)
    const found = lines.get(key) ?? newLine(line, key)
    if (found.seen < log.length) catchUp(found)
    return found
  }

  function newLine(line: LineRequest, key: string): KeptLine {
    const shape = lineShape(line, bare)
    const ways = shape.durations.map((duration) =>
      keptWay(deriveLine('', shape, book.window.startsAt, duration, bare), bare, (holder) => lanes.get(holder)),
    )
    for (const way of ways) refresh(way, 0, words - 1, desk)
    const made = { ways, seen: log.length }
    if (lines.size >= mostLines) lines.delete(lines.keys().next().value ?? '')
    lines.set(key, made)
    return made
  }

  /** Looks anew at the words that what has changed since can reach; what reaches the same words is looked at once. */
  function catchUp(line: KeptLine): void {
    for (const way of line.ways) {
      let [first, last] = [0, -1]
      for (let entry = line.seen; entry < log.length; entry += 1) {
        const touched = log[entry]
        if (!touched || !way.lanes.has(touched.lane)) continue
        const from = Math.max(0, touched.from - way.after + 1) >> 5
        const to = Math.min(words - 1, (touched.to + way.before - 1) >> 5)
        const isNear = first <= to + 1 && from <= last + 1
        if (!isNear && first <= last) refresh(way, first, last, desk)
        ;[first, last] = isNear ? [Math.min(first, from), Math.max(last, to)] : [from, to]
      }
      if (first <= last) refresh(way, first, last, desk)
    }
    line.seen = log.length
  }

  function freeStarts(request: VisitRequest, mask: Starts): Starts {
    const chain = request.lines.every(isPlain) ? request.lines.map(keptLine) : []
    if (chain.length === 0 || !chain.every(({ ways }) => ways.every(({ isExact }) => isExact)))
      return findStarts(request, mask, bookNow(), 'none').free
    const by = ticksOf(book.window, mask.from)
    const bits = new Uint32Array(mask.bits)
    const into = new Int32Array(bits.buffer)
    if (chain.every(({ ways }) => ways.length === 1)) {
      let steps = by
      for (const { ways } of chain)
        for (const way of ways) {
          keepShifted(into, into.length, way.starts, steps)
          steps += way.steps
        }
    } else keepShifted(into, into.length, chainStarts(chain), by)
    return { from: mask.from, length: mask.length, bits }
  }

  /** Where the chain can begin: where its first line can, with some duration, and what follows can begin where that ends. */
  function chainStarts(chain: readonly KeptLine[]): KeptBits {
    for (const [position, { ways }] of chain.toReversed().entries()) {
      earlier.fill(0)
      for (const way of ways) {
        desk.one.fill(-1, 0, words)
        keepShifted(desk.one, words, way.starts, 0)
        if (position > 0) keepShifted(desk.one, words, rest, way.steps)
        for (let word = 0; word < words; word += 1) earlier[word + 1] = (earlier[word + 1] ?? 0) | (desk.one[word] ?? 0)
      }
      rest.set(earlier)
    }
    return rest
  }

  return { book: bookNow, freeStarts, replace }
}

/** A new line after the one before it, with nobody who is not asked. */
function isPlain({ begins, asks, anyway }: LineRequest, position: number): boolean {
  return (
    asks.kind === 'new' && anyway.length === 0 && (begins.kind === 'after' || (position === 0 && begins.minutes === 0))
  )
}

/** All that a line's starts depend on beside the book; of a line that wishes for nothing the service alone. */
function keyOf({ serviceId, durationMinutes, asks }: LineRequest): string {
  if (asks.kind === 'kept') return ''
  const { staff, instances, added } = asks
  if (durationMinutes === null && added.length === 0 && staff.every(isAny) && instances.every(isAny)) return serviceId
  return JSON.stringify([serviceId, durationMinutes, staff, instances, added])
}

function isAny(wish: readonly string[]): boolean {
  return wish.length === 0
}
