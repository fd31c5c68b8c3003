import type {
  BookedDemand,
  BookedLine,
  BookedVisit,
  Book,
  Change,
  Holder,
  LineRequest,
} from '../../../src-main/allocation/types.ts'
import {
  assignments,
  compare,
  coreOf,
  costOf,
  durations,
  heldBy,
  isCovered,
  mayBeAt,
  stepsOf,
  wantsOf,
  type ModelLine,
  type Want,
} from './model.ts'

/* What a change of holders breaks, and what then finds another holder, by trying everything. */

export type Place = {
  readonly visit: BookedVisit
  readonly line: BookedLine
  readonly demand: BookedDemand
  readonly key: string
}

/** The new holder of each demand that loses its own, by `visit line demand`; null: left open. */
export function modelWhatIf({ holders }: Change, from: number, book: Book, place: Placing): Map<string, string | null> {
  const after = { ...book, holders: book.holders.map((was) => holders.find(({ id }) => id === was.id) ?? was) }
  const broken = after.visits
    .filter(({ status }) => status !== 'completed')
    .map((visit) => ({ visit, stays: modelStays(visit).filter((stay) => isBroken(stay, from, book, after)) }))
    .filter(({ stays }) => stays.length > 0)
    .sort((a, b) => startOf(a.visit) - startOf(b.visit) || (a.visit.id < b.visit.id ? -1 : 1))
  const lost = broken.flatMap(({ stays }) => stays.flat())
  const automatic = (visit: BookedVisit) =>
    broken
      .filter((each) => each.visit === visit)
      .flatMap(({ stays }) => stays)
      .filter(
        (stay) =>
          visit.status !== 'in service' && stay.every(({ demand }) => demand.wish.length !== 1 && !demand.marked),
      )
      .flat()
  const visits = broken.map(({ visit }) => visit)
  const ask = (asked: readonly BookedVisit[]) => rehomed(after, visits, lost, asked.flatMap(automatic), place)

  let homes = ask(visits)
  if (!homes) {
    let kept: BookedVisit[] = []
    homes = new Map()
    for (const visit of visits) {
      const found = ask([...kept, visit])
      if (!found) continue
      kept = [...kept, visit]
      homes = found
    }
  }
  return new Map(lost.map(({ key }) => [key, homes.get(key) ?? null]))
}

/** The best way to give all asked ones a holder beside what stands, or null. */
function rehomed(
  after: Book,
  visits: readonly BookedVisit[],
  lost: readonly Place[],
  asked: readonly Place[],
  place: Placing,
) {
  const isIn = (places: readonly Place[], key: string) => places.some((place) => place.key === key)
  const open = (visit: BookedVisit): BookedVisit => ({
    ...visit,
    lines: visit.lines.map((line) => ({
      ...line,
      demands: line.demands.map((demand, n) =>
        isIn(lost, keyOf(visit, line, n)) ? { ...demand, holder: null } : demand,
      ),
    })),
  })
  const standing = { ...after, visits: after.visits.map((visit) => (visits.includes(visit) ? open(visit) : visit)) }
  const others = { ...after, visits: after.visits.filter((visit) => !visits.includes(visit)) }
  const keys: string[] = []
  const lines: ModelLine[] = visits.map(open).flatMap((visit) =>
    visit.lines.map((line) => {
      const { startsAt, endsAt, durationByHand } = line
      const request: LineRequest = {
        serviceId: line.serviceId,
        begins: { kind: 'after' },
        durationMinutes: null,
        anyway: [],
        asks: { kind: 'kept', line },
      }
      const choices = durations(request, standing)
      const leads = choices.find(({ minutes }) => minutes === endsAt - startsAt)?.leads ?? []
      const wants =
        wantsOf(visit.id, request, { startsAt, endsAt }, durationByHand ? null : leads, standing, false) ?? []
      return {
        startsAt,
        endsAt,
        wants: line.demands.flatMap((demand, n): Want[] => {
          const want = wants[n]
          if (!want || (demand.holder === null && !isIn(asked, keyOf(visit, line, n)))) return []
          keys.push(keyOf(visit, line, n))
          if (demand.holder === null) return [want]
          const only = { id: demand.holder, place: 0 }
          return [{ ...want, candidates: [only], allowed: [only.id], unasked: true, fixed: true, present: null }]
        }),
      }
    }),
  )
  if (!lines.every((line) => line.wants.every(({ fixed }) => fixed) || mayBeAt(line, after))) return null
  const best = place(lines, others)
  return best && new Map(best.map((holder, n) => [keys[n] ?? '', holder]))
}

/** The best way to give the lines their holders beside the visits of a book; null: there is none. */
type Placing = (lines: readonly ModelLine[], others: Book) => readonly string[] | null

/** Where nobody moves. */
export function placedStill(lines: readonly ModelLine[], others: Book): readonly string[] | null {
  const wants = lines.flatMap((line) => line.wants)
  let best: { cost: number[]; chosen: string[] } | null = null
  for (const chosen of assignments(wants, others)) {
    const cost = costOf(wants, chosen)
    if (!best || compare(cost, best.cost) < 0) best = { cost, chosen }
  }
  return best && best.chosen
}

/** Not over yet, and the change takes open time or adds closed time where the stay is. */
function isBroken(stay: readonly Place[], from: number, before: Book, after: Book): boolean {
  const holds = stay.flatMap(({ line, demand }) => heldBy(line, demand))
  if (!holds.some(({ endsAt }) => endsAt > from)) return false
  const holderIn = (book: Book, id: string | null) => book.holders.find((holder) => holder.id === id)
  return stay.some(({ line, demand }) => {
    const was = holderIn(before, demand.holder)
    const is = holderIn(after, demand.holder)
    const core = coreOf(line, demand.requirement).filter(({ startsAt, endsAt }) => startsAt < endsAt)
    const opens = (holder: Holder) => core.every((piece) => isCovered(piece, holder.open))
    const closedSteps = (holder: Holder) =>
      heldBy(line, demand)
        .flatMap(stepsOf)
        .filter((step) => holder.closed.some((each) => each.startsAt <= step && step < each.endsAt)).length
    return was && is && ((opens(was) && !opens(is)) || closedSteps(is) > closedSteps(was))
  })
}

/** The demands of a visit that touch one another on one holder. */
export function modelStays(visit: BookedVisit): Place[][] {
  const places = visit.lines.flatMap((line) =>
    line.demands.map((demand, n) => ({ visit, line, demand, key: keyOf(visit, line, n) })),
  )
  let stays: Place[][] = []
  for (const place of places.filter(({ demand }) => demand.holder !== null)) {
    const joins = (other: Place) =>
      other.demand.holder === place.demand.holder &&
      heldBy(other.line, other.demand).some((a) =>
        heldBy(place.line, place.demand).some((b) => a.startsAt <= b.endsAt && b.startsAt <= a.endsAt),
      )
    const joined = stays.filter((stay) => stay.some(joins))
    stays = [...stays.filter((stay) => !joined.includes(stay)), [...joined.flat(), place]]
  }
  return stays
}

function startOf({ lines }: BookedVisit): number {
  return Math.min(...lines.map(({ startsAt }) => startsAt))
}

function keyOf(visit: BookedVisit, line: BookedLine, n: number): string {
  return `${visit.id} ${line.id} ${n}`
}
