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
  let now: Steps = new Map()
  let before: Steps
  do {
    before = now
    now = new Map(within.map((each) => [each, stepsOf(each, before, book)]))
  } while (within.some((each) => !areEqual(before.get(each), now.get(each))))
  return now
}

function reachedFrom(holder: string, book: Movements): readonly string[] {
  const reached = new Set([holder])
  for (const each of reached)
    for (const stay of book.staysOn(each)) for (const home of book.homesOf(stay)) reached.add(home)
  return [...reached]
}

function stepsOf(holder: string, known: Steps, book: Movements): Uint32Array {
  const { window } = book.index.book
  const steps = book.unfixed(holder).slice()
  for (const stay of book.staysOn(holder)) {
    const homes = book
      .homesOf(stay)
      .flatMap((home) => (joinsItsVisit(stay, home, book) ? book.index.always : (known.get(home) ?? [])))
    for (const { startsAt, endsAt } of stay.hold)
      keepAny(steps, ticksOf(window, startsAt), ticksOf(window, endsAt), homes)
  }
  return steps
}

/** Whether the stay would merge with others of its visit there, which need not make way. */
function joinsItsVisit({ visitId, hold }: MovableStay, home: string, { index }: Movements): boolean {
  const reservations = index.timeOf(home)?.reservations ?? []
  return reservations.some((other) => other.visit.id === visitId && anyPair(hold, other.hold, overlaps))
}

function areEqual(a: Uint32Array | undefined, b: Uint32Array | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((word, i) => word === b[i])
}
