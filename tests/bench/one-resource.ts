import { fitOneMore } from '../../src-main/allocation/fit-one-more.ts'
import type { Book, BookedVisit, ResourceRequirement, VisitRequest } from '../../src-main/allocation/types.ts'
import { randomFrom, type Random } from '../../src-main/demo/random.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { canAllBePlaced, fewestMoves, type Job } from './exact.ts'
import { bestFit, firstFit, type Choose } from './reference-engines.ts'
import { leastMicroseconds } from './spread.ts'

/*
 * How many bookings one resource can take: k instances alike, a day of 13 hours, clients who ask one after another and go
 * away when they are refused. The same clients ask every engine.
 */

export interface Row {
  readonly instances: number
  /** Minutes asked for, over those there are. */
  readonly load: number
  /** Who insists on one instance. */
  readonly pins: number
}

interface Asked extends Interval {
  readonly id: string
  readonly pin: string | null
  /** Index of the request after which it is cancelled, if it was accepted. */
  readonly cancelledAfter: number
}

export interface Accepted {
  readonly asked: number
  readonly firstFit: number
  readonly bestFit: number
  readonly engine: number
}

export interface OneResource extends Accepted {
  readonly row: Row
  /** Refusals of first-fit for which there would have been room, had it moved what it had accepted. */
  readonly firstFitRefused: number
  readonly firstFitNeedless: number
  readonly refused: number
  /** Proved by the engine to be impossible, and yet possible. */
  readonly needless: number
  readonly unproved: number
  readonly notMinimal: number
  /** Refusals and bookings for which the slow way found no answer in its bound. */
  readonly unchecked: number
  readonly saved: number
  readonly moves: number
  /** The fewest moves for the same bookings, where the slow way was asked. */
  readonly fewest: number
  readonly microseconds: readonly number[]
}

const dayMinutes = 1440
const midnight = 20_000 * dayMinutes
const open: Interval = { startsAt: midnight + 8 * 60, endsAt: midnight + 21 * 60 }
const window: Interval = { startsAt: midnight - dayMinutes, endsAt: midnight + 2 * dayMinutes }

/** So many days of one row; `exactMoves` asks for the fewest moves of every booking that moved others, which is slow. */
export function simulateOneResource(row: Row, days: number, seed: number, exactMoves: boolean): OneResource {
  const random = randomFrom(seed)
  const names = Array.from({ length: row.instances }, (_, i) => `i${String(i).padStart(2, '0')}`)
  const sum = {
    ...{ asked: 0, firstFit: 0, bestFit: 0, engine: 0, firstFitRefused: 0, firstFitNeedless: 0, refused: 0 },
    ...{ needless: 0, unproved: 0, notMinimal: 0, unchecked: 0, saved: 0, moves: 0, fewest: 0 },
  }
  const times: number[] = []
  for (let day = 0; day < days; day += 1) {
    const asked = aDay(row, names, random)
    sum.asked += asked.length
    sum.firstFit += accepts(asked, names, firstFit, (without) => {
      sum.firstFitRefused += 1
      const could = canAllBePlaced(without)
      if (could === null) sum.unchecked += 1
      if (could) sum.firstFitNeedless += 1
    })
    sum.bestFit += accepts(asked, names, bestFit, () => undefined)

    let visits: readonly BookedVisit[] = []
    for (const [i, each] of asked.entries()) {
      visits = visits.filter(({ id }) => !asked.some((other) => other.id === id && other.cancelledAfter === i))
      const book = bookOf(names, visits)
      const request = requestOf(each)
      let placed: ReturnType<typeof fitOneMore> | undefined
      times.push(leastMicroseconds(() => (placed = fitOneMore(request, { ...book }, 'instances'))))
      if (!placed) continue
      if (!placed.ok) {
        sum.refused += 1
        if (placed.refusal.reason === 'does-not-fit' && !placed.refusal.proved) sum.unproved += 1
        else {
          const could = canAllBePlaced([...jobsOf(visits, names), jobOf(each, names)])
          if (could === null) sum.unchecked += 1
          if (could) sum.needless += 1
        }
        continue
      }
      sum.engine += 1
      const { moves, minimal } = placed.value
      if (moves.length > 0) {
        sum.saved += 1
        sum.moves += moves.length
        if (!minimal) sum.notMinimal += 1
        if (exactMoves) sum.fewest += fewestMoves([...jobsOf(visits, names), jobOf(each, names)]) ?? NaN
      }
      const to = new Map(moves.map((move) => [move.visitId, move.to]))
      const holder = placed.value.visits[0]?.lines[0]?.demands[0]?.holder ?? ''
      visits = [...visits.map((visit) => movedTo(visit, to.get(visit.id))), visitOf(each, holder)]
    }
  }
  return { ...sum, row, microseconds: times }
}

