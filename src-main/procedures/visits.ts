import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { Plan, PlanMove } from '../../src-shared/contract/visit.ts'
import type { visits as operations } from '../../src-shared/contract/visits.ts'
import type { ChangeId, HolderId } from '../../src-shared/domain/id.ts'
import { longestReservationMinutes } from '../../src-shared/domain/interval.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { bitsAsText } from '../../src-shared/domain/start-bits.ts'
import { clientIdOf, type StoredDemand, type StoredLine, type StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { readVisit, readVisitOfLine } from '../database/visit-store.ts'
import { readSalon } from '../database/salon-store.ts'
import { touchVisit, updateAppointment } from '../database/visit-rows.ts'
import { writeVisits } from '../database/write-visits.ts'
import { addableInstances } from './addable-instances.ts'
import { adjustVisit } from './adjust-visit.ts'
import { adjustedTimes, type HowAdjusted } from './adjusted-times.ts'
import { askedVisit } from './asked-visit.ts'
import { curedVisit } from './cured-visit.ts'
import { draftOf } from './draft-lines.ts'
import { freeLanes } from './free-lanes.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import type { Handlers } from './handlers.ts'
import { laneOf } from './lane-of.ts'
import { keptRules } from './kept-book.ts'
import { deskMayMove } from './making-room.ts'
import type { Means } from './means.ts'
import { refOf } from './mention.ts'
import { movedVisit, resizedVisit } from './moved-visit.ts'
import { isOtherStart, nearestOfLine } from './nearest-of-line.ts'
import { placesFor } from './places-for.ts'
import { previewVisit } from './plan-visit.ts'
import { runCommand } from './run-command.ts'
import { askSearch, freeStarts, startsByMoving } from './search-starts.ts'
import { askedTooFarApart, tooFarApart } from './too-far-apart.ts'
import { changedSince, missingReason, tooManyWished } from './visit-refusals.ts'
import { warningsOf } from './visit-warnings.ts'
import { whyNoStart } from './why-no-start.ts'
import { writePlanned } from './write-planned.ts'

type Input<Verb extends keyof typeof operations> = ReadInputOf<(typeof operations)[Verb]>

export function visitProcedures(means: Means): Handlers<DeskContract>['visits'] {
  const facts = (verb: keyof typeof operations, input: object) => {
    const planShown = 'planShown' in input ? input.planShown : null
    return { command: `visits.${verb}`, input, topics: ['visits'], planShown } as const
  }
  return {
    preview: (input) => preview(means, input),
    addable: (input) => addable(means, input),
    starts: (input) => starts(means, input),
    startsMakingRoom: (input) => startsMakingRoom(means, input),
    whyNoStart: (input) => noStart(means, input),
    freeLanes: (input) => lanes(means, input),
    previewMove: (input) => previewMove(means, input),
    places: (input) => places(means, input),
    move: (input, context) => runCommand(means, context, facts('move', input), (unit) => move(means, unit, input)),
    resize: (input, context) =>
      runCommand(means, context, facts('resize', input), (unit) => resize(means, unit, input)),
    adjust: (input, context) =>
      runCommand(means, context, facts('adjust', input), (unit) => adjust(means, unit, input)),
    unpin: (input, context) => runCommand(means, context, facts('unpin', input), (unit) => unpin(means, unit, input)),
  }
}

function preview(means: Means, { editing, clientId, request, anyway }: Input<'preview'>) {
  const rules = gatherRules(means.database)
  const asked = askedOf(means, { editing, request }, rules)
  if (!asked.ok) return asked
  const { stored } = asked.value
  const tooFar = askedTooFarApart(asked.value.request, rules, stored?.lines)
  if (tooFar) return refused(tooFar)
  const edit = { visitId: stored?.id ?? 'new', request: asked.value.request }
  const { plan, isTooLong } = previewVisit(means, edit, anyway)
  if (isTooLong) return refused({ reason: 'impossible-length' } as const)
  return done({ ...plan, warnings: warningsOf(means, plan, stored, clientId) })
}

function addable(means: Means, { editing, ...line }: Input<'addable'>) {
  const stored = editedVisit(means, { editing })
  if (editing && !stored) return refused({ reason: 'gone' } as const)
  return done({ candidates: addableInstances(means, line, stored?.id ?? '') })
}

function starts(means: Means, search: Input<'starts'>) {
  const rules = keptRules(means.database)
  const asked = searchOf(means, search, rules)
  if (!asked.ok) return asked
  const { stored, request } = asked.value
  const free = freeStarts(askSearch(means, rules, request, search, stored?.id))
  return done({ from: free.from, free: bitsAsText(free) })
}

function startsMakingRoom(means: Means, search: Input<'startsMakingRoom'>) {
  const rules = gatherRules(means.database)
  const asked = searchOf(means, search, rules)
  if (!asked.ok) return asked
  const { stored, request } = asked.value
  const moves = deskMayMove(rules).agreed
  const { withMoves, unproved } = startsByMoving(means, rules, request, { ...search, moves }, stored?.id)
  return done({ from: withMoves.from, withMoves: bitsAsText(withMoves), unproved })
}

function noStart(means: Means, search: Input<'whyNoStart'>) {
  const rules = gatherRules(means.database)
  const asked = searchOf(means, search, rules)
  return asked.ok ? done(whyNoStart(means, rules, search, asked.value.stored)) : asked
}

function lanes(means: Means, input: Input<'freeLanes'>) {
  const rules = gatherRules(means.database)
  const asked = searchOf(means, input, rules)
  if (!asked.ok) return asked
  const { stored } = asked.value
  const free = freeLanes(means, rules, { lines: input.lines, stored, date: input.date })
  return done({ lanes: free.map(({ holderId, starts }) => ({ holderId: holderId as HolderId, starts: [...starts] })) })
}

/** What a search asks of the engine; its book is loaded for visits within a day only. */
function searchOf(means: Means, search: Pick<Input<'starts'>, 'editing' | 'lines'>, rules: Rules) {
  const asked = askedOf(means, atAnyTime(search), rules)
  if (!asked.ok) return asked
  const tooFar = askedTooFarApart(asked.value.request, rules)
  return tooFar ? refused(tooFar) : asked
}

const atAnyTime = ({ editing, lines }: Pick<Input<'starts'>, 'editing' | 'lines'>) => ({
  ...{ editing, request: { startsAt: 0, lines } },
})

/** What a question asks of the engine, refused as a command with the same request would be. */
function askedOf(means: Means, { editing, request }: Pick<Input<'preview'>, 'editing' | 'request'>, rules: Rules) {
  const stored = editedVisit(means, { editing })
  if (editing && !stored) return refused({ reason: 'gone' } as const)
  const refusal = tooManyWished(request, stored, rules)
  return refusal ? refused(refusal) : done({ stored, request: askedVisit(request, stored, rules).request })
}

/** Null: a new visit, or one that is gone. */
function editedVisit({ database }: Means, { editing }: Pick<Input<'starts'>, 'editing'>): StoredVisit | null {
  const stored = editing && readVisit(database, editing.id)
  return stored?.kind === editing?.kind ? stored : null
}

function places({ database, clock }: Means, { lineId, date, moves, from }: Input<'places'>) {
  const visit = readVisitOfLine(database, lineId)
  if (!visit) return refused({ reason: 'gone' } as const)
  const lanes = placesFor({ database, clock }, visit, { lineId, moves, from }, date)
  return done({ lanes: lanes.map(({ holderId, starts }) => ({ holderId: holderId as HolderId, starts: [...starts] })) })
}

function move(means: Means, unit: Unit, input: Input<'move'>) {
  const visit = readVisitOfLine(means.database, input.lineId)
  const dragged = visit?.lines.find(({ id }) => id === input.lineId)
  if (!visit || !dragged) return refused({ reason: 'gone' } as const)
  const { revision, startsAt, lane, cure, anyway, planShown } = input
  const refusal = changedSince(revision, visit) ?? missingReason(anyway) ?? resting(visit)
  if (refusal) return refused(refusal)
  const isMoved = startsAt !== dragged.startsAt || (lane && lane.from !== lane.to)
  if (!isMoved && !cure) return done(planned(unit, visit, []))

  const rules = gatherRules(means.database)
  const moved = askedMove(visit, input, rules)
  if (!moved.ok) return moved
  const asked = cure ? curedVisit(moved.value, cure) : moved.value
  const tooFar = askedTooFarApart(asked.request, rules, visit.lines)
  if (tooFar) return refused(tooFar)
  const written = writePlanned(means, unit, {
    ...{ visit, stored: visit, clientId: clientIdOf(visit) },
    ...{ asked, anyway, planShown, rules },
    isWanted: isOtherStart(visit, input),
  })
  if (written.ok) return done(planned(unit, visit, written.value))
  const no = written.refusal
  return refused('plan' in no ? { ...no, plan: withStartsOfLine(means, visit, input, no.plan) } : no)
}

function previewMove(means: Means, input: Input<'previewMove'>) {
  const visit = readVisitOfLine(means.database, input.lineId)
  if (!visit) return refused({ reason: 'gone' } as const)
  const rules = gatherRules(means.database)
  const moved = askedMove(visit, input, rules)
  if (!moved.ok) return moved
  const tooFar = askedTooFarApart(moved.value.request, rules, visit.lines)
  if (tooFar) return refused(tooFar)
  const edit = { visitId: visit.id, request: moved.value.request }
  const { plan, isTooLong } = previewVisit(means, edit, false, isOtherStart(visit, input))
  if (isTooLong) return refused({ reason: 'impossible-length' } as const)
  return done(withStartsOfLine(means, visit, input, plan))
}

function askedMove(visit: StoredVisit, input: Input<'previewMove'>, rules: Rules) {
  const { lane } = input
  const to = lane && laneOf(rules, lane.to)
  if (lane && !to) return refused({ reason: 'wrong-lane', to: lane.to } as const)
  const moved = movedVisit(visit, { ...input, lane: lane && to && { from: lane.from, to } }, rules.requirements)
  return moved.ok ? moved : refused({ reason: 'wrong-lane', to: moved.refusal.to as HolderId } as const)
}

/** The nearest starts of a refused plan, as starts of the line that was dragged. */
function withStartsOfLine(means: Means, visit: StoredVisit, input: Input<'previewMove'>, plan: Plan): Plan {
  if (!plan.refusal) return plan
  return { ...plan, refusal: { ...plan.refusal, nearestStarts: nearestOfLine(means, visit, input, plan) } }
}

function resize(means: Means, unit: Unit, input: Input<'resize'>) {
  const { lineId, revision, startsAt, endsAt, anyway, planShown } = input
  const visit = readVisitOfLine(means.database, lineId)
  const line = visit?.lines.find(({ id }) => id === lineId)
  if (!visit || !line) return refused({ reason: 'gone' } as const)
  const refusal =
    changedSince(revision, visit) ?? missingReason(anyway) ?? resting(visit) ?? impossible(startsAt, endsAt)
  if (refusal) return refused(refusal)
  if (startsAt === line.startsAt && endsAt === line.endsAt) return done(planned(unit, visit, []))
  const rules = gatherRules(means.database)
  const asked = resizedVisit(visit, lineId, startsAt, endsAt, rules.requirements)
  const tooFar = askedTooFarApart(asked.request, rules, visit.lines)
  if (tooFar) return refused(tooFar)
  const clientId = clientIdOf(visit)
  const written = writePlanned(means, unit, { visit, stored: visit, asked, clientId, anyway, planShown, rules })
  return written.ok ? done(planned(unit, visit, written.value)) : written
}

function adjust(means: Means, unit: Unit, { lineId, revision, how, closing }: Input<'adjust'>) {
  const visit = readVisitOfLine(means.database, lineId)
  const line = visit?.lines.find(({ id }) => id === lineId)
  if (!visit || !line) return refused({ reason: 'gone' } as const)
  const refusal = changedSince(revision, visit) ?? resting(visit)
  if (refusal) return refused(refusal)
  const times = visit.status === 'completed' ? null : adjustedTimes(visit, line, how, means.clock.now())
  const time = times?.[visit.lines.indexOf(line)]
  if (!times || !time) return refused({ reason: 'not-now' } as const)
  const tooFar = tooFarApart(times, visit.lines)
  if (tooFar) return refused(tooFar)
  const adjusted = adjustVisit(means, unit, visit, times, closing)
  if (!adjusted.ok) return adjusted
  const status = visit.kind === 'appointment' ? statusAfter(means, visit, line, how) : null
  if (status !== null) updateAppointment(unit, visit.id, { status, statusReason: '' })
  return done({ ...changed(unit, visit), startsAt: time.startsAt, endsAt: time.endsAt })
}

/** Who has started is there, and a visit whose last line is over is completed; null: the status stays. */
function statusAfter({ database }: Means, { status, lines }: StoredVisit, { endsAt }: StoredLine, how: HowAdjusted) {
  if (how === 'finished early') return lines.every((other) => other.endsAt <= endsAt) ? ('completed' as const) : null
  if (how !== 'started late' || status === 'in service') return null
  return readSalon(database).usesInService ? ('in service' as const) : ('arrived' as const)
}

function unpin(means: Means, unit: Unit, { lineId, revision, instanceId }: Input<'unpin'>) {
  const visit = readVisitOfLine(means.database, lineId)
  if (!visit) return refused({ reason: 'gone' } as const)
  const refusal = changedSince(revision, visit)
  if (refusal) return refused(refusal)
  const { zone } = gatherRules(means.database).salon
  const after = visit.lines.map((line) => {
    const isPinned = (demand: StoredDemand) => demand.requirementId !== null && demand.holderId === instanceId
    const freed = line.demands.map((demand) => (isPinned(demand) ? { ...demand, wish: [] } : demand))
    return draftOf(line, zone, line.id === lineId ? freed : line.demands)
  })
  writeVisits(unit, means.newId, [{ visit, before: visit.lines, after, holding: visit.holding }])
  return done(changed(unit, visit))
}

/** What a change answers; the visit counts it, also when only its lines were touched. */
function changed(unit: Unit, visit: StoredVisit) {
  const differs = unit.change() !== null
  if (differs) touchVisit(unit, visit)
  return {
    visit: refOf(visit),
    revision: visit.revision + (differs ? 1 : 0),
    change: unit.change() as ChangeId | null,
  }
}

/** The same, and who made room for it. */
function planned(unit: Unit, visit: StoredVisit, moved: PlanMove[]) {
  return { ...changed(unit, visit), moved }
}

function resting({ holding }: StoredVisit) {
  return holding ? null : ({ reason: 'resting' } as const)
}

function impossible(startsAt: number, endsAt: number) {
  const isPossible = endsAt > startsAt && endsAt - startsAt <= longestReservationMinutes
  return isPossible ? null : ({ reason: 'impossible-length' } as const)
}
