import type { StoredDemand, StoredLine, StoredMark } from './stored-visit.ts'
import { lines } from './tables/line.ts'
import { reservations } from './tables/reservation.ts'
import { wishes } from './tables/wish.ts'
import type { Unit } from './unit.ts'

/** A reservation as it shall be. */
export type ReservationDraft = {
  readonly part: number
  readonly startsAt: number
  readonly endsAt: number
  readonly workStartsAt: number
  readonly workEndsAt: number
}

export type DemandDraft = {
  readonly requirementId: string | null
  readonly kind: 'staff' | 'instance'
  readonly seat: number
  readonly holderId: string | null
  readonly wish: readonly string[]
  readonly mark: StoredMark | null
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly reservations: readonly ReservationDraft[]
}

/** A line as it shall be: with the id of a stored one, that one changes. */
export type LineDraft = {
  readonly id: string
  readonly serviceId: string
  readonly startsAt: number
  readonly endsAt: number
  readonly startsWall: string
  readonly endsWall: string
  readonly durationByHand: boolean
  readonly price: number | null
  readonly demands: readonly DemandDraft[]
}

/** All lines of a visit, as they stand and as they shall be; the visit's own row is there already. */
export type LinesChange = {
  readonly visit: { readonly kind: 'appointment' | 'event'; readonly id: string }
  readonly before: readonly StoredLine[]
  readonly after: readonly LineDraft[]
  readonly holding: boolean
}

/**
 * Stores the lines, wishes and reservations of any number of visits. What stays as it is is not touched. What goes, goes
 * first, and marked reservations come last: the guards look at each row by itself, and two visits may swap.
 */
export function writeVisits(unit: Unit, newId: () => string, visits: readonly LinesChange[]): void {
  const changes = visits.flatMap((visit) => visit.after.map((line) => reservationChanges(visit, line)))
  const gone = visits.flatMap(({ before, after }) => before.filter(({ id }) => !after.some((line) => line.id === id)))

  for (const { demands } of gone) for (const demand of demands) removeDemand(unit, demand)
  for (const { removed } of changes) for (const id of removed) unit.remove(reservations, id)
  for (const { rested } of changes) for (const id of rested) unit.update(reservations, id, { holding: false })
  for (const { id } of gone) unit.remove(lines, id)

  for (const visit of visits) {
    visit.after.forEach((line, position) => {
      writeLine(unit, visit, line, position)
      writeWishes(unit, newId, line, visit.before.find(({ id }) => id === line.id)?.demands ?? [])
    })
  }
  for (const marked of [false, true]) {
    for (const { woken, added } of changes) {
      for (const row of woken) if (row.marked === marked) unit.update(reservations, row.id, { holding: true })
      for (const row of added) if ((row.mark !== null) === marked) unit.insert(reservations, { id: newId(), ...row })
    }
  }
}

function removeDemand(unit: Unit, demand: StoredDemand): void {
  for (const { id } of demand.reservations) unit.remove(reservations, id)
  for (const id of demand.wishIds) unit.remove(wishes, id)
}

function writeLine(unit: Unit, { visit, before }: LinesChange, line: LineDraft, position: number): void {
  const { id, serviceId, startsAt, endsAt, startsWall, endsWall, durationByHand, price } = line
  const row = { position, serviceId, startsAt, endsAt, startsWall, endsWall, durationByHand, price }
  if (before.some((stored) => stored.id === id)) unit.update(lines, id, row)
  else
    unit.insert(lines, {
      id,
      ...(visit.kind === 'event' ? { eventId: visit.id } : { appointmentId: visit.id }),
      ...row,
    })
}

function writeWishes(unit: Unit, newId: () => string, line: LineDraft, before: readonly StoredDemand[]): void {
  const stored = new Map(
    before.flatMap((demand) => demand.wish.map((holder, at) => [wishKey(demand, holder), demand.wishIds[at] ?? ''])),
  )
  const wanted = line.demands.flatMap((demand) => demand.wish.map((holder) => ({ demand, holder })))
  const kept = new Set(wanted.map(({ demand, holder }) => wishKey(demand, holder)))
  for (const [key, id] of stored) if (!kept.has(key)) unit.remove(wishes, id)
  for (const { demand, holder } of wanted) {
    if (stored.has(wishKey(demand, holder))) continue
    const { requirementId, seat } = demand
    unit.insert(wishes, { id: newId(), lineId: line.id, requirementId, seat, ...holderColumn(demand.kind, holder) })
  }
}

function wishKey(demand: Pick<DemandDraft, 'requirementId' | 'seat'>, holder: string): string {
  return `${demand.requirementId ?? ''}/${demand.seat.toString()}/${holder}`
}

type ReservationRow = Omit<(typeof reservations)['$inferInsert'], 'id'> & { readonly mark: StoredMark['kind'] | null }

/** What becomes of each stored reservation of a line, and which are new. */
function reservationChanges({ before, holding }: LinesChange, line: LineDraft) {
  const stored = before.find(({ id }) => id === line.id)?.demands ?? []
  const present = new Map(
    stored.flatMap((demand) =>
      demand.reservations.map((each) => [
        JSON.stringify(rowOf(line.id, demand, each, true)),
        { ...each, marked: demand.mark !== null },
      ]),
    ),
  )
  const rested: string[] = []
  const woken: { id: string; marked: boolean }[] = []
  const added: ReservationRow[] = []
  for (const demand of line.demands) {
    for (const each of demand.reservations) {
      const key = JSON.stringify(rowOf(line.id, demand, each, true))
      const found = present.get(key)
      present.delete(key)
      if (!found) added.push(rowOf(line.id, demand, each, holding))
      else if (found.holding && !holding) rested.push(found.id)
      else if (!found.holding && holding) woken.push(found)
    }
  }
  return { removed: [...present.values()].map(({ id }) => id), rested, woken, added }
}

/** Fields in a fixed order, so that two rows can be compared as text. */
function rowOf(lineId: string, demand: DemandDraft, each: ReservationDraft, holding: boolean): ReservationRow {
  return {
    lineId,
    requirementId: demand.requirementId,
    seat: demand.seat,
    part: each.part,
    staffId: null,
    instanceId: null,
    ...(demand.holderId === null ? {} : holderColumn(demand.kind, demand.holderId)),
    startsAt: each.startsAt,
    endsAt: each.endsAt,
    workStartsAt: each.workStartsAt,
    workEndsAt: each.workEndsAt,
    bufferBeforeMinutes: demand.bufferBeforeMinutes,
    bufferAfterMinutes: demand.bufferAfterMinutes,
    holding,
    mark: demand.mark?.kind ?? null,
    markReason: demand.mark?.reason ?? null,
    markedBy: demand.mark?.by ?? null,
  }
}

function holderColumn(kind: DemandDraft['kind'], holderId: string) {
  return kind === 'staff' ? { staffId: holderId } : { instanceId: holderId }
}
