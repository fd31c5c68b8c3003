import type { DemandRef, ExplainedCandidate, WhatIf, WhyLeft } from './answers.ts'
import { indexOf } from './book-index.ts'
import { changedBook } from './changed-book.ts'
import { candidatesOf, deriveLine } from './derive.ts'
import { liftOut } from './lift-out.ts'
import { accepts } from './line-shape.ts'
import { obstaclesOf } from './obstacles.ts'
import { lineAsItStands } from './rehome.ts'
import { keyOf, refOf, startOf, staysOf } from './stays.ts'
import type { BookedVisit, Book, Change } from './types.ts'

/**
 * Why each of `left` finds no other holder by itself, in its order: it may not move at all, or this stands against
 * whoever else it could have, in the book as it would be after the change. Those that the change itself takes away are
 * not named again; a candidate that is free alone, but not beside the others of the visit, has no obstacles.
 */
export function whyLeft({ left, visits }: WhatIf, change: Change, book: Book): readonly WhyLeft[] {
  const standing = bookThen({ visits }, change, book)
  const gone = new Set(change.holders.map(({ id }) => id))
  return left.map((ref): WhyLeft => {
    const before = book.visits.find(({ id }) => id === ref.visitId)
    const stays = before && whyItStays(before, ref)
    return stays ?? { kind: 'nobody free', ...candidatesFor(ref, standing, gone) }
  })
}

/** The book after the change, with everybody where the answer puts them. */
export function bookThen({ visits }: Pick<WhatIf, 'visits'>, change: Change, book: Book): Book {
  const after = changedBook(book, change)
  const holders = new Map(visits.flatMap(({ demands }) => demands.map((each) => [keyOf(each), each.holder] as const)))
  return { ...after, visits: after.visits.map((visit) => withHolders(visit, holders)) }
}

/** What may not be given another holder by itself, and why; undefined: it may. */
function whyItStays(visit: BookedVisit, ref: DemandRef): WhyLeft | undefined {
  if (visit.status === 'in service') return { kind: 'in service' }
  const stay = staysOf(visit).find(({ reservations }) => reservations.some((each) => keyOf(refOf(each)) === keyOf(ref)))
  if (stay?.reservations.some(({ demand }) => demand.wish.length === 1)) return { kind: 'wished' }
  if (stay?.reservations.some(({ demand }) => demand.marked)) return { kind: 'booked anyway' }
  return undefined
}

function candidatesFor(ref: DemandRef, standing: Book, gone: ReadonlySet<string>) {
  const visit = standing.visits.find(({ id }) => id === ref.visitId)
  const line = visit?.lines.find(({ id }) => id === ref.lineId)
  if (!visit || !line) throw new Error('what is left open is not in the book')
  const index = indexOf(liftOut(standing, [visit.id]))
  const shape = lineAsItStands(line, startOf(visit), () => true, index)
  const length = { minutes: line.endsAt - line.startsAt, leads: null }
  const demand = deriveLine(visit.id, shape, line.startsAt, length, index).demands[ref.demand]
  if (!demand) throw new Error('what is left open is not in its line')
  const { seat } = demand
  const others = candidatesOf({ ...seat, wish: [] }, line.startsAt, index).filter(
    ({ holder }) => !gone.has(holder) && accepts(seat.wish, holder),
  )
  const candidates = others.map(({ holder, resourceId }): ExplainedCandidate => ({
    holder,
    resourceId,
    wished: true,
    obstacles: obstaclesOf(demand, holder, index),
  }))
  const able = candidates.filter(({ obstacles }) => obstacles.every(({ kind }) => kind !== 'cannot'))
  return { of: seat.kind, candidates: able }
}

function withHolders(visit: BookedVisit, holders: ReadonlyMap<string, string | null>): BookedVisit {
  const lines = visit.lines.map((line) => ({
    ...line,
    demands: line.demands.map((each, demand) => {
      const holder = holders.get(keyOf({ visitId: visit.id, lineId: line.id, demand }))
      return holder === undefined ? each : { ...each, holder }
    }),
  }))
  return { ...visit, lines }
}
