import type { appointments as operations } from '../../src-shared/contract/appointments.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { PlanMove } from '../../src-shared/contract/visit.ts'
import type { AppointmentId, ChangeId, ClientId } from '../../src-shared/domain/id.ts'
import { isHolding } from '../../src-shared/domain/appointment.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { insertAppointment, touchVisit, updateAppointment } from '../database/visit-rows.ts'
import { readVisit } from '../database/visit-store.ts'
import { askedVisit, isAsStored } from './asked-visit.ts'
import { gatherRules } from './gather-rules.ts'
import type { CommandContext, Handlers } from './handlers.ts'
import { markReasonOf } from './mark-reason.ts'
import type { Means } from './means.ts'
import { restOrRestore } from './rest-or-restore.ts'
import { runCommand, sourceOf, topicsWith } from './run-command.ts'
import { shownStoredLine } from './shown-plan.ts'
import { askedTooFarApart } from './too-far-apart.ts'
import { archivedService, changedSince, missingReason, tooManyWished } from './visit-refusals.ts'
import { historyOf } from './visit-history.ts'
import { clientWhoComes, refusedClient } from './who-comes.ts'
import { writePlanned } from './write-planned.ts'
import { writePrices } from './write-prices.ts'

type Appointment = StoredVisit & { readonly kind: 'appointment' }
type Booking = ReadInputOf<(typeof operations)['book']>
type Edit = ReadInputOf<(typeof operations)['edit']>
type Status = ReadInputOf<(typeof operations)['setStatus']>

export function appointmentProcedures(means: Means): Handlers<DeskContract>['appointments'] {
  const facts = (verb: keyof typeof operations, input: { readonly planShown?: string }, added?: unknown) => ({
    ...{ command: `appointments.${verb}`, input, topics: topicsWith(added), planShown: input.planShown },
  })
  return {
    get: ({ id }) => get(means, id),
    book: (input, context) =>
      runCommand(means, context, facts('book', input, input.newClient), (unit) => book(means, unit, input, context)),
    edit: (input, context) =>
      runCommand(means, context, facts('edit', input, input.newClient), (unit) => edit(means, unit, input)),
    setStatus: (input, context) =>
      runCommand(means, context, facts('setStatus', input), (unit) => setStatus(means, unit, input)),
  }
}

function get(means: Means, id: string) {
  const visit = appointmentOf(means, id)
  if (!visit) return refused({ reason: 'gone' } as const)
  const { requirements } = gatherRules(means.database)
  return done({
    id: visit.id as AppointmentId,
    revision: visit.revision,
    clientId: visit.clientId as ClientId | null,
    clientName: visit.clientName,
    clientPhone: visit.clientPhone,
    status: visit.status,
    source: visit.source,
    note: visit.note,
    lines: visit.lines.map((line) => shownStoredLine(line, requirements)),
    anywayReason: markReasonOf(visit),
    history: historyOf(means.database, visit),
  })
}

function book(means: Means, unit: Unit, input: Booking, context: CommandContext) {
  const rules = gatherRules(means.database)
  const refusal =
    missingReason(input.anyway) ??
    refusedClient(means, input) ??
    archivedService(input.request, null, rules) ??
    tooManyWished(input.request, null, rules)
  if (refusal) return refused(refusal)
  const asked = askedVisit(input.request, null, rules)
  const tooFar = askedTooFarApart(asked.request, rules)
  if (tooFar) return refused(tooFar)
  const visit = { kind: 'appointment', id: means.newId() } as const
  // A client who is only being added is not in the book when the booking is refused.
  const { note, anyway, planShown, clientId } = input
  insertAppointment(unit, {
    id: visit.id,
    clientId: clientWhoComes(means, unit, input),
    note,
    status: 'confirmed',
    source: sourceOf(context),
  })
  const written = writePlanned(means, unit, { visit, stored: null, asked, clientId, anyway, planShown, rules })
  if (!written.ok) return written
  const change = unit.change() as ChangeId | null
  return done({ id: visit.id as AppointmentId, revision: 0, change, moved: written.value })
}

function edit(means: Means, unit: Unit, input: Edit) {
  const visit = appointmentOf(means, input.id)
  if (!visit) return refused({ reason: 'gone' } as const)
  const rules = gatherRules(means.database)
  const { note, anyway, planShown, request, clientId } = input
  const refusal =
    changedSince(input.revision, visit) ??
    missingReason(anyway) ??
    (clientId === visit.clientId && !input.newClient ? null : refusedClient(means, input)) ??
    archivedService(request, visit, rules) ??
    tooManyWished(request, visit, rules)
  if (refusal) return refused(refusal)
  let moved: PlanMove[] = []
  if (isAsStored(request, visit)) {
    writePrices(means, unit, visit, request, rules.salon.zone)
  } else {
    if (!visit.holding) return refused({ reason: 'resting' } as const)
    const asked = askedVisit(request, visit, rules)
    const tooFar = askedTooFarApart(asked.request, rules, visit.lines)
    if (tooFar) return refused(tooFar)
    const written = writePlanned(means, unit, { visit, stored: visit, asked, clientId, anyway, planShown, rules })
    if (!written.ok) return written
    moved = written.value
  }
  updateAppointment(unit, visit.id, { clientId: clientWhoComes(means, unit, input), note })
  return done({ ...changed(unit, visit), moved })
}

function setStatus(means: Means, unit: Unit, { id, revision, status, reason, startsAt, planShown }: Status) {
  const visit = appointmentOf(means, id)
  if (!visit) return refused({ reason: 'gone' } as const)
  if (status === visit.status && startsAt === undefined) return done({ ...changed(unit, visit), moved: [] })
  const holding = isHolding(status)
  const refusal = changedSince(revision, visit) ?? tooEarly(means, status, startsAt ?? startOf(visit))
  if (refusal) return refused(refusal)
  const written = restOrRestore(means, unit, visit, { holding, startsAt, planShown })
  if (!written.ok) return written
  updateAppointment(unit, id, { status, statusReason: holding ? '' : reason })
  return done({ ...changed(unit, visit), moved: written.value })
}

/** No-show has no sense before the start, in service and completed none before the day it begins on. */
function tooEarly({ database, clock }: Means, status: Status['status'], startsAt: number) {
  const { zone } = readSalon(database)
  const earliest =
    status === 'no-show'
      ? startsAt
      : status === 'in service' || status === 'completed'
        ? dayInterval(zone, dateAt(zone, startsAt)).startsAt
        : -Infinity
  return clock.now() < earliest ? ({ reason: 'not-started', startsAt } as const) : null
}

function startOf({ lines }: Appointment) {
  return Math.min(...lines.map(({ startsAt }) => startsAt))
}

/** What a change answers; the appointment counts it, also when only its lines were touched. */
function changed(unit: Unit, visit: Appointment) {
  const differs = unit.change() !== null
  if (differs) touchVisit(unit, visit)
  return {
    id: visit.id as AppointmentId,
    revision: visit.revision + (differs ? 1 : 0),
    change: unit.change() as ChangeId | null,
  }
}

function appointmentOf({ database }: Means, id: string): Appointment | null {
  const visit = readVisit(database, id)
  return visit?.kind === 'appointment' ? visit : null
}
