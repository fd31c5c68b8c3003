import type { Plan } from '../../src-shared/contract/visit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import type { Answer, Explanation } from '../allocation/answers.ts'
import { explain } from '../allocation/explain.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { replan } from '../allocation/replan.ts'
import { everyStart } from '../allocation/starts.ts'
import type { Book, Edit, VisitRequest } from '../allocation/types.ts'
import { datesOf, gatherBook, type Gathered } from './gather-book.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import type { Means } from './means.ts'
import { shownPlan } from './shown-plan.ts'

type Reach = Pick<Means, 'database' | 'clock'>

/** How far to each side free starts are looked for, when the asked days have too few. */
const daysToEachSide = 14
const enoughStarts = 3

/** A holder for every demand, and the book it was found in. */
export type Planned = {
  readonly answer: Answer
  readonly gathered: Gathered
  /** What stood against the people who are taken without being asked; null: nobody is. */
  readonly against: Explanation | null
}

/**
 * Asks the engine for one visit, new or edited; the visit's own reservations are not in its way. With `anyway` named
 * people are taken where they must be, if that covers all that is in the way. Refused: the plan, with the reasons.
 */
export function planVisit(
  reach: Reach,
  edit: Edit,
  anyway: boolean,
  rules: Rules = gatherRules(reach.database),
): Result<Planned, Plan> {
  const [from, to] = datesOf(rules.salon.zone, longestSpan(edit.request, rules))
  const gathered = gatherBook(reach, from, to, rules)
  const answer = answerIn(gathered.book, edit)
  if (answer) return done({ answer, gathered, against: null })
  if (anyway) {
    const against = explainIn(reach, gathered, edit)
    const laidOver = against.anyway && answerIn(gathered.book, { ...edit, request: against.anyway })
    if (laidOver) return done({ answer: laidOver, gathered, against })
  }
  return refused(refusedPlan(reach, gathered, edit, [from, to]))
}

/** What the request would get now, with everybody who could serve it; refused plans with the nearest free starts. */
export function previewVisit(reach: Reach, edit: Edit, anyway: boolean): Plan {
  const rules = gatherRules(reach.database)
  const [from, to] = datesOf(rules.salon.zone, longestSpan(edit.request, rules))
  const gathered = gatherBook(reach, from, to, rules)
  const explained = explainIn(reach, gathered, edit)
  if (explained.answer) return shownPlan(explained, gathered)
  if (anyway && explained.anyway) {
    return shownPlan(explainIn(reach, gathered, { ...edit, request: explained.anyway }), gathered)
  }
  return refusedPlan(reach, gathered, edit, [from, to], explained)
}

function answerIn(book: Book, edit: Edit): Answer | null {
  const placed = replan([edit], book, 'none')
  return placed.ok ? (placed.value.visits.find(({ visitId }) => visitId === edit.visitId) ?? null) : null
}

/** Starts that have passed are not proposed, unless a past one was asked for. */
function explainIn({ clock }: Reach, { book, asked, rules }: Gathered, { visitId, request }: Edit): Explanation {
  const earliest = Math.min(clock.now(), request.startsAt)
  const mask = everyStart(asked, rules.salon.offeredStartMinutes, (at) => at >= earliest)
  return explain(request, liftOut(book, [visitId]), mask)
}

function refusedPlan(
  reach: Reach,
  gathered: Gathered,
  edit: Edit,
  [from, to]: readonly [string, string],
  explained = explainIn(reach, gathered, edit),
): Plan {
  if (explained.nearestStarts.length >= enoughStarts || neverFits(explained)) return shownPlan(explained, gathered)
  const wide = gatherBook(reach, addDays(from, -daysToEachSide), addDays(to, daysToEachSide), gathered.rules)
  return shownPlan(explainIn(reach, wide, edit), wide)
}

/** No other time helps a line that is too short, or a seat that nobody could ever have. */
function neverFits({ lines }: Explanation): boolean {
  return lines.some(
    ({ tooShort, demands }) =>
      tooShort ??
      demands.some(({ candidates }) =>
        candidates.every(({ obstacles }) => obstacles.some(({ kind }) => kind === 'cannot')),
      ),
  )
}

/** From the start to where the visit ends at the longest. */
function longestSpan(request: VisitRequest, { catalogue }: Rules): Interval {
  const { startsAt } = request
  let endsAt = startsAt
  let last = startsAt
  for (const { serviceId, begins, durationMinutes } of request.lines) {
    const service = catalogue.services.find(({ id }) => id === serviceId)
    if (!service) throw new Fault('invalid-input')
    const own = service.performers.map((performer) => performer.durationMinutes ?? 0)
    const minutes = durationMinutes ?? Math.max(service.durationMinutes, ...own)
    endsAt = (begins.kind === 'after' ? endsAt : startsAt + begins.minutes) + minutes
    last = Math.max(last, endsAt)
  }
  return { startsAt, endsAt: last }
}
