import { merged, type Interval } from '../../src-shared/domain/interval.ts'
import type { Piece, Row } from './answers.ts'

/** What one visit has on one holder, demand by demand. */
export interface Held {
  readonly core: readonly Piece[]
  readonly hold: readonly Piece[]
  readonly marked: boolean
}

/**
 * The rows to store for what one visit has on one holder, in the order of the demands given. Holds that touch or overlap
 * form a run, from the earliest begin to the latest end, cut at the start of each later core: so rows never overlap and
 * cover exactly the holds. Marked ones form runs of their own, for only they may be laid over other visits.
 */
export function rowsOf(held: readonly Held[]): readonly (readonly Row[])[] {
  const rows: Row[][] = held.map(() => [])
  for (const isMarked of [false, true]) {
    const pieces = held.flatMap(({ core, marked }, demand) =>
      marked === isMarked ? core.map((piece) => ({ ...piece, demand })) : [],
    )
    for (const run of merged(held.flatMap(({ hold, marked }) => (marked === isMarked ? hold : [])))) {
      const inRun = pieces.filter((piece) => run.startsAt <= piece.startsAt && piece.endsAt <= run.endsAt)
      for (const { demand, row } of cut(run, inRun)) rows[demand]?.push(row)
    }
  }
  return rows
}

function cut(run: Interval, pieces: readonly (Piece & { readonly demand: number })[]) {
  const inTime = pieces.toSorted((a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt)
  return inTime.flatMap(({ demand, part, startsAt, endsAt }, i) => {
    const begin = i === 0 ? run.startsAt : startsAt
    const end = inTime[i + 1]?.startsAt ?? run.endsAt
    if (begin >= end) return []
    return [{ demand, row: { part, startsAt: begin, endsAt: end, work: { startsAt, endsAt: Math.min(endsAt, end) } } }]
  })
}
