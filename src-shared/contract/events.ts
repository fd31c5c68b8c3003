import { z } from 'zod'
import { attendeeStatus, eventStatus, source } from '../domain/appointment.ts'
import { attendeeId, changeId, clientId, eventId, serviceId } from '../domain/id.ts'
import { name, text } from '../domain/name.ts'
import { historyEntry } from './changes.ts'
import { newClient } from './clients.ts'
import { command, query } from './kit.ts'
import { changedSince, gone, phoneUnreadable, revision } from './shapes.ts'
import {
  bookAnyway,
  doesNotFit,
  impossibleLength,
  noReason,
  notCovered,
  planChanged,
  planMove,
  planShown,
  resting,
  restoredAt,
  storedLine,
  tooManyWished,
  visitRequest,
} from './visit.ts'

/** A group booking: one line, a capacity, several attendees. People and resources are reserved once, not per head. */
const fields = {
  title: name,
  capacity: z.int().min(1).max(500),
  note: text,
  /** Exactly one line. */
  request: visitRequest,
  anyway: bookAnyway.nullable(),
  planShown: planShown.exactOptional(),
}

/** The toast undoes `change`; null: nothing differed, nothing was written. */
const changed = z.object({ id: eventId, revision, change: changeId.nullable() })

/** The same, and who made room for it. */
const planned = changed.extend({ moved: z.array(planMove) })

const refusals = {
  'does-not-fit': doesNotFit,
  'plan-changed': planChanged,
  'not-covered': notCovered,
  'no-reason': noReason,
  'impossible-length': impossibleLength,
  'one-line-only': z.object({}),
  'service-archived': z.object({ serviceId }),
  'too-many-wished': tooManyWished,
}

/** Somebody who was to come is not in the book any more, or cannot be added to it. */
const noClient = { 'client-gone': z.object({}), 'phone-unreadable': phoneUnreadable }

/** As many attendees as places: nobody was added. */
const full = z.object({ capacity: z.int() })

export const events = {
  get: query({
    input: z.object({ id: eventId }),
    output: z.object({
      id: eventId,
      revision,
      title: name,
      capacity: z.int(),
      status: eventStatus,
      source,
      note: text,
      line: storedLine,
      anywayReason: z.string().nullable(),
      attendees: z.array(z.object({ id: attendeeId, clientId, name, phone: z.string(), status: attendeeStatus })),
      /** Newest first. */
      history: z.array(historyEntry),
    }),
    refusals: { gone },
  }),
  plan: command({
    input: z.object({
      ...fields,
      clientIds: z.array(clientId).max(500),
      /** Added with the event, after those who are known. */
      newClients: z.array(newClient).max(500).exactOptional(),
    }),
    output: planned,
    refusals: { ...refusals, full, ...noClient },
  }),
  edit: command({
    input: z.object({ id: eventId, revision, ...fields }),
    output: planned,
    refusals: {
      ...refusals,
      'changed-since': changedSince,
      gone,
      resting,
      /** Fewer places than attendees who are coming. */
      'capacity-below': z.object({ coming: z.int() }),
    },
  }),
  setStatus: command({
    input: z.object({
      id: eventId,
      revision,
      status: eventStatus,
      reason: text,
      startsAt: restoredAt.exactOptional(),
      planShown: planShown.exactOptional(),
    }),
    output: planned,
    refusals: { 'does-not-fit': doesNotFit, 'plan-changed': planChanged, 'changed-since': changedSince, gone },
  }),
  addAttendee: command({
    input: z.object({
      id: eventId,
      revision,
      clientId: clientId.nullable(),
      /** Added to the book and to the event in one; goes with `clientId: null`. */
      newClient: newClient.exactOptional(),
    }),
    output: changed,
    refusals: { full, 'already-there': z.object({}), ...noClient, 'changed-since': changedSince, gone },
  }),
  setAttendeeStatus: command({
    input: z.object({ id: eventId, revision, attendeeId, status: attendeeStatus }),
    output: changed,
    refusals: { full, 'changed-since': changedSince, gone },
  }),
}
