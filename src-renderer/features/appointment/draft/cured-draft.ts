import type { Plan, VisitCure } from '../../../../src-shared/contract/visit.ts'
import type { Draft, DraftLine } from './draft.ts'
import { seatsOf, wishingInstances, wishingStaff } from './wishes.ts'

/**
 * The draft as the cure would have it. The plan is the one that the cure was offered with; it answers the draft's lines one
 * by one.
 */
export function curedDraft(draft: Draft, { lines: planned }: Pick<Plan, 'lines'>, cure: VisitCure): Draft {
  if (planned.length !== draft.lines.length) return draft
  if (cure.kind === 'other order') return reorderedBy(draft, planned, cure.order)
  const lines = draft.lines.map((line, at) => (at === cure.line ? curedLine(line, planned[at], cure) : line))
  return { ...draft, lines }
}

function curedLine(
  line: DraftLine,
  planned: Plan['lines'][number] | undefined,
  cure: Exclude<VisitCure, { kind: 'other order' }>,
): DraftLine {
  if (cure.kind === 'shorter') return { ...line, durationMinutes: cure.minutes }
  const seats = planned?.seats ?? []
  const seat = seats[cure.seat]
  const place = seat ? seatsOf(seats, seat.kind).findIndex((each) => each.seat === seat) : -1
  if (!seat || place === -1) return line
  if (cure.kind === 'other person') return wishingStaff(line, place, [cure.staffId])
  if (seat.kind === 'added') return { ...line, added: line.added.with(place, cure.instanceId) }
  return wishingInstances(line, place, [cure.instanceId])
}

/** What followed without a gap follows so again; what had a time of its own leaves it to what comes in its place. */
function reorderedBy(draft: Draft, planned: Plan['lines'], order: readonly number[]): Draft {
  const lines = order.flatMap((from, at): DraftLine[] => {
    const line = draft.lines[from]
    const begins = draft.lines[at]?.begins
    const follows = at > 0 && planned[at]?.startsAt === planned[at - 1]?.endsAt
    return line && begins ? [{ ...line, begins: follows ? { kind: 'after' } : begins }] : []
  })
  return { ...draft, lines }
}
