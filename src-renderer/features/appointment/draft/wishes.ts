import type { Seat } from '../../../../src-shared/contract/visit.ts'
import type { ResourceInstanceId, StaffMemberId } from '../../../../src-shared/domain/id.ts'
import type { Draft, DraftLine } from './draft.ts'

/** A seat of a line and its place among the line's seats of the same kind: where its wish stands. */
export type PlacedSeat = { readonly seat: Seat; readonly place: number }

/** The seats of one kind, each with the place its wish has in the draft. */
export function seatsOf(seats: readonly Seat[], kind: Seat['kind']): PlacedSeat[] {
  return seats.filter((seat) => seat.kind === kind).map((seat, place) => ({ seat, place }))
}

/** The people accepted for one staff seat; none: anyone. */
export function wishingStaff(line: DraftLine, place: number, oneOf: readonly StaffMemberId[]): DraftLine {
  return { ...line, staff: placed(line.staff, place, oneOf) }
}

/** The instance chosen by hand for one resource seat; none: automatic again. */
export function wishingInstances(line: DraftLine, place: number, oneOf: readonly ResourceInstanceId[]): DraftLine {
  return { ...line, instances: placed(line.instances, place, oneOf) }
}

/** With an instance added by hand; a second time changes nothing. */
export function adding(line: DraftLine, instanceId: ResourceInstanceId): DraftLine {
  return line.added.includes(instanceId) ? line : { ...line, added: [...line.added, instanceId] }
}

export function notAdding(line: DraftLine, instanceId: ResourceInstanceId): DraftLine {
  return { ...line, added: line.added.filter((id) => id !== instanceId) }
}

/** One line of the draft replaced by what `change` makes of it. */
export function withLine(draft: Draft, key: string, change: (line: DraftLine) => DraftLine): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? change(line) : line)) }
}

function placed<Id>(wishes: readonly (readonly Id[])[], place: number, oneOf: readonly Id[]): (readonly Id[])[] {
  const length = Math.max(wishes.length, place + 1)
  return Array.from({ length }, (_, index) => (index === place ? oneOf : (wishes[index] ?? [])))
}
