import type { LineRequest } from '../../src-shared/contract/visit.ts'
import { gridMinutes } from '../../src-shared/domain/interval.ts'
import { dayInterval } from '../../src-shared/domain/salon-time.ts'
import { findStarts } from '../allocation/find-starts.ts'
import { liftOut } from '../allocation/lift-out.ts'
import { everyStart, instantsOf } from '../allocation/starts.ts'
import type { Requirement } from '../allocation/types.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'
import { askedVisit, isSameWish } from './asked-visit.ts'
import { datesOf, gatherBook } from './gather-book.ts'
import type { Rules } from './gather-rules.ts'
import type { Means } from './means.ts'
import type { Places } from './places-for.ts'
import { runsOf } from './runs-of.ts'
import { seatsOfLine } from './seats-of-line.ts'
import { storableStarts } from './storable-starts.ts'

/** The longest a visit may reach beyond its start for its later lines to be looked at, in minutes. */
const longestVisitMinutes = 1440

/**
 * Where each lane could take part in a visit on a date: starts of the line that would stand in it, with its holder wished
 * for one of the seats. The same question that booking it there would ask, put to all starts at once.
 */
export function freeLanes(
  reach: Pick<Means, 'database' | 'clock'>,
  rules: Rules,
  {
    lines,
    stored,
    date,
  }: { readonly lines: readonly LineRequest[]; readonly stored: StoredVisit | null; readonly date: string },
): Places[] {
  const day = dayInterval(rules.salon.zone, date)
  const reached = { startsAt: day.startsAt - longestVisitMinutes, endsAt: day.endsAt + longestVisitMinutes }
  const gathered = gatherBook(reach, ...datesOf(rules.salon.zone, reached), rules)
  const book = liftOut(gathered.book, stored ? [stored.id] : [])
  const now = reach.clock.now()
  const found = new Map<string, Set<number>>()
  const offsets = offsetsOf(lines, stored, rules)
  lines.forEach((line, index) => {
    const offset = offsets[index]
    if (offset === undefined || offset === null) return
    const span = { startsAt: day.startsAt - offset, endsAt: day.endsAt - offset }
    const mask = everyStart(span, gridMinutes, (at) => at >= now)
    for (const { holderId, wished } of wishesFor(line, storedLineOf(line, stored), rules)) {
      const { request } = askedVisit({ startsAt: day.startsAt, lines: lines.with(index, wished) }, stored, rules)
      const starts = found.get(holderId) ?? new Set()
      found.set(holderId, starts)
      const { free } = findStarts(request, mask, book, 'none')
      const storable = storableStarts(free, request, rules, () => book)
      for (const startsAt of instantsOf(storable)) starts.add(startsAt + offset)
    }
  })
  return [...found].flatMap(([holderId, starts]) =>
    starts.size > 0 ? [{ holderId, starts: runsOf([...starts].sort((a, b) => a - b)) }] : [],
  )
}

/** Minutes from the visit's start to each line's; null: that depends on who performs a line before it. */
function offsetsOf(lines: readonly LineRequest[], stored: StoredVisit | null, rules: Rules): (number | null)[] {
  let end: number | null = 0
  return lines.map((line) => {
    const begin: number | null = line.begins.kind === 'offset' ? line.begins.minutes : end
    const minutes = lengthOf(line, storedLineOf(line, stored), rules)
    end = begin === null || minutes === null ? null : begin + minutes
    return begin
  })
}

/** Null: people who may be the lead take different times. */
function lengthOf(line: LineRequest, stored: StoredLine | null, rules: Rules): number | null {
  if (line.durationMinutes !== undefined) return line.durationMinutes
  const wish = line.staff[0]?.oneOf ?? []
  const lead = stored?.demands.find(({ kind }) => kind === 'staff')
  if (stored && !stored.durationByHand && (!lead || isSameWish(wish, lead.wish))) return stored.endsAt - stored.startsAt
  const service = rules.catalogue.services.find(({ id }) => id === line.serviceId)
  if (!service) return null
  if (!service.requirements.some(({ kind }) => kind === 'staff')) return service.durationMinutes
  const leads = service.performers.filter(({ staffId }) => wish.length === 0 || wish.some((id) => id === staffId))
  const lengths = new Set(leads.map(({ durationMinutes }) => durationMinutes ?? service.durationMinutes))
  return lengths.size === 1 ? ([...lengths][0] ?? null) : null
}

/** The line with one holder wished for one of its seats, for each holder and seat that the wishes already made allow. */
function wishesFor(line: LineRequest, stored: StoredLine | null, rules: Rules) {
  return (['staff', 'resource'] as const).flatMap((kind) => {
    const wishes = kind === 'staff' ? line.staff : line.instances
    return seatsOfLine(kind, line.serviceId, stored, rules).flatMap((requirement, place) => {
      const wish: readonly string[] = wishes[place]?.oneOf ?? []
      const candidates = candidatesFor(requirement, line.serviceId, rules)
      const accepted = candidates.filter((id) => wish.length === 0 || wish.includes(id))
      return accepted.map((holderId) => {
        const length = Math.max(wishes.length, place + 1)
        const placed = Array.from({ length }, (_, at) =>
          at === place ? { oneOf: [holderId] } : (wishes[at] ?? { oneOf: [] }),
        )
        const wished = { ...line, [kind === 'staff' ? 'staff' : 'instances']: placed }
        return { holderId, wished }
      })
    })
  })
}

function candidatesFor(requirement: Requirement, serviceId: string, { performers, instances }: Rules): string[] {
  if (requirement.kind === 'staff') {
    const { staffIds } = requirement
    const performing = performers.filter((each) => each.serviceId === serviceId).map(({ staffId }) => staffId)
    return performing.filter((id) => staffIds.length === 0 || staffIds.includes(id))
  }
  return instances
    .filter(({ archived, resourceId }) => !archived && requirement.resourceIds.includes(resourceId))
    .map(({ id }) => id)
}

function storedLineOf({ lineId, serviceId }: LineRequest, stored: StoredVisit | null): StoredLine | null {
  return stored?.lines.find((line) => line.id === lineId && line.serviceId === serviceId) ?? null
}
