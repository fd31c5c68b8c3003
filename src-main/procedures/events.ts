import type { NewClient } from '../../src-shared/contract/clients.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { events as operations } from '../../src-shared/contract/events.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { PlanMove, VisitRequest } from '../../src-shared/contract/visit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import type { AttendeeId, ChangeId, ClientId, EventId } from '../../src-shared/domain/id.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { insertAttendee, insertEvent, touchVisit, updateEvent } from '../database/visit-rows.ts'
import { readVisit } from '../database/visit-store.ts'
import { askedVisit, isAsStored } from './asked-visit.ts'
import { addAttendee, comingTo, setAttendeeStatus } from './attendees.ts'
import { gatherRules } from './gather-rules.ts'
import type { CommandContext, Handlers } from './handlers.ts'
import { markReasonOf } from './mark-reason.ts'
import type { Means } from './means.ts'
import { restOrRestore } from './rest-or-restore.ts'
import { runCommand, sourceOf, topicsWith } from './run-command.ts'
import { shownStoredLine } from './shown-plan.ts'
import { archivedService, changedSince, missingReason, tooManyWished } from './visit-refusals.ts'
import { historyOf } from './visit-history.ts'
import { addNewClient, clientWhoComes, refusedClient } from './who-comes.ts'
import { writePlanned } from './write-planned.ts'
import { writePrices } from './write-prices.ts'

type Event = StoredVisit & { readonly kind: 'event' }
type Input<Verb extends keyof typeof operations> = ReadInputOf<(typeof operations)[Verb]>

export function eventProcedures(means: Means): Handlers<DeskContract>['events'] {
  const facts = (verb: keyof typeof operations, input: object, ...added: readonly unknown[]) => ({
    ...{ command: `events.${verb}`, input, topics: topicsWith(...added) },
    planShown: 'planShown' in input ? input.planShown : null,
  })
  return {
    get: ({ id }) => get(means, id),
    plan: (input, context) =>
      runCommand(means, context, facts('plan', input, ...(input.newClients ?? [])), (unit) =>
        plan(means, unit, input, context),
      ),
    edit: (input, context) => runCommand(means, context, facts('edit', input), (unit) => edit(means, unit, input)),
    setStatus: (input, context) =>
      runCommand(means, context, facts('setStatus', input), (unit) => setStatus(means, unit, input)),
    addAttendee: (input, context) =>
      runCommand(means, context, facts('addAttendee', input, input.newClient), (unit) => {
        const event = eventOf(means, input.id)
        if (!event) return refused({ reason: 'gone' })
        const refusal = changedSince(input.revision, event) ?? refusedClient(means, input)
        if (refusal) return refused(refusal)
        const clientId = clientWhoComes(means, unit, input)
        if (clientId === null) throw new Fault('invalid-input')
        const notAdded = addAttendee(means, unit, event, clientId)
        return notAdded ? refused(notAdded) : done(changed(unit, event))
      }),
    setAttendeeStatus: (input, context) =>
      runCommand(means, context, facts('setAttendeeStatus', input), (unit) => {
        const event = eventOf(means, input.id)
        if (!event) return refused({ reason: 'gone' })
        const refusal =
          changedSince(input.revision, event) ?? setAttendeeStatus(unit, event, input.attendeeId, input.status)
        return refusal ? refused(refusal) : done(changed(unit, event))
      }),
  }
}

function get(means: Means, id: string) {
  const event = eventOf(means, id)
  const [line] = event?.lines ?? []
  if (!event || !line) return refused({ reason: 'gone' } as const)
  return done({
    id: event.id as EventId,
    revision: event.revision,
    title: event.title,
    capacity: event.capacity,
    status: event.status,
    source: event.source,
    note: event.note,
    line: shownStoredLine(line, gatherRules(means.database).requirements),
    anywayReason: markReasonOf(event),
    attendees: event.attendees.map((attendee) => ({
      ...attendee,
      id: attendee.id as AttendeeId,
      clientId: attendee.clientId as ClientId,
    })),
    history: historyOf(means.database, event),
  })
}

