import type { Plan } from '../../src-shared/contract/visit.ts'
import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import { daysFrom } from '../../src-shared/domain/salon-time.ts'
import type { Answer, Explanation, OneMore, Placement } from '../allocation/answers.ts'
import { explain } from '../allocation/explain.ts'
import { isAnswerTooLong, isHeldTooLong } from '../allocation/held-too-long.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { oneMore } from '../allocation/one-more.ts'
import { replan } from '../allocation/replan.ts'
import { everyStart } from '../allocation/starts.ts'
import type { Edit, Moves } from '../allocation/types.ts'
import { datesOf, gatherBook, type Gathered, type Reach } from './gather-book.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import { deskMayMove, isByItself, nameOfPlan, type MayMove } from './making-room.ts'
import { longestSpan } from './longest-span.ts'
import { nearestStarts } from './nearest-starts.ts'
import { rememberedVisits } from './remembered-visits.ts'
import { shownMakingRoom, shownPlan } from './shown-plan.ts'
import { trueCures } from './true-cures.ts'

/** How a visit is asked for beside what it wants. */
export type Asking = {
  /** Named people are taken where they must be, if that covers all that is in the way. */
  readonly anyway: boolean
  readonly mayMove: MayMove
  /** The plan that was shown and agreed to, by its fingerprint. */
  readonly planShown: string | null
  /** Which starts may be proposed instead; all unless said otherwise. */
  readonly isWanted?: IsWanted
}

type IsWanted = (startsAt: number) => boolean

/** A holder for every demand, who moves for it, and the book it was found in. */
export type Planned = {
  readonly answer: Answer
  readonly placement: Placement
  readonly gathered: Gathered
  /** What stood against the people who are taken without being asked; null: nobody is. */
  readonly against: Explanation | null
}

/** What it would be now; `isOther`: it can be had, but is not what was shown. And what one more of would have helped. */
export type NotPlanned = {
  readonly plan: Plan
  readonly isOther: boolean
  readonly oneMoreOf: readonly OneMore[]
}

/** Asks the engine for one visit, new or edited; the visit's own reservations are not in its way. */
export function planVisit(reach: Reach, edit: Edit, asking: Asking, rules: Rules): Result<Planned, NotPlanned> {
  const asked = gatherFor(reach, edit, rules)
  const { gathered } = asked
  const { anyway, mayMove, planShown, isWanted } = asking
  const found = placedIn(gathered, edit, planShown === null ? mayMove.byItself : mayMove.agreed)
  if (found && (planShown === null || planShown === nameOfPlan(found.placement))) {
    return done({ ...found, gathered, against: null })
  }
  if (anyway) {
    const against = explainIn(gathered, edit)
    const laidOver = against.anyway && placedIn(gathered, { ...edit, request: against.anyway }, 'none')
    if (laidOver) return done({ ...laidOver, gathered, against })
  }
  return refused({
    plan: planIn(reach, asked, edit, { mayMove, anyway: false, isWanted }).plan,
    isOther: found !== null,
    oneMoreOf: oneMore(edit.request, liftOut(gathered.book, [edit.visitId])),
  })
}

/** A plan, and whether somebody or something would be held for longer than the book takes: then it is never stored. */
type Foreseen = { readonly plan: Plan; readonly isTooLong: boolean }

/** What the request would get now, with everybody who could serve it; refused plans with what would help. */
export function previewVisit({ database, clock }: Reach, edit: Edit, anyway: boolean, isWanted?: IsWanted): Foreseen {
  const reach = { database, clock, visitsStarting: rememberedVisits }
  const rules = gatherRules(database)
  return planIn(reach, gatherFor(reach, edit, rules), edit, { anyway, mayMove: deskMayMove(rules), isWanted })
}

type GatheredFor = { readonly gathered: Gathered; readonly dates: readonly [from: string, to: string] }

function gatherFor(reach: Reach, { request }: Edit, rules: Rules): GatheredFor {
  const dates = datesOf(rules.salon.zone, longestSpan(request, rules))
  return { gathered: gatherBook(reach, ...dates, rules), dates }
}

function placedIn({ book }: Gathered, edit: Edit, moves: Moves): Pick<Planned, 'answer' | 'placement'> | null {
  const placed = replan([edit], book, moves)
  if (!placed.ok || placed.value.moved.some(isHeldTooLong)) return null
  const answer = placed.value.visits.find(({ visitId }) => visitId === edit.visitId)
  return answer ? { answer, placement: placed.value } : null
}

function planIn(
  reach: Reach,
  asked: GatheredFor,
  edit: Edit,
  { anyway, mayMove, isWanted = () => true }: Pick<Asking, 'anyway' | 'mayMove'> & { isWanted: IsWanted | undefined },
): Foreseen {
  const { gathered } = asked
  const explained = withoutTooLongMoves(explainIn(gathered, edit, mayMove.agreed))
  const { answer, withMoves } = explained
  if (answer) return { plan: shownPlan(explained, gathered), isTooLong: isAnswerTooLong(answer) }
  if (withMoves && isByItself(mayMove, withMoves, gathered)) {
    return { plan: shownMakingRoom(withMoves, gathered), isTooLong: withMoves.visits.some(isAnswerTooLong) }
  }
  if (anyway && explained.anyway) {
    const laidOver = explainIn(gathered, { ...edit, request: explained.anyway })
    return {
      plan: shownPlan(laidOver, gathered),
      isTooLong: laidOver.answer !== null && isAnswerTooLong(laidOver.answer),
    }
  }
  return { plan: refusedPlan(reach, asked, edit, { explained, isWanted }), isTooLong: false }
}

/** Nobody makes room in a way that the book does not take. */
function withoutTooLongMoves(explained: Explanation): Explanation {
  return explained.withMoves?.moved.some(isHeldTooLong) ? { ...explained, withMoves: null } : explained
}

/** Starts are not looked for here: which days to look at depends on what was found. */
function explainIn({ book, asked }: Gathered, { visitId, request }: Edit, moves: Moves = 'none'): Explanation {
  const none = everyStart({ startsAt: asked.startsAt, endsAt: asked.startsAt })
  return explain(request, liftOut(book, [visitId]), none, moves)
}

/**
 * Starts are looked for on the days around where the asked one has too few, but none that has passed unless a past one was
 * asked for; all else is of the asked days.
 */
function refusedPlan(
  reach: Reach,
  { gathered, dates }: GatheredFor,
  edit: Edit,
  { explained, isWanted }: { readonly explained: Explanation; readonly isWanted: IsWanted },
): Plan {
  const cures = trueCures(gathered, edit)
  if (neverFits(explained)) return shownPlan(explained, gathered, cures)
  const [from, to] = dates
  const nearest = nearestStarts(reach, gathered, edit, {
    spanDays: daysFrom(from, to),
    earliest: Math.min(reach.clock.now(), edit.request.startsAt),
    isWanted,
  })
  return shownPlan({ ...explained, nearestStarts: nearest }, gathered, cures)
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
