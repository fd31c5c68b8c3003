import { randomFrom, type Random } from '../../src-main/demo/random.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { firstFit } from './reference-engines.ts'

/*
 * A salon made up from a fixed seed: 30 people in 5 trades, 42 services, 9 resources with 40 instances, and for every day
 * what 300 clients booked, placed by first-fit. `scale` makes people, instances and clients more; services stay.
 */

export interface Person {
  readonly id: string
  readonly trade: number
  /** Minutes of the day. */
  readonly shift: Interval
  readonly rest: Interval
}

export interface BenchService {
  readonly id: string
  readonly trade: number
  readonly minutes: number
  readonly staffRequirementId: string
  readonly resourceRequirementId: string
  readonly performers: readonly string[]
  readonly resourceId: string
}

export interface BenchResource {
  readonly id: string
  readonly trade: number
  readonly instances: readonly string[]
}

export interface BenchLine {
  readonly service: BenchService
  readonly startsAt: number
  readonly endsAt: number
  readonly staff: string
  readonly instance: string
  readonly isNamed: boolean
  readonly isPinned: boolean
}

/** Lines one after another; minutes of its day. */
export type BenchVisit = readonly BenchLine[]

export interface BenchSalon {
  readonly people: readonly Person[]
  readonly services: readonly BenchService[]
  readonly resources: readonly BenchResource[]
  readonly days: readonly (readonly BenchVisit[])[]
}

export interface SalonSize {
  readonly scale: number
  readonly days: number
  /** Who insists on one instance, of all lines. */
  readonly pins: number
}

const trades = 5
const instancesOf = [6, 4, 5, 4, 5, 4, 5, 3, 4]
const lengths = [15, 20, 30, 30, 30, 45, 45, 60, 90]
export const opens = 8 * 60
export const closes = 21 * 60
const linesADay = 300

let next = 0
/** Ids as the book has them, the same on every run. */
export function idOf(kind: number): string {
  next += 1
  return `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${next.toString(16).padStart(12, '0')}`
}

export function makeSalon({ scale, days, pins }: SalonSize, seed = 20_260_413): BenchSalon {
  next = 0
  const random = randomFrom(seed)
  const people = Array.from({ length: 30 * scale }, (_, i): Person => {
    const from = i % 2 === 0 ? opens : closes - 600
    const rest = from + 240 + 30 * (i % 3)
    return {
      id: idOf(1),
      trade: i % trades,
      shift: { startsAt: from, endsAt: from + 600 },
      rest: { startsAt: rest, endsAt: rest + 30 },
    }
  })
  const resources = instancesOf.map((count, i): BenchResource => ({
    id: idOf(2),
    trade: i % trades,
    instances: Array.from({ length: count * scale }, () => idOf(3)),
  }))
  const services = Array.from({ length: 42 }, (_, i): BenchService => {
    const trade = i % trades
    const able = people.filter((person) => person.trade === trade)
    return {
      id: idOf(4),
      trade,
      minutes: lengths[i % lengths.length] ?? 30,
      staffRequirementId: idOf(5),
      resourceRequirementId: idOf(6),
      performers: able.slice(0, able.length - scale * random.below(3)).map(({ id }) => id),
      resourceId: random.pick(resources.filter((resource) => resource.trade === trade)).id,
    }
  })
  const salon = { people, resources, services }
  return { ...salon, days: Array.from({ length: days }, () => aDay(salon, scale * linesADay, pins, random)) }
}

export interface AskedLine {
  readonly service: BenchService
  /** Whom the client names. */
  readonly named: string | null
  /** The instance the client insists on. */
  readonly pinned: string | null
}

export interface AskedVisit {
  readonly startsAt: number
  readonly lines: readonly AskedLine[]
}

/** One to three services; two in five lines name a person. */
export function askedVisit(
  { services, resources }: Pick<BenchSalon, 'services' | 'resources'>,
  pins: number,
  random: Random,
): AskedVisit {
  const lines = Array.from({ length: 1 + random.below(3) }, (): AskedLine => {
    const service = random.pick(services)
    const instances = resources.find(({ id }) => id === service.resourceId)?.instances ?? []
    return {
      service,
      named: random.chance(0.4) ? random.pick(service.performers) : null,
      pinned: random.chance(pins) ? random.pick(instances) : null,
    }
  })
  const minutes = lines.reduce((sum, { service }) => sum + service.minutes, 0)
  return { startsAt: opens + 5 * random.below((closes - opens - minutes) / 5 + 1), lines }
}

type Place = (visit: AskedVisit) => BenchVisit | null

/** First-fit for a day of this salon: each line gets the first free person and instance, in their order, or all is refused. */
export function firstFitDay(salon: Pick<BenchSalon, 'people' | 'resources'>): Place {
  const taken = new Map<string, Interval[]>(
    salon.people.map(({ id, shift, rest }) => [
      id,
      [{ startsAt: 0, endsAt: shift.startsAt }, rest, { startsAt: shift.endsAt, endsAt: 1440 }],
    ]),
  )
  return ({ startsAt, lines }) => {
    const placed: BenchLine[] = []
    let from = startsAt
    for (const { service, named, pinned } of lines) {
      const wanted = { startsAt: from, endsAt: from + service.minutes }
      from = wanted.endsAt
      const instances = salon.resources.find(({ id }) => id === service.resourceId)?.instances ?? []
      const staff = firstFit(wanted, named === null ? service.performers : [named], taken)
      const instance = firstFit(wanted, pinned === null ? instances : [pinned], taken)
      if (staff === null || instance === null) return null
      placed.push({ service, ...wanted, staff, instance, isNamed: named !== null, isPinned: pinned !== null })
    }
    for (const { staff, instance, startsAt: at, endsAt } of placed)
      for (const holder of [staff, instance])
        taken.set(holder, [...(taken.get(holder) ?? []), { startsAt: at, endsAt }])
    return placed
  }
}

function aDay(salon: Omit<BenchSalon, 'days'>, lines: number, pins: number, random: Random): readonly BenchVisit[] {
  const place = firstFitDay(salon)
  const visits: BenchVisit[] = []
  let [placed, tries] = [0, 0]
  while (placed < lines && tries < 4 * lines) {
    tries += 1
    const visit = place(askedVisit(salon, pins, random))
    if (!visit) continue
    visits.push(visit)
    placed += visit.length
  }
  return visits
}
