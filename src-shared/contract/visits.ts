import { z } from 'zod'
import { changeId, clientId, holderId, lineId, resourceInstanceId, serviceId } from '../domain/id.ts'
import { date } from '../domain/hours.ts'
import { instant, interval } from '../domain/interval.ts'
import { closing, mustSeePlan } from './closing.ts'
import { command, query } from './kit.ts'
import { foundStarts, search, startsMakingRoom, whyNoStart } from './search.ts'
import { changedSince, gone, revision } from './shapes.ts'
import {
  bookAnyway,
  candidate,
  doesNotFit,
  impossibleLength,
  lineRequest,
  noReason,
  notCovered,
  plan,
  planChanged,
  planMove,
  planShown,
  resting,
  tooFarApart,
  tooManyWished,
  visitCure,
  visitRef,
  visitRequest,
} from './visit.ts'

/*
 * What appointments and events have in common: asking what a request would get, and moving what stands in the book.
 */

/** The toast undoes `change`; null: nothing differed, nothing was written. */
const changed = z.object({ visit: visitRef, revision, change: changeId.nullable() })

/** The same, and who made room for it. */
const planned = changed.extend({ moved: z.array(planMove) })

const searchRefusals = { gone, 'too-many-wished': tooManyWished, 'too-far-apart': tooFarApart }

const whatMoves = z.enum(['whole visit', 'this line only'])

const howAdjusted = z.enum(['started late', 'ten more minutes', 'finished early'])

/** A card let go, or carried. */
const dropped = z.object({
  lineId,
  /** Where the dragged line shall start. */
  startsAt: instant,
  moves: whatMoves,
  /**
   * The lane it left and the lane it was dropped on; `from` null: from "To solve". An instance dropped on is pinned;
   * so is a person who was not in the wish, while a wish that holds the person stays as it is.
   */
  lane: z.object({ from: holderId.nullable(), to: holderId }).nullable(),
})

/** The lane is not one that this line's reservation could stand in. */
const wrongLane = z.object({ to: holderId })

export const visits = {
  /** What the request would get now; of an edited visit, its own reservations are not in its way. Writes nothing. */
  preview: query({
    input: z.object({
      editing: visitRef.nullable(),
      clientId: clientId.nullable(),
      request: visitRequest,
      /** As "Book anyway" would see it: named people are taken without being asked. */
      anyway: z.boolean(),
    }),
    output: plan,
    refusals: { ...searchRefusals, 'impossible-length': impossibleLength },
  }),
  /**
   * Every instance that could be added by hand to a line of this service at this time, and what stands against each; of
   * an edited visit, its own reservations are not in its way.
   */
  addable: query({
    input: z.object({ editing: visitRef.nullable(), serviceId, startsAt: instant, endsAt: instant }),
    output: z.object({ candidates: z.array(candidate) }),
    refusals: { gone },
  }),
  /** Every free start of some days; starts that have passed are left out. */
  starts: query({ input: search, output: foundStarts, refusals: searchRefusals }),
  /**
   * Of the first day of a search alone: what only moving others would open, each start tried. To be asked day by day, the
   * nearest first; nothing where the salon moves nobody.
   */
  startsMakingRoom: query({ input: search, output: startsMakingRoom, refusals: searchRefusals }),
  /** Of a search without a free start. */
  whyNoStart: query({ input: search, output: whyNoStart, refusals: searchRefusals }),
  /**
   * Another time, for the whole visit with its distances kept, or for one line; another lane, for one line. The
   * nearest starts of a refused plan are starts of the dragged line, to be sent as `startsAt`.
   */
  move: command({
    input: dropped.extend({
      revision,
      /** What else is changed of the visit: a cure that its refusal, or the list of a closing, offered. */
      cure: visitCure.exactOptional(),
      anyway: bookAnyway.nullable(),
      planShown: planShown.exactOptional(),
    }),
    output: planned,
    refusals: {
      'does-not-fit': doesNotFit,
      'plan-changed': planChanged,
      'not-covered': notCovered,
      'no-reason': noReason,
      'impossible-length': impossibleLength,
      'too-far-apart': tooFarApart,
      'changed-since': changedSince,
      gone,
      'wrong-lane': wrongLane,
      resting,
    },
  }),
  /**
   * What `move` would answer now: the plan, or why not and what would help. Asked where a card that is carried rests;
   * writes nothing.
   */
  previewMove: query({
    input: dropped,
    output: plan,
    refusals: { gone, 'wrong-lane': wrongLane, 'impossible-length': impossibleLength, 'too-far-apart': tooFarApart },
  }),
  /**
   * Where a drag of this line may end, for every lane that may take it: the starts of the dragged line at which `move`
   * would say yes, none where that day is full. A lane that is absent can never take it: the person does not perform the
   * service, the instance is of another resource. Asked once when the drag begins.
   */
  places: query({
    input: z.object({ lineId, date, moves: whatMoves, from: holderId.nullable() }),
    output: z.object({
      /** `starts` are half-open runs of starts on the grid: {10:00–10:10} means that 10:00 and 10:05 will do. */
      lanes: z.array(z.object({ holderId, starts: z.array(interval) })),
    }),
    refusals: { gone },
  }),
  /**
   * Where each lane could take part in a visit that is being put together: the starts of the line that would stand there,
   * as in `places`. Lanes whose line begins at no certain time, and starts that have passed, are left out.
   */
  freeLanes: query({
    input: z.object({ editing: visitRef.nullable(), lines: z.array(lineRequest).min(1).max(20), date }),
    output: z.object({ lanes: z.array(z.object({ holderId, starts: z.array(interval) })) }),
    refusals: searchRefusals,
  }),
  /** Another end (or start) for one line; later lines of the visit keep their distance to its end. */
  resize: command({
    input: z.object({
      lineId,
      revision,
      startsAt: instant,
      endsAt: instant,
      anyway: bookAnyway.nullable(),
      planShown: planShown.exactOptional(),
    }),
    output: planned,
    refusals: {
      'does-not-fit': doesNotFit,
      'plan-changed': planChanged,
      'not-covered': notCovered,
      'no-reason': noReason,
      'changed-since': changedSince,
      gone,
      resting,
      'too-far-apart': tooFarApart,
      /** Also when its end is not after its start. */
      'impossible-length': impossibleLength,
    },
  }),
  /**
   * What a day does to a visit: its line starts now instead of earlier, with all that follows; it lasts ten minutes longer,
   * and its later lines are pushed; it is over now, before its time, and the later lines stay. It must stand, so hours are
   * not asked. Other visits that it runs into find another holder, or are left open with consent.
   */
  adjust: command({
    input: z.object({ lineId, revision, how: howAdjusted, closing }),
    output: changed.extend({ startsAt: instant, endsAt: instant }),
    refusals: {
      'must-see-plan': mustSeePlan,
      'changed-since': changedSince,
      gone,
      resting,
      /** It has not begun, is not late, or is over already. */
      'not-now': z.object({}),
      'impossible-length': impossibleLength,
      'too-far-apart': tooFarApart,
    },
  }),
  /** Takes the pin off: the reservation is automatic again and stays where it is. */
  unpin: command({
    input: z.object({ lineId, revision, instanceId: resourceInstanceId }),
    output: changed,
    refusals: { 'changed-since': changedSince, gone },
  }),
}
