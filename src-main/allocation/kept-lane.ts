import { gridMinutes, merged, type Interval } from '../../src-shared/domain/interval.ts'
import { reservationOf, type HolderTime } from './holder-time.ts'
import { isKeptSet, kept, keptWords, setKept, type KeptBits } from './kept-bits.ts'
import type { BookedVisit } from './types.ts'

/** One holder in the kept index: strings that stay, and what visits take of it, which is flipped as they come and go. */
export interface KeptLane {
  readonly open: KeptBits
  readonly unclosed: KeptBits
  readonly taken: KeptBits
  /** Grid steps taken more than once, for what stands in the book is not judged: how often beyond the first. */
  readonly again: Map<number, number>
}

/** The lane of a holder of a book without visits, where all that blocks is closed. Who is never closed shares `always`. */
export function keptLane({ holder, open, unblocked }: HolderTime, always: KeptBits): KeptLane {
  return {
    open: holder.open.length === 1 && areSame(always, kept(open)) ? always : kept(open),
    unclosed: holder.closed.length === 0 ? always : kept(unblocked),
    taken: keptWords(open.length),
    again: new Map(),
  }
}

function areSame(a: KeptBits, b: KeptBits): boolean {
  return a.every((word, i) => word === b[i])
}

/** What a visit holds, by holder; its buffers merge. */
export function holdsOf(visit: BookedVisit): ReadonlyMap<string, readonly Interval[]> {
  const holds = new Map<string, Interval[]>()
  for (const line of visit.lines)
    for (const [position, demand] of line.demands.entries()) {
      if (demand.holder === null) continue
      const { hold } = reservationOf({ visit, line, demand, position })
      holds.set(demand.holder, [...(holds.get(demand.holder) ?? []), ...hold])
    }
  return new Map([...holds].map(([holder, all]) => [holder, merged(all)]))
}

/** Takes the steps of [from, to), or gives them back. */
export function flip({ taken, again }: KeptLane, from: number, to: number, isTaken: boolean): void {
  for (let step = from; step < to; step += 1) {
    const more = again.get(step) ?? 0
    if (isTaken && isKeptSet(taken, step)) again.set(step, more + 1)
    else if (isTaken || more === 0) setKept(taken, step, isTaken)
    else if (more === 1) again.delete(step)
    else again.set(step, more - 1)
  }
}

/** Grid steps from the window's begin; what lies outside it is cut off. */
export function stepsTo(window: Interval, at: number): number {
  return Math.max(0, Math.min(window.endsAt, at) - window.startsAt) / gridMinutes
}
