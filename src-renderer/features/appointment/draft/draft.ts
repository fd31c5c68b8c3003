import type {
  AttendeeId,
  ClientId,
  LineId,
  ResourceInstanceId,
  ServiceId,
  StaffMemberId,
} from '../../../../src-shared/domain/id.ts'
import type { LineRequest } from '../../../../src-shared/contract/visit.ts'
import type { AttendeeStatus } from '../../../../src-shared/domain/appointment.ts'
import type { EditorRequest } from '../../../app/editor-request.ts'

/** For whom: nobody chosen yet (what was typed stays), a walk-in, a client in the book, or one added on saving. */
export type DraftClient =
  { readonly kind: 'undecided'; readonly typed: string } | { readonly kind: 'walk-in' } | ChosenClient

/** A client that a name stands for, in the book or added on saving. */
export type ChosenClient =
  | { readonly kind: 'known'; readonly id: ClientId; readonly name: string; readonly phone: string }
  | {
      readonly kind: 'new'
      readonly name: string
      readonly phone: string
      /** Somebody in the book has this phone, and it was said that this is another person. */
      readonly sharedPhone?: string
    }

/** After the line before it, or so many minutes after the visit's start. */
export type Begins = { readonly kind: 'after' } | { readonly kind: 'offset'; readonly minutes: number }

/** One service of the visit, as the desk wants it. */
export type DraftLine = {
  /** Tells the lines of a draft apart on the screen, whatever is done to them. */
  readonly key: string
  /** The stored line it goes on with. */
  readonly lineId: LineId | null
  readonly serviceId: ServiceId
  readonly begins: Begins
  /** Set by hand; null: the performer's own or the service's. */
  readonly durationMinutes: number | null
  /** Minor units, set by hand or stored; null: no price; `usual`: the performer's own or the service's; NaN: not readable. */
  readonly price: number | null | 'usual'
  /** Who is wished for each staff seat and which instance for each resource seat, in the order of the seats. */
  readonly staff: readonly (readonly StaffMemberId[])[]
  readonly instances: readonly (readonly ResourceInstanceId[])[]
  /** Instances added by hand, beside what the service requires. */
  readonly added: readonly ResourceInstanceId[]
}

/** Who comes to a group: stored, or only in the draft until it is saved. */
export type DraftAttendee = {
  readonly key: string
  readonly attendeeId: AttendeeId | null
  readonly client: ChosenClient
  readonly status: AttendeeStatus
}

/** What was drawn on the calendar and waits for the first service. */
export type Drawn = {
  readonly minutes: number | null
  readonly staffId: StaffMemberId | null
  readonly instanceId: ResourceInstanceId | null
}

/** All that the editor holds of a visit that is not saved yet. */
export type Draft = {
  readonly kind: 'appointment' | 'group'
  readonly startsAt: number
  /** Fields in which something is typed that cannot be kept, each by its name; the draft is what it was before. */
  readonly unclear: readonly string[]
  readonly note: string
  readonly lines: readonly DraftLine[]
  /** An appointment's. */
  readonly client: DraftClient
  /** A group's. */
  readonly title: string
  /** NaN while its field is empty. */
  readonly capacity: number
  readonly attendees: readonly DraftAttendee[]
  readonly drawn: Drawn
  /** What was typed to find a service and not chosen yet, by the key of its line; under `adding`, in the field that adds one. */
  readonly typedServices: Readonly<Record<string, string>>
}

export const nothingDrawn: Drawn = { minutes: null, staffId: null, instanceId: null }

const usualCapacity = 8

/** The empty draft that a click or a drawn stretch of the calendar opens. */
export function newDraft(request: Extract<EditorRequest, { kind: 'new' }>): Draft {
  return {
    kind: 'appointment',
    startsAt: request.startsAt,
    unclear: [],
    note: '',
    lines: (request.lines ?? []).map(draftLine),
    client: { kind: 'undecided', typed: '' },
    title: '',
    capacity: usualCapacity,
    attendees: [],
    drawn: {
      minutes: request.endsAt === undefined ? null : request.endsAt - request.startsAt,
      staffId: request.staffId ?? null,
      instanceId: request.instanceId ?? null,
    },
    typedServices: {},
  }
}

/** A line that a time was found for, as if it had been chosen here. */
function draftLine(line: LineRequest, index: number): DraftLine {
  return {
    key: `found ${String(index)}`,
    lineId: null,
    serviceId: line.serviceId,
    begins: line.begins,
    durationMinutes: line.durationMinutes ?? null,
    price: 'usual',
    staff: line.staff.map(({ oneOf }) => oneOf),
    instances: line.instances.map(({ oneOf }) => oneOf),
    added: line.added,
  }
}
