import { overlaps } from '../../src-shared/domain/interval.ts'
import { keepAny } from './bits.ts'
import type { BookIndex } from './book-index.ts'
import { ticksOf } from './holder-time.ts'
import type { MovableStay } from './movable.ts'
import { anyPair } from './question.ts'

/** What it takes to know where stays could go: of `MovingBook`. */
interface Movements {
  readonly index: BookIndex
  readonly staysOn: (holder: string) => readonly MovableStay[]
  readonly homesOf: (stay: MovableStay) => readonly string[]
  readonly unfixed: (holder: string) => Uint32Array
}

/** Grid steps by holder. */
type Steps = ReadonlyMap<string, Uint32Array>

/**
 * For the holder, and every other that its stays can reach, the grid steps at which it is free or can be made so: nothing is in
 * the way, or only stays that can move to a holder that is freeable then; the smallest such strings. A demand that
 * finds none of its candidates freeable all through its hold does not fit, whatever moves. Never a wrong no; now and
 * then a wrong yes, for each step is looked at alone.
 */
export function freeableFrom(holder: string, book: Movements): Steps {
  const within = reachedFrom(holder, book)
  const words = book.index.always.length
  const steps = new Map(within.map((each) => [each, new Uint32Array(words)]))
  const ways = new Map(within.map((each) => [each, waysOut(each, steps, book)]))
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const each of within) {
      const found = steps.get(each)
      const next = book.unfixed(each).slice()
      for (const { from, to, homes } of ways.get(each) ?? []) keepAny(next, from, to, homes)
      if (!found || areEqual(found, next)) continue
      found.set(next)
      isSettled = false
    }
  }
  return steps
}

/** What stands in the way, from grid step to grid step, with the strings of the holders that it could go to. */
interface WayOut {
  readonly from: number
  readonly to: number
  readonly homes: readonly Uint32Array[]
}

function waysOut(holder: string, steps: Steps, book: Movements): readonly WayOut[] {
  const { always, book: inBook } = book.index
  return book.staysOn(holder).flatMap((stay) => {
    const homes = book
      .homesOf(stay)
      .map((home) => (joinsItsVisit(stay, home, book) ? always : (steps.get(home) ?? new Uint32Array(always.length))))
    return stay.hold.map(({ startsAt, endsAt }) => ({
      from: ticksOf(inBook.window, startsAt),
      to: ticksOf(inBook.window, endsAt),
      homes,
    }))
  })
}

function reachedFrom(holder: string, book: Movements): readonly string[] {
  const reached = new Set([holder])
  for (const each of reached)
    for (const stay of book.staysOn(each)) for (const home of book.homesOf(stay)) reached.add(home)
  return [...reached]
}

/** Whether the stay would merge with others of its visit there, which need not make way. */
function joinsItsVisit({ visitId, hold }: MovableStay, home: string, { index }: Movements): boolean {
  const reservations = index.timeOf(home)?.reservations ?? []
  return reservations.some((other) => other.visit.id === visitId && anyPair(hold, other.hold, overlaps))
}

function areEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.every((word, i) => word === b[i])
}
