import type { Search, WhyNoStart } from '../../src-shared/contract/search.ts'
import { addDays, dateAt } from '../../src-shared/domain/salon-time.ts'
import { withoutWishes } from '../../src-shared/domain/wish.ts'
import { explain } from '../allocation/explain.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { askedVisit } from './asked-visit.ts'
import type { Rules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { previewVisit } from './plan-visit.ts'
import { type AskedSearch, askSearch, freeStarts } from './search-starts.ts'

type Reach = Pick<Means, 'database' | 'clock'>

/** So many starts are looked at for the one with the least in its way. */
const mostTried = 24
/** How far after the last day a start is looked for. */
const daysAfter = 92

/** Why a search found nothing, and what would help; each start was answered yes. */
export function whyNoStart(reach: Reach, rules: Rules, search: Search, stored: StoredVisit | null): WhyNoStart {
  const { zone } = rules.salon
  const firstStart = (changed: Partial<Search>) => {
    const other = { ...search, ...changed }
    const { request } = askedVisit({ startsAt: 0, lines: other.lines }, stored, rules)
    return instantsOf(freeStarts(askSearch(reach, rules, request, other, stored?.id)))[0] ?? null
  }
  const today = dateAt(zone, Math.floor(reach.clock.now()))
  const next = addDays(search.to < today ? today : search.to, search.to < today ? 0 : 1)
  const isWished = search.lines.some(({ staff, instances }) => isNamed(staff) || isNamed(instances))
  return {
    plan: leastInTheWay(reach, rules, search, stored)?.plan ?? null,
    anyTime: search.between && firstStart({ between: null }),
    anyone: isWished ? firstStart({ lines: search.lines.map(withoutWishes) }) : null,
    later: firstStart({ from: next, to: addDays(next, daysAfter - 1) }),
  }
}

/** The start of a search with the fewest seats that nobody is free for, the earliest of these, and what it would get. */
export function leastInTheWay(reach: Reach, rules: Rules, search: Search, stored: StoredVisit | null) {
  const asked = askedVisit({ startsAt: 0, lines: search.lines }, stored, rules)
  const asking = askSearch(reach, rules, asked.request, search, stored?.id)
  const [startsAt] = thinned(instantsOf(asking.mask)).sort(
    (a, b) => obstaclesAt(asking, a) - obstaclesAt(asking, b) || a - b,
  )
  if (startsAt === undefined) return null
  const request = { ...asked.request, startsAt }
  const { plan } = previewVisit(reach, { visitId: stored?.id ?? 'new', request }, false)
  return { asked: { ...asked, request }, plan }
}

/** How many seats nobody is free for; a line outside the opening hours counts for more than any. */
function obstaclesAt({ request, book }: AskedSearch, startsAt: number): number {
  const nothing = everyStart({ startsAt, endsAt: startsAt })
  const { lines } = explain({ ...request, startsAt }, book(), nothing, 'none')
  const missing = lines.flatMap(({ demands }) =>
    demands.filter(({ candidates }) => !candidates.some(({ wished, obstacles }) => wished && obstacles.length === 0)),
  )
  return missing.length + lines.filter(({ withinOpeningHours }) => !withinOpeningHours).length * 100
}

function thinned(starts: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil(starts.length / mostTried))
  return starts.filter((_, index) => index % step === 0)
}

function isNamed(wishes: readonly { readonly oneOf: readonly string[] }[]): boolean {
  return wishes.some(({ oneOf }) => oneOf.length > 0)
}
