import type { Part } from '../../src-shared/domain/requirement.ts'
import type { BookIndex } from './book-index.ts'
import { membersOf, type Member } from './members.ts'
import { coreOf, leastMinutesOf } from './pieces.ts'
import type { BookedLine, HolderKind, LineRequest, NewLine, Requirement } from './types.ts'

/** One holder that a line wants, before its time is known. */
export interface SeatShape {
  /** Null: added by hand. */
  readonly requirement: Requirement | null
  readonly seat: number
  readonly kind: HolderKind
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly wish: readonly string[]
  /** Who could ever serve, whatever was wished. */
  readonly members: readonly Member[]
  /** Of a stored line: the holder it has, or had last. */
  readonly present: string | null
  /** The present holder was taken without being asked, and stays so while the line's time does. */
  readonly keepsMark: boolean
  /** Taken without being asked, if one is wished. */
  readonly anyway: boolean
  /** Stands as it is: the present holder has it and is not judged. */
  readonly fixed: boolean
}

/** A length the line may have, and the leads it has that length with; null: the lead makes no difference. */
export interface DurationChoice {
  readonly minutes: number
  readonly leads: ReadonlySet<string> | null
}

/** A line of a request, before its time is known. */
export interface LineShape {
  readonly request: LineRequest
  readonly seats: readonly SeatShape[]
  /** Index of the seat whose holder decides the duration; −1: none. */
  readonly lead: number
  /** How long it lasts with each possible lead, whatever was wished; without one, or by hand, `minutes` for all. */
  readonly minutesOfLead: ReadonlyMap<string, number>
  readonly minutes: number
  /** Those that the wish leaves, shortest first, in which every part has a length. Empty: the line is too short. */
  readonly durations: readonly DurationChoice[]
  /** The least duration in which every part has a length; null: none. */
  readonly leastMinutes: number | null
  /** It is in the book at this time: only what it asks for is judged. */
  readonly stands: boolean
}

/** What the line wants, and how long it may last. */
export function lineShape(request: LineRequest, index: BookIndex): LineShape {
  const { asks } = request
  const seats = asks.kind === 'new' ? newSeats(request, asks, index) : keptSeats(request, asks.line, index)
  const lead = seats.findIndex(({ requirement, seat }) => requirement?.kind === 'staff' && seat === 0)
  const parts = seats.flatMap(({ requirement }) => requirement?.parts ?? [])
  const minutes = usualMinutes(request, lead >= 0, index)
  const minutesOfLead = leadMinutes(request, seats[lead], minutes, index)
  return {
    request,
    seats,
    lead,
    minutesOfLead,
    minutes,
    durations: durationsOf(seats[lead], minutesOfLead, minutes).filter((duration) =>
      hasLength(duration.minutes, parts),
    ),
    leastMinutes: leastMinutesOf(parts),
    stands: false,
  }
}

/** Whether the wish accepts the holder. */
export function accepts(wish: readonly string[], holder: string): boolean {
  return wish.length === 0 || wish.includes(holder)
}

function newSeats(request: LineRequest, asks: NewLine, index: BookIndex): SeatShape[] {
  const service = index.services.get(request.serviceId)
  if (!service) throw new Error(`the catalogue does not have service ${request.serviceId}`)
  const next = { staff: 0, resource: 0 }
  const required = service.requirements.flatMap((requirement) =>
    Array.from({ length: requirement.quantity }, (_, seat): SeatShape => {
      const wishes = requirement.kind === 'staff' ? asks.staff : asks.instances
      return {
        ...seatOf(request, requirement, wishes[next[requirement.kind]++] ?? [], index),
        seat,
        bufferBeforeMinutes: requirement.bufferBeforeMinutes,
        bufferAfterMinutes: requirement.bufferAfterMinutes,
      }
    }),
  )
  return [...required, ...asks.added.map((id, seat) => ({ ...seatOf(request, null, [id], index), seat }))]
}

function keptSeats(request: LineRequest, line: BookedLine, index: BookIndex): SeatShape[] {
  return line.demands.map((demand) => ({
    ...seatOf(request, demand.requirement, demand.wish, index),
    seat: demand.seat,
    bufferBeforeMinutes: demand.bufferBeforeMinutes,
    bufferAfterMinutes: demand.bufferAfterMinutes,
    present: demand.holder,
    keepsMark: demand.marked,
  }))
}

function seatOf(
  request: LineRequest,
  requirement: Requirement | null,
  wish: readonly string[],
  index: BookIndex,
): SeatShape {
  const kind = kindOf(requirement, wish, index)
  const [pinned] = wish
  return {
    requirement,
    seat: 0,
    kind,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    wish,
    members: membersOf(requirement, request.serviceId, wish, index),
    present: null,
    keepsMark: false,
    anyway: kind === 'staff' && wish.length === 1 && pinned !== undefined && request.anyway.includes(pinned),
    fixed: false,
  }
}

function kindOf(requirement: Requirement | null, wish: readonly string[], index: BookIndex): HolderKind {
  if (requirement) return requirement.kind === 'staff' ? 'staff' : 'instance'
  return index.timeOf(wish[0] ?? '')?.holder.kind ?? 'instance'
}

/** By hand; else, of a stored line that nobody leads, as booked; else the service's. */
function usualMinutes({ serviceId, durationMinutes, asks }: LineRequest, hasLead: boolean, index: BookIndex): number {
  if (durationMinutes !== null) return durationMinutes
  const booked = asks.kind === 'kept' ? asks.line.endsAt - asks.line.startsAt : 0
  const usual = index.services.get(serviceId)?.durationMinutes ?? booked
  return asks.kind === 'kept' && !hasLead ? booked : usual
}

/** Each lead's own duration, or the usual. A stored line's present lead takes as long as was booked. */
function leadMinutes(
  { serviceId, durationMinutes, asks }: LineRequest,
  lead: SeatShape | undefined,
  usual: number,
  index: BookIndex,
): ReadonlyMap<string, number> {
  if (!lead || durationMinutes !== null) return new Map()
  const own = new Map(
    index.services.get(serviceId)?.performers.map((performer) => [performer.staffId, performer.durationMinutes]),
  )
  const minutes = new Map(lead.members.map(({ holder }) => [holder, own.get(holder) ?? usual]))
  if (lead.present !== null && asks.kind === 'kept') minutes.set(lead.present, asks.line.endsAt - asks.line.startsAt)
  return minutes
}

function durationsOf(
  lead: SeatShape | undefined,
  minutesOfLead: ReadonlyMap<string, number>,
  minutes: number,
): readonly DurationChoice[] {
  const accepted = [...minutesOfLead].filter(([holder]) => lead && accepts(lead.wish, holder))
  if (accepted.length === 0) return [{ minutes, leads: null }]
  return [...Map.groupBy(accepted, ([, own]) => own)]
    .map(([own, leads]) => ({ minutes: own, leads: new Set(leads.map(([holder]) => holder)) }))
    .sort((a, b) => a.minutes - b.minutes)
}

function hasLength(minutes: number, parts: readonly Part[]): boolean {
  return coreOf({ startsAt: 0, endsAt: minutes }, parts) !== null
}
