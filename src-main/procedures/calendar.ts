import type { calendar as operations } from '../../src-shared/contract/calendar.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import type { ClosureId, ResourceId, ResourceInstanceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { longestReservationMinutes, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { done } from '../../src-shared/domain/result.ts'
import { dateAt, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { readBookedAt } from '../database/booked-at.ts'
import { readOpenStarts } from '../database/open-reservations.ts'
import { readSalon } from '../database/salon-store.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'
import { readVisitsStarting } from '../database/visit-store.ts'
import { cardOf } from './card.ts'
import { gatherRules } from './gather-rules.ts'
import { gatherTimes } from './gather-times.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'

type Day = OutputOf<(typeof operations)['day']>

/** So far can a reservation reach beyond its line. */
const longestBufferMinutes = 720

export function calendarProcedures(means: Means): Handlers<DeskContract>['calendar'] {
  return {
    day: ({ date, withResting }) => done(dayOf(means, date, withResting)),
    toSolve: ({ from }) => {
      const { zone } = readSalon(means.database)
      const starts = readOpenStarts(means.database, dayInterval(zone, from).startsAt)
      const days = Map.groupBy(starts, (startsAt) => dateAt(zone, startsAt))
      return done([...days].map(([date, lines]) => ({ date, count: lines.length })))
    },
  }
}

function dayOf({ database }: Means, date: string, withResting: boolean): Day {
  const rules = gatherRules(database)
  const { salon, staff, resources, instances } = rules
  const interval = dayInterval(salon.zone, date)
  const times = gatherTimes(database, salon, [date], interval)
  const timesOf = new Map(times.holders.map((holder) => [holder.id, holder]))
  const laneTimes = (id: string) => ({
    open: within(timesOf.get(id)?.open ?? [], interval),
    closed: (timesOf.get(id)?.closed ?? [])
      .filter((closed) => overlaps(closed, interval))
      .map(({ startsAt, endsAt, kind, reason, closureId }) => ({
        ...{ interval: { startsAt, endsAt }, kind, reason },
        closureId: closureId as ClosureId | null,
      })),
  })

  const lines = readVisitsStarting(
    database,
    interval.startsAt - longestReservationMinutes,
    interval.endsAt + longestBufferMinutes,
  )
    .filter(({ holding }) => withResting || holding)
    .flatMap((visit) => visit.lines.filter((line) => isOn(line, interval)).map((line) => ({ visit, line })))
  const bookedAt = readBookedAt(
    database,
    lines.map(({ visit }) => visit),
  )
  const shown = shownHolders(lines)

  return {
    date,
    interval,
    openingHours: within(times.openingHours, interval),
    staff: staff
      .filter(({ id, archived }) => !archived || shown.has(id))
      .map(({ id, name, colour, archived }) => ({ id: id as StaffMemberId, name, colour, archived, ...laneTimes(id) })),
    resources: resources
      .map((resource) => ({
        id: resource.id as ResourceId,
        name: resource.name,
        colour: resource.colour,
        archived: resource.archived,
        instances: instances
          .filter(({ resourceId, id, archived }) => resourceId === resource.id && (!archived || shown.has(id)))
          .map(({ id, name, archived }) => ({ id: id as ResourceInstanceId, name, archived, ...laneTimes(id) })),
      }))
      .filter((resource) => !resource.archived || resource.instances.length > 0),
    cards: lines.map(({ visit, line }) => cardOf(visit, line, rules, bookedAt.get(visit.id) ?? 0)),
  }
}

/** The pieces of open time that lie within the day. */
function within(open: readonly Interval[], day: Interval): Interval[] {
  return open
    .filter((each) => overlaps(each, day))
    .map(({ startsAt, endsAt }) => ({
      startsAt: Math.max(startsAt, day.startsAt),
      endsAt: Math.min(endsAt, day.endsAt),
    }))
}

/** The line itself, or a buffer of it, meets the day. */
function isOn(line: StoredLine, day: Interval): boolean {
  return (
    overlaps(line, day) || line.demands.some(({ reservations }) => reservations.some((each) => overlaps(each, day)))
  )
}

/** Archived holders keep their lane on days they have something in. */
function shownHolders(lines: readonly { readonly visit: StoredVisit; readonly line: StoredLine }[]): Set<string> {
  return new Set(lines.flatMap(({ line }) => line.demands.flatMap(({ holderId }) => holderId ?? [])))
}
