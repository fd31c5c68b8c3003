import type { Explanation } from '../../src-shared/contract/visit.ts'
import { explain } from '../allocation/explain.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { replan } from '../allocation/replan.ts'
import { everyStart } from '../allocation/starts.ts'
import type { Edit } from '../allocation/types.ts'
import type { StoredImage } from '../database/change-store.ts'
import { isHeldWithin, lastReservedUntil } from '../database/reservation-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Image } from '../database/tables/change.ts'
import { readVisitOfLine } from '../database/visit-store.ts'
import { datesOf, gatherBook, type Gathered } from './gather-book.ts'
import { gatherRules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { visitAsStored } from './moved-visit.ts'
import { shownPlan } from './shown-plan.ts'

type No = { readonly explanation: Explanation | null }

/**
 * Why rows that were put back cannot hold as they did: the engine is asked for the visits they belong to, each seat with
 * the holder it had. Null: they can. Reservations rest and closures stand as they shall when this is asked.
 */
export function whyNotRestored(means: Means, images: readonly StoredImage[], toHold: readonly Image[]): No | null {
  if (closesOver(means, images) || archivesBooked(means, images)) return { explanation: null }
  const lineIds = [...new Set(toHold.map(({ lineId }) => lineId as string))]
  const visits = new Map(
    lineIds.flatMap((lineId) => {
      const visit = readVisitOfLine(means.database, lineId)
      return visit ? [[visit.id, visit]] : []
    }),
  )
  if (visits.size === 0) return null
  const gathered = gatherAround(means, [...visits.values()])
  const edits = [...visits.values()].map((visit) => asItWas(visit, gathered))
  if (replan(edits, gathered.book, 'none').ok) return null
  const plans = edits.map((edit) => {
    const noStarts = everyStart({ startsAt: 0, endsAt: 0 })
    return shownPlan(explain(edit.request, liftOut(gathered.book, [edit.visitId]), noStarts, 'none'), gathered)
  })
  return { explanation: plans.find(({ refusal }) => refusal)?.refusal ?? null }
}

function gatherAround(means: Means, visits: readonly StoredVisit[]): Gathered {
  const lines = visits.flatMap((visit) => visit.lines)
  const span = {
    startsAt: Math.min(...lines.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...lines.map(({ endsAt }) => endsAt)),
  }
  const rules = gatherRules(means.database)
  return gatherBook(means, ...datesOf(rules.salon.zone, span), rules)
}

/** The visit with every seat pinned to the holder it had; open seats stay open. */
function asItWas(visit: StoredVisit, { rules }: Gathered): Edit {
  const { request } = visitAsStored(visit, rules.requirements)
  const lines = request.lines.map((line) => {
    if (line.asks.kind !== 'kept') return line
    const { line: booked } = line.asks
    const demands = booked.demands.flatMap((demand) =>
      demand.holder === null ? [] : [{ ...demand, wish: [demand.holder] }],
    )
    return { ...line, asks: { kind: 'kept' as const, line: { ...booked, demands } } }
  })
  return { visitId: visit.id, request: { ...request, lines } }
}

/** A closure that comes back over what was booked while it was gone. */
function closesOver({ database }: Means, images: readonly StoredImage[]): boolean {
  return images.some(({ table, before }) => {
    if (table !== 'closure' || !before) return false
    const holderId = (before['staffId'] ?? before['instanceId']) as string
    const closed = { startsAt: before['startsAt'] as number, endsAt: before['endsAt'] as number }
    return isHeldWithin(database, holderId, closed)
  })
}

/** Somebody or something that was restored and booked since would be archived again. */
function archivesBooked({ database, clock }: Means, images: readonly StoredImage[]): boolean {
  const now = Math.floor(clock.now())
  const archived = images.filter(({ before, after }) => before?.['archived'] === true && after?.['archived'] === false)
  const { instances } = gatherRules(database)
  const holderIds = archived.flatMap(({ table, recordId }) =>
    table === 'resource'
      ? instances.filter(({ resourceId }) => resourceId === recordId).map(({ id }) => id)
      : table === 'staff_member' || table === 'resource_instance'
        ? [recordId]
        : [],
  )
  return lastReservedUntil(database, holderIds, now) > now
}
