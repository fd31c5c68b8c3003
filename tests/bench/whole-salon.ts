import type { Placement } from '../../src-main/allocation/answers.ts'
import { fitOneMore } from '../../src-main/allocation/fit-one-more.ts'
import type { Book, BookedDemand, BookedVisit, Moves, Service, VisitRequest } from '../../src-main/allocation/types.ts'
import { randomFrom } from '../../src-main/demo/random.ts'
import { canAllBePlaced, type Job } from './exact.ts'
import { askedVisit, closes, firstFitDay, makeSalon, opens, type AskedVisit, type BenchSalon } from './salon.ts'
import { microseconds } from './spread.ts'

/*
 * How many visits a whole salon can take: 30 people and 40 instances, visits of one to three services of which two in five
 * name a person, asked one after another; people of lines for anyone may be handed on.
 */

export interface WholeSalon {
  readonly asked: number
  readonly firstFit: number
  readonly engine: number
  readonly refused: number
  readonly needless: number
  readonly unproved: number
  readonly unchecked: number
  readonly saved: number
  readonly moves: number
  readonly notMinimal: number
  readonly microseconds: readonly number[]
}

const dayMinutes = 1440
const midnight = 20_000 * dayMinutes
const window = { startsAt: midnight - dayMinutes, endsAt: midnight + 2 * dayMinutes }

export function simulateSalon(
  { visitsADay, pins, moves = 'staff and instances' }: { visitsADay: number; pins: number; moves?: Moves },
  days: number,
  seed: number,
): WholeSalon {
  const salon = makeSalon({ scale: 1, days: 0, pins })
  const empty = emptyBook(salon)
  const random = randomFrom(seed)
  const sum = {
    ...{ asked: 0, firstFit: 0, engine: 0, refused: 0, needless: 0, unproved: 0, unchecked: 0 },
    ...{ saved: 0, moves: 0, notMinimal: 0 },
  }
  const times: number[] = []
  for (let day = 0; day < days; day += 1) {
    const place = firstFitDay(salon)
    let visits: readonly BookedVisit[] = []
    for (let i = 0; i < visitsADay; i += 1) {
      const asked = askedVisit(salon, pins, random)
      sum.asked += 1
      if (place(asked)) sum.firstFit += 1
      const book = { ...empty, visits }
      const request = requestOf(asked)
      let placed: ReturnType<typeof fitOneMore> | undefined
      times.push(microseconds(() => (placed = fitOneMore(request, book, moves))))
      if (placed?.ok) {
        sum.engine += 1
        if (placed.value.moves.length > 0) sum.saved += 1
        if (!placed.value.minimal) sum.notMinimal += 1
        sum.moves += placed.value.moves.length
        visits = after(visits, asked, placed.value, book, `v${String(i).padStart(4, '0')}`)
      } else if (placed) {
        sum.refused += 1
        if (placed.refusal.reason === 'does-not-fit' && !placed.refusal.proved) sum.unproved += 1
        else {
          const could = couldFit(book, asked)
          if (could === null) sum.unchecked += 1
          if (could) sum.needless += 1
        }
      }
    }
  }
  return { ...sum, microseconds: times }
}

function emptyBook(salon: BenchSalon): Book {
  const at = (minutes: number) => midnight + minutes
  const span = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => ({
    startsAt: at(startsAt),
    endsAt: at(endsAt),
  })
  return {
    window,
    days: [-1, 0, 1].map((day) => ({
      startsAt: midnight + day * dayMinutes,
      endsAt: midnight + (day + 1) * dayMinutes,
    })),
    openingHours: [{ startsAt: at(opens), endsAt: at(closes) }],
    frozenUntil: window.startsAt,
    holders: [
      ...salon.people.map(({ id, shift, rest }, position) => ({
        ...{ id, kind: 'staff' as const, position, open: [span(shift)] },
        closed: [{ ...span(rest), kind: 'break' as const, reason: '' }],
      })),
      ...salon.resources.flatMap(({ instances }) =>
        instances.map((id, position) => ({ id, kind: 'instance' as const, position, open: [window], closed: [] })),
      ),
    ],
    catalogue: {
      services: salon.services.map(serviceOf),
      resources: salon.resources.map(({ id, instances }) => ({
        id,
        instances: instances.map((each) => ({ id: each, serviceIds: [] })),
      })),
    },
    visits: [],
  }
}

