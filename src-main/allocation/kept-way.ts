import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import type { BookIndex } from './book-index.ts'
import { asksOpeningHours, compete, isOfOneKind, lasting } from './demand-starts.ts'
import type { Demand, DerivedLine } from './derive.ts'
import { dropShifted, keepRuns, keepShifted, kept, keptWords, type KeptBits } from './kept-bits.ts'
import type { KeptLane } from './kept-lane.ts'
import { linked } from './linked.ts'

/** Grid steps from the line's start. */
interface Stretch {
  readonly begin: number
  readonly length: number
}

/** Demands alike: as many holders as there are of them must be free. */
interface Seats {
  readonly count: number
  readonly lanes: readonly KeptLane[]
  readonly core: readonly Stretch[]
  readonly hold: readonly Stretch[]
}

/** A line with one of its durations, and the starts at which it finds all its holders. */
export interface KeptWay {
  readonly steps: number
  /** False: the starts are an upper bound. */
  readonly isExact: boolean
  readonly lanes: ReadonlySet<KeptLane>
  readonly seats: readonly Seats[]
  /** Within opening hours; no visit changes that. */
  readonly opening: KeptBits
  readonly starts: KeptBits
  /** How far after and before a start its holders are asked for: so far a change of a lane reaches. */
  readonly before: number
  readonly after: number
}

/** The way of a line that was derived at `index`'s first instant; its starts are to be found by `refresh`. */
export function keptWay(
  line: DerivedLine,
  index: BookIndex,
  laneOf: (holder: string) => KeptLane | undefined,
): KeptWay {
  const groups = linked(line.demands, compete)
  const seats = groups.flatMap((group) =>
    isOfOneKind(group)
      ? group.slice(0, 1).map((first) => seatsOf(first, group.length))
      : group.map((each) => seatsOf(each, 1)),
  )
  const stretches = seats.flatMap(({ core, hold }) => [...core, ...hold])

  function seatsOf({ candidates, leads, core, hold }: Demand, count: number): Seats {
    const lanes = candidates.flatMap(({ holder }) => (leads && !leads.has(holder) ? [] : (laneOf(holder) ?? [])))
    return { count, lanes, core: core.map(stretch), hold: hold.map(stretch) }
  }
  function stretch({ startsAt, endsAt }: Interval): Stretch {
    return { begin: (startsAt - line.startsAt) / gridMinutes, length: (endsAt - startsAt) / gridMinutes }
  }

  return {
    steps: (line.endsAt - line.startsAt) / gridMinutes,
    isExact: groups.every(isOfOneKind),
    lanes: new Set(seats.flatMap(({ lanes }) => lanes)),
    seats,
    opening: kept(asksOpeningHours(line) ? lasting(index.openingHours, line, line.startsAt) : index.always),
    starts: keptWords(index.always.length),
    before: Math.max(0, ...stretches.map(({ begin }) => -begin)),
    after: Math.max(0, ...stretches.map(({ begin, length }) => begin + length)),
  }
}

/** Room to work in, made once: the words of one holder, and where at least n are free. */
export interface Desk {
  readonly one: Int32Array
  readonly run: Int32Array
  readonly atLeast: Int32Array[]
}

/** A day and its buffers on top of the window: the furthest that anything is read. */
const spareWords = 32

export function deskOf(words: number): Desk {
  return { one: new Int32Array(words + spareWords), run: new Int32Array(words + spareWords), atLeast: [] }
}

/** Finds the starts anew in the words from the first to the last, both included. */
export function refresh(way: KeptWay, first: number, last: number, desk: Desk): void {
  const words = last - first + 1
  const { starts, opening } = way
  for (let word = first + 1; word <= last + 1; word += 1) starts[word] = opening[word] ?? 0
  for (const seats of way.seats) {
    const found = whereSoManyAreFree(seats, first << 5, words, desk)
    for (let word = 0; word < words; word += 1)
      starts[first + 1 + word] = (starts[first + 1 + word] ?? 0) & (found[word] ?? 0)
  }
}

function whereSoManyAreFree({ count, lanes, core, hold }: Seats, from: number, words: number, desk: Desk): Int32Array {
  const { one, atLeast } = desk
  while (atLeast.length <= count) atLeast.push(new Int32Array(one.length))
  for (let n = 0; n <= count; n += 1) atLeast[n]?.fill(n === 0 ? -1 : 0, 0, words)
  for (const lane of lanes) {
    one.fill(-1, 0, words)
    for (const stretch of core) keepLasting(stretch, lane, false, from, words, desk)
    for (const stretch of hold) keepLasting(stretch, lane, true, from, words, desk)
    for (let n = count; n > 0; n -= 1) {
      const [more, less] = [atLeast[n] ?? one, atLeast[n - 1] ?? one]
      for (let word = 0; word < words; word += 1)
        more[word] = (more[word] ?? 0) | ((less[word] ?? 0) & (one[word] ?? 0))
    }
  }
  return atLeast[count] ?? one
}

/** Keeps in `one` the starts at which the stretch is all open, or all free of closures and visits. */
function keepLasting(
  { begin, length }: Stretch,
  lane: KeptLane,
  isHold: boolean,
  from: number,
  words: number,
  { one, run }: Desk,
) {
  const read = Math.min(run.length, words + (length >> 5) + 2)
  run.fill(-1, 0, read)
  keepShifted(run, read, isHold ? lane.unclosed : lane.open, from + begin)
  if (isHold) dropShifted(run, read, lane.taken, from + begin)
  keepRuns(run, read, length)
  for (let word = 0; word < words; word += 1) one[word] = (one[word] ?? 0) & (run[word] ?? 0)
}
