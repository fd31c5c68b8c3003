import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { Search } from '../../src-shared/contract/search.ts'
import { done } from '../../src-shared/domain/result.ts'
import { dayInterval } from '../../src-shared/domain/salon-time.ts'
import { oneMore } from '../allocation/one-more.ts'
import { instantsOf } from '../allocation/starts.ts'
import type { Moves } from '../allocation/types.ts'
import { readRefusals } from '../database/refusal-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { readVisit } from '../database/visit-store.ts'
import { askedVisit } from './asked-visit.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import type { Handlers } from './handlers.ts'
import { deskMayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { missedBooking } from './missed-booking.ts'
import { missedBookingsReport } from './missed-bookings-report.ts'
import { runCommand } from './run-command.ts'
import { askSearch, freeStarts, opensByMoving } from './search-starts.ts'
import { tooManyWished } from './visit-refusals.ts'
import { leastInTheWay } from './why-no-start.ts'

export function refusalProcedures(means: Means): Handlers<DeskContract>['refusals'] {
  return {
    report: ({ from, to }) => {
      const rules = gatherRules(means.database)
      const { zone } = rules.salon
      const interval = { startsAt: dayInterval(zone, from).startsAt, endsAt: dayInterval(zone, to).endsAt }
      return done(missedBookingsReport(means, rules, readRefusals(means.database, interval)))
    },
    leaveSearch: (input, context) =>
      runCommand(means, context, { command: 'refusals.leaveSearch', input, topics: [] }, (unit) => {
        const { clientId, ...search } = input
        const stored = search.editing ? readVisit(means.database, search.editing.id) : null
        // Of a visit that is gone nothing was missed.
        if (search.editing && stored?.kind !== search.editing.kind) return done({})
        const rules = gatherRules(means.database)
        if (tooManyWished({ startsAt: 0, lines: search.lines }, stored, rules)) return done({})
        const moves = deskMayMove(rules).agreed
        noteSearchLeft(means, unit, rules, { search, stored, clientId, moves })
        return done({})
      }),
  }
}

type Left = {
  readonly search: Search
  /** The edited visit; null: it was to be a new one. */
  readonly stored: StoredVisit | null
  readonly clientId: string | null
  /** Who could have been asked to make room. */
  readonly moves: Moves
}

/** A search was left: a missed booking, if any of its starts was still to come and none could be had, not even by others making room. */
export function noteSearchLeft(
  means: Means,
  unit: Unit,
  rules: Rules,
  { search, stored, clientId, moves }: Left,
): void {
  const { request } = askedVisit({ startsAt: 0, lines: search.lines }, stored, rules)
  const asking = askSearch(means, rules, request, search, stored?.id)
  if (instantsOf(freeStarts(asking)).length > 0) return
  if (opensByMoving(asking, moves)) return
  const least = leastInTheWay(means, rules, search, stored)
  const until = instantsOf(asking.mask).at(-1)
  if (!least || until === undefined) return
  const oneMoreOf = oneMore(least.asked.request, asking.book())
  unit.noteMissed(missedBooking({ stored, asked: least.asked, clientId, until, oneMoreOf }, least.plan, rules))
}
