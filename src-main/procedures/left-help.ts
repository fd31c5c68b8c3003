import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import type { VisitCure } from '../../src-shared/contract/visit.ts'
import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { allocate } from '../allocation/allocate.ts'
import type { WhatIf } from '../allocation/answers.ts'
import { cures } from '../allocation/cures.ts'
import { daysApart } from '../allocation/days-apart.ts'
import { explain } from '../allocation/explain.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { everyStart } from '../allocation/starts.ts'
import type { Book, Change, VisitRequest } from '../allocation/types.ts'
import { bookThen } from '../allocation/why-left.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { curedVisit } from './cured-visit.ts'
import type { Gathered } from './gather-book.ts'
import { visitAsStored } from './moved-visit.ts'
import { shownCure, shownStoredLine } from './shown-plan.ts'

type Help = ClosingPlan['left'][number]['help']

const mostStarts = 3

/** What would help each line that a change leaves open, by the line's id. */
export function leftHelp(outcome: WhatIf, change: Change, now: number, gathered: Gathered): (lineId: string) => Help {
  const after = daysApart(bookThen(outcome, change, gathered.book))
  const present = daysApart(gathered.book)
  const visits = new Map(outcome.left.map(({ lineId, visitId }) => [lineId, gathered.visits.get(visitId)]))
  const found = new Map<string, ReturnType<typeof helpFor>>()
  const daysOf = (books: readonly Book[], visitId: string) => {
    const days = books.find((book) => book.visits.some(({ id }) => id === visitId))
    if (!days) throw new Error('what is left open is not in the book')
    return liftOut(days, [visitId])
  }
  return (lineId) => {
    const visit = visits.get(lineId)
    const line = visit?.lines.find(({ id }) => id === lineId)
    if (!visit || !line) throw new Error('what is left open is not in the book')
    const help =
      found.get(visit.id) ??
      helpFor(visit, { then: daysOf(after, visit.id), present: daysOf(present, visit.id) }, now, gathered)
    found.set(visit.id, help)
    const { startsAt, starts, ...rest } = help
    return { ...rest, starts: starts.map((at) => at + line.startsAt - startsAt) }
  }
}

/** The days around a visit without it: as the change would leave them, and as they are. */
type Without = { readonly then: Book; readonly present: Book }

/** Starts are the visit's; what is being served is left where it is. */
function helpFor(visit: StoredVisit, { then, present }: Without, now: number, { rules }: Gathered) {
  const { requirements, salon } = rules
  const asked = visitAsStored(visit, requirements)
  const { request } = asked
  const lines = visit.lines.map((line) => shownStoredLine(line, requirements))
  const shown = { revision: visit.revision, lines, startsAt: request.startsAt }
  if (visit.kind === 'appointment' && visit.status === 'in service') return { ...shown, starts: [], cures: [] }
  const fitsNow = (other: VisitRequest) => allocate(other, present).ok
  const day = dayInterval(salon.zone, dateAt(salon.zone, request.startsAt))
  const mask = everyStart(day, salon.offeredStartMinutes, (at) => at >= now)
  const { nearestStarts } = explain(request, then, mask, 'none')
  return {
    ...shown,
    starts: nearestStarts.filter((startsAt) => fitsNow({ ...request, startsAt })).slice(0, mostStarts),
    cures: cures(request, then)
      .map(shownCure)
      .filter(isOfVisit)
      .filter((cure) => fitsNow(curedVisit(asked, cure).request)),
  }
}

/** Opening what is about to be closed helps nobody. */
function isOfVisit(cure: ReturnType<typeof shownCure>): cure is VisitCure {
  return cure.kind !== 'opening' && cure.kind !== 'opening hours' && cure.kind !== 'making room'
}
