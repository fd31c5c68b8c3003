import type { InputOf, OutputOf } from '../../src-shared/contract/kit.ts'
import type { appointments } from '../../src-shared/contract/appointments.ts'
import type { LineRequest } from '../../src-shared/contract/visit.ts'
import type { ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import type { Desk } from './desk.ts'

type Asked = {
  readonly staff?: readonly (readonly StaffMemberId[])[]
  readonly instances?: readonly (readonly ResourceInstanceId[])[]
  readonly added?: readonly ResourceInstanceId[]
  readonly minutes?: number
  /** So many minutes after the visit's start; by default after the line before it. */
  readonly offset?: number
}

/** A line as the editor would ask for it: one wish a seat. */
export function lineOf(serviceId: ServiceId, { staff, instances, added, minutes, offset }: Asked = {}): LineRequest {
  return {
    serviceId,
    begins: offset === undefined ? { kind: 'after' } : { kind: 'offset', minutes: offset },
    ...(minutes === undefined ? {} : { durationMinutes: minutes }),
    staff: (staff ?? []).map((oneOf) => ({ oneOf: [...oneOf] })),
    instances: (instances ?? []).map((oneOf) => ({ oneOf: [...oneOf] })),
    added: [...(added ?? [])],
  }
}

type Booking = InputOf<(typeof appointments)['book']>

/** What the desk sends to book a walk-in, or a client. */
export function booking(startsAt: number, lines: LineRequest | LineRequest[], over: Partial<Booking> = {}): Booking {
  return { clientId: null, note: '', request: { startsAt, lines: [lines].flat() }, anyway: null, ...over }
}

export type StoredAppointment = OutputOf<(typeof appointments)['get']>

/** Books and reads back what stands in the book. */
export async function book(
  { api }: Desk,
  startsAt: number,
  lines: LineRequest | LineRequest[],
  over: Partial<Booking> = {},
): Promise<StoredAppointment> {
  const { id } = await api.appointments.book(booking(startsAt, lines, over))
  return api.appointments.get({ id })
}

/** The holders of every seat, line by line. */
export function holdersOf(visit: Pick<StoredAppointment, 'lines'>): (string | null)[][] {
  return visit.lines.map((line) => line.seats.map(({ holderId }) => holderId))
}

/** The stored visit as the editor sends it back unchanged; `change` says what differs in each line. */
export function asStored(
  visit: StoredAppointment,
  change: (line: LineRequest, index: number) => LineRequest = (line) => line,
): Booking['request'] {
  const startsAt = Math.min(...visit.lines.map((line) => line.startsAt))
  const lines = visit.lines.map((line, index): LineRequest => {
    const wishes = (kind: string) =>
      line.seats.filter((seat) => seat.kind === kind).map(({ wish }) => ({ oneOf: wish }))
    return change(
      {
        lineId: line.id,
        serviceId: line.serviceId,
        begins: { kind: 'offset', minutes: line.startsAt - startsAt },
        ...(line.durationByHand ? { durationMinutes: line.endsAt - line.startsAt } : {}),
        staff: wishes('staff') as LineRequest['staff'],
        instances: wishes('resource') as LineRequest['instances'],
        added: wishes('added').flatMap(({ oneOf }) => oneOf) as ResourceInstanceId[],
      },
      index,
    )
  })
  return { startsAt, lines }
}

/** The same visit sent to `appointments.edit`. */
export function edited(
  visit: StoredAppointment,
  request: Booking['request'] = asStored(visit),
  over: Partial<InputOf<(typeof appointments)['edit']>> = {},
): InputOf<(typeof appointments)['edit']> {
  const { id, revision, clientId, note } = visit
  return { id, revision, clientId: clientId, note, request, anyway: null, ...over }
}