function plan(means: Means, unit: Unit, input: Input<'plan'>, context: CommandContext) {
  const rules = gatherRules(means.database)
  const { title, capacity, note, request, anyway, planShown } = input
  const known = [...new Set(input.clientIds)]
  const fresh = input.newClients ?? []
  const refusal =
    missingReason(anyway) ??
    severalLines(request) ??
    archivedService(request, null, rules) ??
    tooManyWished(request, null, rules) ??
    refusedClients(means, known, fresh) ??
    (known.length + fresh.length > capacity ? ({ reason: 'full', capacity } as const) : null)
  if (refusal) return refused(refusal)
  const visit = { kind: 'event', id: means.newId() } as const
  insertEvent(unit, { id: visit.id, title, capacity, note, status: 'planned', source: sourceOf(context) })
  const clientIds = [...known, ...fresh.map((client) => addNewClient(means, unit, client))]
  clientIds.forEach((clientId, position) => {
    insertAttendee(unit, { id: means.newId(), eventId: visit.id, clientId, status: 'booked', position })
  })
  const asked = askedVisit(request, null, rules)
  const wanted = { visit, stored: null, asked, clientId: null, anyway, planShown, rules }
  const written = writePlanned(means, unit, wanted)
  if (!written.ok) return written
  const change = unit.change() as ChangeId | null
  return done({ id: visit.id as EventId, revision: 0, change, moved: written.value })
}

function edit(means: Means, unit: Unit, input: Input<'edit'>) {
  const event = eventOf(means, input.id)
  if (!event) return refused({ reason: 'gone' } as const)
  const rules = gatherRules(means.database)
  const { title, capacity, note, request, anyway, planShown } = input
  const coming = comingTo(event)
  const refusal =
    changedSince(input.revision, event) ??
    missingReason(anyway) ??
    severalLines(request) ??
    archivedService(request, event, rules) ??
    tooManyWished(request, event, rules) ??
    (coming > capacity ? ({ reason: 'capacity-below', coming } as const) : null)
  if (refusal) return refused(refusal)
  let moved: PlanMove[] = []
  if (isAsStored(request, event)) {
    writePrices(means, unit, event, request, rules.salon.zone)
  } else {
    if (!event.holding) return refused({ reason: 'resting' } as const)
    const asked = askedVisit(request, event, rules)
    const wanted = { visit: event, stored: event, asked, clientId: null, anyway, planShown, rules }
    const written = writePlanned(means, unit, wanted)
    if (!written.ok) return written
    moved = written.value
  }
  updateEvent(unit, event.id, { title, capacity, note })
  return done({ ...changed(unit, event), moved })
}

function setStatus(means: Means, unit: Unit, input: Input<'setStatus'>) {
  const { id, revision, status, reason, startsAt, planShown } = input
  const event = eventOf(means, id)
  if (!event) return refused({ reason: 'gone' } as const)
  if (status === event.status && startsAt === undefined) return done({ ...changed(unit, event), moved: [] })
  const holding = status === 'planned'
  const refusal = changedSince(revision, event)
  if (refusal) return refused(refusal)
  const written = restOrRestore(means, unit, event, { holding, startsAt, planShown })
  if (!written.ok) {
    const no = written.refusal
    // One line is held as long as it was before, and nobody makes room by being held longer than the book takes.
    if (no.reason === 'impossible-length') throw new Error('a group came back longer than it was')
    return refused(no)
  }
  updateEvent(unit, id, { status, statusReason: holding ? '' : reason })
  return done({ ...changed(unit, event), moved: written.value })
}

/** What a change answers; the event counts it, also when only its line or an attendee was touched. */
function changed(unit: Unit, event: Event) {
  const differs = unit.change() !== null
  if (differs) touchVisit(unit, event)
  return {
    id: event.id as EventId,
    revision: event.revision + (differs ? 1 : 0),
    change: unit.change() as ChangeId | null,
  }
}

function eventOf({ database }: Means, id: string): Event | null {
  const visit = readVisit(database, id)
  return visit?.kind === 'event' ? visit : null
}

function severalLines({ lines }: VisitRequest) {
  return lines.length === 1 ? null : ({ reason: 'one-line-only' } as const)
}

function refusedClients(means: Means, clientIds: readonly string[], fresh: readonly NewClient[]) {
  const comers = [
    ...clientIds.map((clientId) => ({ clientId })),
    ...fresh.map((newClient) => ({ clientId: null, newClient })),
  ]
  return comers.map((comer) => refusedClient(means, comer)).find((refusal) => refusal !== null) ?? null
}