/** Clients in the order in which they ask, with two rushes; one in ten cancels some time later. */
function aDay({ instances, load, pins }: Row, names: readonly string[], random: Random): readonly Asked[] {
  const asked: Asked[] = []
  let minutes = 0
  while (minutes < load * instances * (open.endsAt - open.startsAt)) {
    const lasts = 15 * (1 + random.below(8))
    const rush = random.chance(0.5) ? 60 * (random.chance(0.5) ? 3 : 9) + random.below(120) : null
    const latest = open.endsAt - open.startsAt - lasts
    const after = 5 * Math.floor(Math.min(rush ?? random.below(latest + 1), latest) / 5)
    const i = asked.length
    asked.push({
      id: `v${String(i).padStart(4, '0')}`,
      startsAt: open.startsAt + after,
      endsAt: open.startsAt + after + lasts,
      pin: random.chance(pins) ? random.pick(names) : null,
      cancelledAfter: random.chance(0.1) ? i + 1 + random.below(30) : -1,
    })
    minutes += lasts
  }
  return asked
}

function accepts(
  asked: readonly Asked[],
  names: readonly string[],
  choose: Choose,
  onRefusal: (jobs: readonly Job[]) => void,
): number {
  let standing: (Asked & { readonly holder: string })[] = []
  let accepted = 0
  for (const [i, each] of asked.entries()) {
    standing = standing.filter(({ cancelledAfter }) => cancelledAfter !== i)
    const taken = Map.groupBy(standing, ({ holder }) => holder)
    const holder = choose(each, each.pin === null ? names : [each.pin], taken)
    if (holder === null) onRefusal([...standing, each].map((one) => jobOf(one, names)))
    else {
      accepted += 1
      standing = [...standing, { ...each, holder }]
    }
  }
  return accepted
}

function jobOf({ startsAt, endsAt, pin }: Asked, names: readonly string[]): Job {
  return { startsAt, endsAt, places: pin === null ? names.map((_, i) => i) : [names.indexOf(pin)] }
}

function jobsOf(visits: readonly BookedVisit[], names: readonly string[]): readonly Job[] {
  return visits.flatMap(({ lines }) =>
    lines.flatMap(({ startsAt, endsAt, demands: [demand] }) => {
      const now = names.indexOf(demand?.holder ?? '')
      return [{ startsAt, endsAt, now, places: demand?.wish.length === 1 ? [now] : names.map((_, i) => i) }]
    }),
  )
}

const requirement: ResourceRequirement = {
  id: 'use',
  kind: 'resource',
  resourceIds: ['resource'],
  quantity: 1,
  parts: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
}

function bookOf(names: readonly string[], visits: readonly BookedVisit[]): Book {
  return {
    window,
    days: [-1, 0, 1].map((day) => ({
      startsAt: midnight + day * dayMinutes,
      endsAt: midnight + (day + 1) * dayMinutes,
    })),
    openingHours: [open],
    frozenUntil: window.startsAt,
    holders: names.map((id, position) => ({ id, kind: 'instance', position, open: [window], closed: [] })),
    catalogue: {
      services: [{ id: 'service', durationMinutes: 60, requirements: [requirement], performers: [] }],
      resources: [{ id: 'resource', instances: names.map((id) => ({ id, serviceIds: [] })) }],
    },
    visits,
  }
}

function requestOf({ startsAt, endsAt, pin }: Asked): VisitRequest {
  const asks = { kind: 'new', staff: [], instances: pin === null ? [] : [[pin]], added: [] } as const
  const begins = { kind: 'after' } as const
  return { startsAt, lines: [{ serviceId: 'service', begins, durationMinutes: endsAt - startsAt, asks, anyway: [] }] }
}

function visitOf({ id, startsAt, endsAt, pin }: Asked, holder: string): BookedVisit {
  const wish = pin === null ? [] : [pin]
  const demand = { requirement, seat: 0, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, wish, holder, marked: false }
  const line = { id, serviceId: 'service', startsAt, endsAt, durationByHand: true, demands: [demand] }
  return { id, kind: 'appointment', status: 'confirmed', lines: [line] }
}

function movedTo(visit: BookedVisit, to: string | undefined): BookedVisit {
  if (to === undefined) return visit
  const lines = visit.lines.map((line) => ({ ...line, demands: line.demands.map((each) => ({ ...each, holder: to })) }))
  return { ...visit, lines }
}
