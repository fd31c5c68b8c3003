import type { Candidate } from '../../src-shared/contract/visit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { obstaclesToAdding } from '../allocation/adding.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { datesOf, gatherBook, type Reach } from './gather-book.ts'
import { rememberedVisits } from './remembered-visits.ts'
import { keptRules } from './kept-book.ts'
import { shownCandidate } from './shown-plan.ts'

/** No line lasts longer; a longer question would gather years of days. */
const mostMinutes = 1440

type Line = Interval & { readonly serviceId: string }

/**
 * Every active instance as one that could be added by hand to a line at this time, in the manager's order. The edited visit
 * is not in its own way.
 *
 * @throws Fault `invalid-input` for a service that is not in the book, or a time that is none or longer than a day
 */
export function addableInstances({ database, clock }: Reach, line: Line, visitId: string): Candidate[] {
  const rules = keptRules(database)
  const minutes = line.endsAt - line.startsAt
  if (!rules.services.has(line.serviceId) || minutes <= 0 || minutes > mostMinutes) throw new Fault('invalid-input')
  const dates = datesOf(rules.salon.zone, line)
  const { book, mention } = gatherBook({ database, clock, visitsStarting: rememberedVisits }, ...dates, rules)
  const ids = rules.instances.filter(({ archived }) => !archived).map(({ id }) => id)
  const against = obstaclesToAdding(ids, line.serviceId, line, liftOut(book, [visitId]))
  return ids.map((holder) => shownCandidate({ holder, obstacles: against.get(holder) ?? [] }, { mention }))
}
