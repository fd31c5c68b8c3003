import type { Interval } from '../../../src-shared/domain/interval.ts'
import type { Part } from '../../../src-shared/domain/requirement.ts'
import type {
  BookedDemand,
  BookedLine,
  BookedVisit,
  Book,
  Closed,
  Holder,
  LineRequest,
  NewLine,
  Requirement,
  Resource,
  ResourceRequirement,
  Service,
  StaffRequirement,
  VisitRequest,
} from '../../../src-main/allocation/types.ts'

/* Small salons, said shortly. Times are `HH:MM` of one day, with the days before and after it loaded. */

const dayMinutes = 1440
const midnight = 20_000 * dayMinutes

/** UTC minutes of a time of the day; from 24:00 on of the next. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return midnight + hours * 60 + minutes
}

export function from(begin: string, end: string): Interval {
  return { startsAt: at(begin), endsAt: at(end) }
}

export const window: Interval = { startsAt: midnight - dayMinutes, endsAt: midnight + 2 * dayMinutes }
const days = [-1, 0, 1].map((day) => ({
  startsAt: midnight + day * dayMinutes,
  endsAt: midnight + (day + 1) * dayMinutes,
}))

interface Times {
  readonly open?: readonly Interval[]
  readonly closed?: readonly Closed[]
}

export function closed(begin: string, end: string): Closed {
  return { ...from(begin, end), kind: 'repair', reason: 'boiler' }
}

/** Staff members in lane order, each open all the time unless said otherwise. */
export function staff(...people: readonly (string | ({ readonly id: string } & Times))[]): Holder[] {
  return people.map((each, position) => holder('staff', position, each))
}

export function instances(...things: readonly (string | ({ readonly id: string } & Times))[]): Holder[] {
  return things.map((each, position) => holder('instance', position, each))
}

function holder(
  kind: 'staff' | 'instance',
  position: number,
  each: string | ({ readonly id: string } & Times),
): Holder {
  return { kind, position, open: [window], closed: [], ...(typeof each === 'string' ? { id: each } : each) }
}

export function resource(id: string, ...ids: readonly string[]): Resource {
  return { id, instances: ids.map((instance) => ({ id: instance, serviceIds: [] })) }
}

type Of<R> = Partial<Omit<R, 'kind'>>

const simply = { quantity: 1, parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }

export function needsStaff(also: Of<StaffRequirement> = {}): Requirement {
  return { kind: 'staff', id: 'staff', staffIds: [], ...simply, ...also }
}

export function needs(resourceIds: string | readonly string[], also: Of<ResourceRequirement> = {}): Requirement {
  const ids = typeof resourceIds === 'string' ? [resourceIds] : resourceIds
  return { kind: 'resource', id: ids.join(' or '), resourceIds: ids, ...simply, ...also }
}

export function service(
  id: string,
  durationMinutes: number,
  requirements: readonly Requirement[],
  performers: readonly (string | readonly [string, number])[] = [],
): Service {
  return {
    id,
    durationMinutes,
    requirements,
    performers: performers.map((each) =>
      typeof each === 'string'
        ? { staffId: each, durationMinutes: null }
        : { staffId: each[0], durationMinutes: each[1] },
    ),
  }
}

export const fromStart = (minutes: number) => ({ from: 'start', minutes }) as const
export const fromEnd = (minutes: number) => ({ from: 'end', minutes }) as const
export function part(begin: Part['begin'], end: Part['end']): Part {
  return { begin, end }
}

interface Salon {
  readonly holders: readonly Holder[]
  readonly services: readonly Service[]
  readonly resources?: readonly Resource[]
  readonly visits?: readonly BookedVisit[]
  readonly openingHours?: readonly Interval[]
}

export function salon({ holders, services, resources = [], visits = [], openingHours = [window] }: Salon): Book {
  return {
    window,
    days,
    openingHours,
    frozenUntil: window.startsAt,
    holders,
    catalogue: { services, resources },
    visits,
  }
}

type Asked = Partial<Omit<LineRequest, 'serviceId' | 'asks'>> & Partial<Omit<NewLine, 'kind'>>

export function line(serviceId: string, also: Asked = {}): LineRequest {
  const { staff: people = [], instances: things = [], added = [], ...rest } = also
  return {
    serviceId,
    begins: { kind: 'after' },
    durationMinutes: null,
    anyway: [],
    asks: { kind: 'new', staff: people, instances: things, added },
    ...rest,
  }
}

export function offset(minutes: number) {
  return { kind: 'offset', minutes } as const
}

export function request(startsAt: string, ...lines: readonly (string | LineRequest)[]): VisitRequest {
  return { startsAt: at(startsAt), lines: lines.map((each) => (typeof each === 'string' ? line(each) : each)) }
}

/** A stored line that goes on with what it has. */
export function kept(booked: BookedLine, also: Partial<LineRequest> = {}): LineRequest {
  return { ...line(booked.serviceId), asks: { kind: 'kept', line: booked }, ...also }
}

/** A visit of one line that holds these for its whole time. */
export function visit(id: string, begin: string, end: string, ...demands: readonly BookedDemand[]): BookedVisit {
  return {
    id,
    kind: 'appointment',
    status: 'confirmed',
    lines: [stored('any', begin, end, ...demands)].map((each) => ({ ...each, id: `${id}.1` })),
  }
}

/** A line as it stands in the book. */
export function stored(serviceId: string, begin: string, end: string, ...demands: readonly BookedDemand[]): BookedLine {
  return { id: 'line', serviceId, ...from(begin, end), durationByHand: false, demands }
}

/** Holds this holder, by hand. */
export function has(id: string, also: Partial<BookedDemand> = {}): BookedDemand {
  return {
    requirement: null,
    seat: 0,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    wish: [id],
    holder: id,
    marked: false,
    ...also,
  }
}
