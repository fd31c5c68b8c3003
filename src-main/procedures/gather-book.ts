import type { VisitMention } from '../../src-shared/contract/visit.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import type { Book, Catalogue, Requirement } from '../allocation/types.ts'
import { readHolders, readSalon, readServices } from '../database/book-store.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import { longestReservationMinutes } from '../database/tables/reservation.ts'
import { readVisitsStarting } from '../database/visit-store.ts'
import { bookedVisit, type Requirements } from './booked-visit.ts'
import { gatherTimes } from './gather-times.ts'
import type { Means } from './means.ts'
import { mentionOf } from './mention.ts'

/** The longest buffer a requirement may have: so far can a reservation reach beyond its line. */
const longestBufferMinutes = 720

export type Gathered = {
  readonly book: Book
  readonly zone: string
  /** The days asked for, without the one to each side. */
  readonly asked: Interval
  readonly requirements: Requirements
  /** Every visit with a line near the window, resting ones too, by id. */
  readonly visits: ReadonlyMap<string, StoredVisit>
  /** Names the line that stands in the way. */
  readonly mention: (lineId: string) => VisitMention
}

/**
 * All that the engine may be told about some days of the salon: from the first asked date to the last, and one to each
 * side, because a night shift, a buffer or a move may reach over midnight.
 */
export function gatherBook({ database, clock }: Pick<Means, 'database' | 'clock'>, from: string, to: string): Gathered {
  const salon = readSalon(database)
  const dates = datesBetween(addDays(from, -1), addDays(to, 1))
  const days = dates.map((date) => dayInterval(salon.zone, date))
  const window = spanOf(days)
  const { catalogue, requirements } = gatherCatalogue(database)
  const near = readVisitsStarting(
    database,
    window.startsAt - longestReservationMinutes,
    window.endsAt + longestBufferMinutes,
  )
  const { openingHours, holders } = gatherTimes(database, salon, dates, window)
  return {
    book: {
      window,
      days,
      openingHours,
      frozenUntil: Math.ceil(clock.now() + salon.noticeMinutes),
      holders,
      catalogue,
      visits: near.filter(({ holding }) => holding).map((visit) => bookedVisit(visit, requirements)),
    },
    zone: salon.zone,
    asked: { startsAt: dayInterval(salon.zone, from).startsAt, endsAt: dayInterval(salon.zone, to).endsAt },
    requirements,
    visits: new Map(near.map((visit) => [visit.id, visit])),
    mention: mentioner(near),
  }
}

/** The dates that a time touches, for `gatherBook`. */
export function datesOf(zone: string, { startsAt, endsAt }: Interval): readonly [from: string, to: string] {
  return [dateAt(zone, startsAt), dateAt(zone, Math.max(startsAt, endsAt - 1))]
}

/** What services require of whom, and every requirement that a stored line may still name. */
export function gatherCatalogue(database: Means['database']): { catalogue: Catalogue; requirements: Requirements } {
  const { resources, instances } = readHolders(database)
  const { services, requirements, performers } = readServices(database)
  // A line's seats are shown and asked for in this order: people first, then things.
  const inOrder = (kind: Requirement['kind'], serviceId: string) =>
    requirements.filter((each) => each.serviceId === serviceId && each.kind === kind && !each.archived)
  const performersOf = Map.groupBy(performers, ({ serviceId }) => serviceId)
  return {
    catalogue: {
      services: services.map(({ id, durationMinutes }) => ({
        id,
        durationMinutes,
        requirements: [...inOrder('staff', id), ...inOrder('resource', id)],
        performers: performersOf.get(id) ?? [],
      })),
      resources: resources.map(({ id }) => ({
        id,
        instances: instances.filter(({ resourceId, archived }) => resourceId === id && !archived),
      })),
    },
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
  }
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

function spanOf(days: readonly Interval[]): Interval {
  return { startsAt: days[0]?.startsAt ?? 0, endsAt: days.at(-1)?.endsAt ?? 0 }
}

function mentioner(visits: readonly StoredVisit[]): (lineId: string) => VisitMention {
  const lines = new Map(visits.flatMap((visit) => visit.lines.map((line) => [line.id, { visit, line }] as const)))
  return (lineId) => {
    const found = lines.get(lineId)
    if (!found) throw new Error('a line stands in the way that is not in the book')
    return mentionOf(found.visit, found.line)
  }
}
