import type { VisitRef } from '../../../src-shared/contract/visit.ts'
import {
  isHolding,
  type AppointmentStatus,
  type EventStatus,
  type Source,
} from '../../../src-shared/domain/appointment.ts'
import type { Draft } from './draft/draft.ts'
import { draftOfAppointment, draftOfEvent, type StoredAppointment, type StoredEvent } from './draft/draft-of-stored.ts'

/** What the editor shows of a visit that stands in the book, appointment and event alike. */
export type StoredVisit = {
  readonly visit: VisitRef
  readonly revision: number
  readonly status: AppointmentStatus | EventStatus
  /** Cancelled, no-show, shelved: it holds nothing. */
  readonly resting: boolean
  readonly source: Source
  readonly anywayReason: string | null
  readonly history: StoredAppointment['history']
  readonly lines: StoredAppointment['lines']
  /** As it stands, ready to be changed. */
  readonly draft: Draft
}

export function storedAppointment(stored: StoredAppointment): StoredVisit {
  const { id, revision, status, source, anywayReason, history, lines } = stored
  const visit = { kind: 'appointment', id } as const
  return {
    visit,
    revision,
    status,
    resting: !isHolding(status),
    source,
    anywayReason,
    history,
    lines,
    draft: draftOfAppointment(stored),
  }
}

export function storedEvent(stored: StoredEvent): StoredVisit {
  const { id, revision, status, source, anywayReason, history, line } = stored
  const visit = { kind: 'event', id } as const
  const resting = status === 'cancelled'
  return { visit, revision, status, resting, source, anywayReason, history, lines: [line], draft: draftOfEvent(stored) }
}
