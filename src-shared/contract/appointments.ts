import { z } from 'zod'
import { appointmentStatus, source } from '../domain/appointment.ts'
import { appointmentId, changeId, clientId, serviceId } from '../domain/id.ts'
import { instant } from '../domain/interval.ts'
import { text } from '../domain/name.ts'
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
  tooFarApart,
  tooManyWished,
  visitRequest,
} from './visit.ts'

/** What every change of the book answers. The toast undoes `change`; null: nothing differed, nothing was written. */
const changed = z.object({ id: appointmentId, revision, change: changeId.nullable() })

/** The same, and who made room for it. */
const planned = changed.extend({ moved: z.array(planMove) })

const refusals = {
  'does-not-fit': doesNotFit,
  'plan-changed': planChanged,
  'not-covered': notCovered,
  'no-reason': noReason,
  'impossible-length': impossibleLength,
  'too-far-apart': tooFarApart,
  'client-gone': z.object({}),
  /** A new client's. */
  'phone-unreadable': phoneUnreadable,
  'service-archived': z.object({ serviceId }),
  'too-many-wished': tooManyWished,
}

export const appointments = {
  get: query({
    input: z.object({ id: appointmentId }),
    output: z.object({
      id: appointmentId,
      revision,
      clientId: clientId.nullable(),
      clientName: z.string().nullable(),
      clientPhone: z.string().nullable(),
      status: appointmentStatus,
      source,
      note: text,
      lines: z.array(storedLine),
      /** Book anyway: the reason that was given. */
      anywayReason: z.string().nullable(),
      /** Newest first. */
      history: z.array(historyEntry),
    }),
    refusals: { gone },
  }),
  book: command({
    input: z.object({
      clientId: clientId.nullable(),
      /** Added with the appointment, which is theirs then; goes with `clientId: null`. */
      newClient: newClient.exactOptional(),
      note: text,
      request: visitRequest,
      anyway: bookAnyway.nullable(),
      planShown: planShown.exactOptional(),
    }),
    output: planned,
    refusals,
  }),
  /** Re-planned only when the request differs from what is stored. */
  edit: command({
    input: z.object({
      id: appointmentId,
      revision,
      clientId: clientId.nullable(),
      /** As in `book`. */
      newClient: newClient.exactOptional(),
      note: text,
      request: visitRequest,
      anyway: bookAnyway.nullable(),
      planShown: planShown.exactOptional(),
    }),
    output: planned,
    refusals: { ...refusals, 'changed-since': changedSince, gone, resting },
  }),
  /** Cancelling lets its reservations rest; restoring asks the engine, the last holders first. */
  setStatus: command({
    input: z.object({
      id: appointmentId,
      revision,
      status: appointmentStatus,
      reason: text,
      startsAt: restoredAt.exactOptional(),
      planShown: planShown.exactOptional(),
    }),
    output: planned,
    refusals: {
      'does-not-fit': doesNotFit,
      'impossible-length': impossibleLength,
      'plan-changed': planChanged,
      'changed-since': changedSince,
      gone,
      /** No-show has no sense before the start, in service and completed none before the day it begins on. */
      'not-started': z.object({ startsAt: instant }),
    },
  }),
}
