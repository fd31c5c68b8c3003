import type { Lacking, MissedBookingsReport, MissedSum, OneMore } from '../../src-shared/contract/refusals.ts'
import type { ResourceId, ServiceId } from '../../src-shared/domain/id.ts'
import { wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { findClient } from '../database/client-store.ts'
import type { readRefusals } from '../database/refusal-store.ts'
import type { Missing } from '../database/tables/refusal.ts'
import { readVisit } from '../database/visit-store.ts'
import type { Rules } from './gather-rules.ts'
import type { Means } from './means.ts'

type Refusal = ReturnType<typeof readRefusals>[number]
type Booking = MissedBookingsReport['bookings'][number]
/** One missed booking under one heading of a sum. */
type Counted = { readonly booking: Booking; readonly row: Refusal }

/** What was missed, added up by what was lacking, by service and by hour; rows from the oldest on. */
export function missedBookingsReport(
  { database }: Pick<Means, 'database'>,
  rules: Rules,
  rows: readonly Refusal[],
): MissedBookingsReport {
  const counted = onceEach(rows).map((row): Counted => ({ row, booking: bookingOf(database, rules, row) }))
  const lost = counted.filter(({ booking }) => booking.became.kind === 'lost')
  return {
    total: sumOf(counted),
    oneMore: summedBy(lost, ({ row }) => oneMoreOf(row, rules)).map(({ key, sum }) => ({ of: key, sum })),
    byLacking: summedBy(counted, ({ booking }) => booking.lacking).map(({ key, sum }) => ({ lacking: key, sum })),
    byService: summedBy(counted, ({ row }) => servicesOf(row)).map(({ key, sum }) => ({
      ...{ serviceId: key as ServiceId, service: serviceName(rules, key), sum },
    })),
    byHour: summedBy(counted, ({ row }) => [Number(wallClockAt(rules.salon.zone, row.startsAt).slice(11, 13))])
      .map(({ key, sum }) => ({ hour: key, sum }))
      .sort((a, b) => a.hour - b.hour),
    bookings: counted.map(({ booking }) => booking).reverse(),
  }
}

/** Several askings that became the same visit were one. */
function onceEach(rows: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>()
  return rows.filter(({ becameVisitId }) => {
    if (becameVisitId === null) return true
    const isFirst = !seen.has(becameVisitId)
    seen.add(becameVisitId)
    return isFirst
  })
}

function bookingOf(database: Means['database'], rules: Rules, row: Refusal): Booking {
  const { refusedAt, source, clientId, asked, startsAt, value } = row
  return {
    ...{ at: Math.floor(refusedAt), source, startsAt, until: asked.until, value: value ?? 0 },
    client: clientId === null ? null : (findClient(database, clientId)?.name ?? null),
    services: asked.lines.map(({ serviceId }) => serviceName(rules, serviceId)),
    lacking: distinct(row.missing.map((missing) => lackingOf(missing, row, rules))),
    became: whatItBecame(database, row),
  }
}

function whatItBecame(database: Means['database'], { becameVisitId, asked, value }: Refusal): Booking['became'] {
  const visit = becameVisitId === null ? null : readVisit(database, becameVisitId)
  if (visit) return { kind: 'booked', startsAt: Math.min(...visit.lines.map(({ startsAt }) => startsAt)) }
  return { kind: asked.visitId !== null && (value ?? 0) === 0 ? 'kept' : 'lost' }
}

function lackingOf(missing: Missing, { asked }: Refusal, rules: Rules): Lacking {
  const service = serviceName(rules, asked.lines[missing.line]?.serviceId ?? '')
  if (!('wish' in missing)) return { kind: missing.kind }
  if (missing.wish.length > 0) return { kind: 'wished', names: missing.wish.map((id) => holderName(rules, id)) }
  if (missing.kind === 'staff') return { kind: 'staff', service }
  return { kind: 'resource', names: missing.resourceIds.map((id) => resourceName(rules, id)) }
}

function oneMoreOf({ oneMoreOf: found }: Refusal, rules: Rules): OneMore[] {
  return found.map(({ kind, id }) =>
    kind === 'resource'
      ? { kind, id: id as ResourceId, name: resourceName(rules, id) }
      : { kind, id: id as ServiceId, service: serviceName(rules, id) },
  )
}

/** Each key with the sum of what stands under it, most lost first, then most missed. */
function summedBy<Key>(counted: readonly Counted[], keysOf: (each: Counted) => readonly Key[]) {
  const keyed = counted.flatMap((each) =>
    distinct(keysOf(each)).map((key) => ({ key, each, text: JSON.stringify(key) })),
  )
  return [...Map.groupBy(keyed, ({ text }) => text).values()]
    .flatMap((group) => (group[0] ? [{ key: group[0].key, sum: sumOf(group.map(({ each }) => each)) }] : []))
    .sort((a, b) => b.sum.lost - a.sum.lost || b.sum.missed - a.sum.missed)
}

function sumOf(counted: readonly Counted[]): MissedSum {
  const lost = counted.filter(({ booking }) => booking.became.kind === 'lost')
  return {
    missed: counted.length,
    bookedAfterAll: counted.filter(({ booking }) => booking.became.kind === 'booked').length,
    lost: lost.length,
    lostValue: lost.reduce((sum, { booking }) => sum + booking.value, 0),
  }
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

function servicesOf({ asked }: Refusal): string[] {
  return asked.lines.map(({ serviceId }) => serviceId)
}

const serviceName = (rules: Rules, id: string) => rules.services.get(id)?.name ?? ''
const resourceName = (rules: Rules, id: string) => rules.resources.find((resource) => resource.id === id)?.name ?? ''
const holderName = (rules: Rules, id: string) =>
  [...rules.staff, ...rules.instances].find((holder) => holder.id === id)?.name ?? ''