function serviceOf(service: BenchSalon['services'][number]): Service {
  const plain = { quantity: 1, parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  return {
    id: service.id,
    durationMinutes: service.minutes,
    requirements: [
      { ...plain, id: service.staffRequirementId, kind: 'staff', staffIds: [] },
      { ...plain, id: service.resourceRequirementId, kind: 'resource', resourceIds: [service.resourceId] },
    ],
    performers: service.performers.map((staffId) => ({ staffId, durationMinutes: null })),
  }
}

function requestOf({ startsAt, lines }: AskedVisit): VisitRequest {
  return {
    startsAt: midnight + startsAt,
    lines: lines.map(({ service, named, pinned }) => ({
      serviceId: service.id,
      begins: { kind: 'after' },
      durationMinutes: null,
      asks: { kind: 'new', staff: named ? [[named]] : [], instances: pinned ? [[pinned]] : [], added: [] },
      anyway: [],
    })),
  }
}

function after(
  visits: readonly BookedVisit[],
  asked: AskedVisit,
  { visits: [answer], moves }: Placement,
  { catalogue }: Book,
  id: string,
): readonly BookedVisit[] {
  const to = new Map(
    moves.flatMap((move) =>
      move.demands.map(({ visitId, lineId, demand }) => [`${visitId} ${lineId} ${demand}`, move.to]),
    ),
  )
  const moved = visits.map((visit) => ({
    ...visit,
    lines: visit.lines.map((line) => ({
      ...line,
      demands: line.demands.map((demand, n) => ({
        ...demand,
        holder: to.get(`${visit.id} ${line.id} ${n}`) ?? demand.holder,
      })),
    })),
  }))
  const lines = (answer?.lines ?? []).map(({ serviceId, startsAt, endsAt, demands }, n) => {
    const requirements = catalogue.services.find((service) => service.id === serviceId)?.requirements ?? []
    const wishes = [asked.lines[n]?.named, asked.lines[n]?.pinned]
    return {
      ...{ id: `${id}.${n}`, serviceId, startsAt, endsAt, durationByHand: false },
      demands: demands.map(({ holder }, k): BookedDemand => {
        const wished = wishes[k] ?? null
        return {
          ...{ requirement: requirements[k] ?? null, seat: 0, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
          ...{ wish: wished === null ? [] : [wished], holder, marked: false },
        }
      }),
    }
  })
  return [...moved, { id, kind: 'appointment', status: 'confirmed', lines }]
}

/** Whether the visit could be had if every stay for anyone went wherever it may: each kind of place by itself. */
function couldFit(book: Book, asked: AskedVisit): boolean | null {
  const performers = new Map(book.catalogue.services.map(({ id, performers: all }) => [id, all.map((p) => p.staffId)]))
  const instances = new Map(
    book.catalogue.services.map(({ id, requirements }) => {
      const wanted = requirements.flatMap((each) => (each.kind === 'resource' ? each.resourceIds : []))
      const from = book.catalogue.resources.filter((resource) => wanted.includes(resource.id))
      return [id, from.flatMap((resource) => resource.instances.map((each) => each.id))]
    }),
  )
  let startsAt = midnight + asked.startsAt
  const wanted = asked.lines.map(({ service, named, pinned }) => {
    const line = { startsAt, endsAt: startsAt + service.minutes }
    startsAt = line.endsAt
    return { ...line, ...{ serviceId: service.id, named, pinned } }
  })
  let unknown = false
  for (const [position, candidates] of [performers, instances].entries()) {
    const jobs = [
      ...book.visits.flatMap((visit) => jobsOf(visit, position, candidates, book)),
      ...wanted.map(({ serviceId, named, pinned, ...line }) => {
        const wish = position === 0 ? named : pinned
        return {
          ...line,
          names: wish === null ? able(candidates.get(serviceId) ?? [], line, book) : able([wish], line, book),
        }
      }),
    ]
    const could = partsOf(jobs).map((part) => canAllBePlaced(part))
    if (could.includes(false)) return false
    unknown ||= could.includes(null)
  }
  return unknown ? null : true
}

interface NamedJob {
  readonly startsAt: number
  readonly endsAt: number
  readonly names: readonly string[]
}

/** The stays of a visit: what one holder has without a gap goes as a whole. */
function jobsOf(
  visit: BookedVisit,
  position: number,
  candidates: ReadonlyMap<string, readonly string[]>,
  book: Book,
): readonly NamedJob[] {
  const jobs: (NamedJob & { readonly holder: string | null; readonly isPinned: boolean })[] = []
  for (const { serviceId, startsAt, endsAt, demands } of visit.lines) {
    const demand = demands[position]
    if (!demand) continue
    const isPinned = demand.wish.length === 1
    const line = { startsAt, endsAt }
    const names = isPinned ? demand.wish : able(candidates.get(serviceId) ?? [], line, book)
    const last = jobs.at(-1)
    if (last?.holder === demand.holder && last.endsAt === startsAt) {
      const both = last.isPinned || isPinned
      const common = both ? [demand.holder ?? ''] : names.filter((name) => last.names.includes(name))
      jobs[jobs.length - 1] = { ...last, endsAt, names: common, isPinned: both }
    } else jobs.push({ ...line, names, holder: demand.holder, isPinned })
  }
  return jobs
}

function able(ids: readonly string[], line: { startsAt: number; endsAt: number }, book: Book): readonly string[] {
  return ids.filter((id) => {
    const holder = book.holders.find((each) => each.id === id)
    return (
      holder?.open.some((each) => each.startsAt <= line.startsAt && line.endsAt <= each.endsAt) &&
      holder.closed.every((each) => each.endsAt <= line.startsAt || each.startsAt >= line.endsAt)
    )
  })
}

/** Jobs that share no place do not bind one another. */
function partsOf(jobs: readonly NamedJob[]): readonly (readonly Job[])[] {
  const groupOf = new Map<string, Set<string>>()
  for (const { names } of jobs) {
    const all = new Set(names.flatMap((name) => [name, ...(groupOf.get(name) ?? [])]))
    for (const name of all) groupOf.set(name, all)
  }
  const groups = Map.groupBy(jobs, ({ names: [first = ''] }) => groupOf.get(first))
  return [...groups].map(([names, part]) => {
    const index = new Map([...(names ?? [])].map((name, i) => [name, i]))
    return part.map((job) => ({ ...job, places: job.names.flatMap((name) => index.get(name) ?? []) }))
  })
}
