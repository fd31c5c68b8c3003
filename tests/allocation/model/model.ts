import type {
  BookedDemand,
  Book,
  Edit,
  LineRequest,
  Requirement,
  Service,
  VisitRequest,
} from '../../../src-main/allocation/types.ts'

/*
 * The slow model: what the engine's answers must be, written from the rules as plainly as possible. It knows no bit
 * strings, no groups and no cuts: it tries everybody for everything, step of five minutes by step, and keeps the best. It
 * shares no code with the engine, only the shapes of questions.
 */

export type Interval = { readonly startsAt: number; readonly endsAt: number }

/** One holder wanted, at a time. */
export type Want = {
  readonly visitId: string
  readonly kind: 'staff' | 'instance'
  /** In the order of choice. */
  readonly candidates: readonly { readonly id: string; readonly place: number }[]
  /** Those that the combination of durations leaves. */
  readonly allowed: readonly string[]
  readonly core: readonly Interval[]
  readonly hold: readonly Interval[]
  readonly present: string | null
  readonly unasked: boolean
  /** Stands as it is. */
  readonly fixed: boolean
}

export type ModelLine = Interval & { readonly wants: readonly Want[] }

export type ModelAnswer = {
  readonly lines: readonly ModelLine[]
  /** Who serves each want, line by line. */
  readonly holders: readonly (readonly string[])[]
  /** Places 3 to 7 of the order of choice, one after another; lists of one question are always of one length. */
  readonly cost: readonly number[]
}

/** The best answer for all edits together, or null. */
export function modelReplan(edits: readonly Edit[], book: Book): ModelAnswer | null {
  const inOrder = [...edits].sort((a, b) => a.request.startsAt - b.request.startsAt || (a.visitId < b.visitId ? -1 : 1))
  const others = { ...book, visits: book.visits.filter(({ id }) => !edits.some(({ visitId }) => visitId === id)) }
  let best: ModelAnswer | null = null
  for (const lines of modelCombinations(inOrder, others)) {
    if (!lines.every((line) => mayBeAt(line, book))) continue
    const wants = lines.flatMap((line) => line.wants)
    for (const chosen of assignments(wants, others)) {
      const cost = costOf(wants, chosen)
      if (best && compare(cost, best.cost) >= 0) continue
      const rest = [...chosen]
      best = { lines, holders: lines.map((line) => rest.splice(0, line.wants.length)), cost }
    }
  }
  return best
}

/** The same for one visit that does not stand in the book. */
export function modelAllocate(request: VisitRequest, book: Book): ModelAnswer | null {
  return modelReplan([{ visitId: '', request }], book)
}

export function mayBeAt(line: ModelLine, book: Book): boolean {
  return isCovered(line, book.openingHours) || line.wants.some(({ unasked, kind }) => unasked && kind === 'staff')
}

/** Every way to give each want somebody who can serve it; who can is looked up once, and not for every way. */
export function* assignments(wants: readonly Want[], book: Book): Generator<string[]> {
  const able = wants.map((want) =>
    want.candidates.flatMap(({ id }) => (want.allowed.includes(id) && canServe(want, id, book) ? [id] : [])),
  )
  if (able.every((ids) => ids.length > 0)) yield* waysToChoose(wants, able, [])
}

function* waysToChoose(
  wants: readonly Want[],
  able: readonly (readonly string[])[],
  chosen: readonly string[],
): Generator<string[]> {
  const want = wants[chosen.length]
  if (!want) {
    yield [...chosen]
    return
  }
  for (const id of able[chosen.length] ?? []) {
    if (chosen.some((other, i) => other === id && clashAt(wants, i, want))) continue
    yield* waysToChoose(wants, able, [...chosen, id])
  }
}

export function canServe(want: Want, id: string, book: Book): boolean {
  const holder = book.holders.find((each) => each.id === id)
  if (!holder) return false
  if (want.unasked) return true
  const blocked: Interval[] = [...holder.closed]
  for (const visit of book.visits)
    for (const line of visit.lines)
      for (const demand of line.demands) if (demand.holder === id) blocked.push(...heldBy(line, demand))
  return (
    want.core.every((piece) => isCovered(piece, holder.open)) &&
    !want.hold.some((piece) => blocked.some((other) => overlap(piece, other)))
  )
}

function clashAt(wants: readonly Want[], i: number, want: Want): boolean {
  const other = wants[i]
  return other !== undefined && clash(other, want)
}

/** Two wants that cannot have one holder. */
function clash(a: Want, b: Want): boolean {
  if (a.fixed && b.fixed) return false
  if (a.visitId === b.visitId) return meet(a.core, b.core)
  return !(a.unasked && b.unasked) && meet(a.hold, b.hold)
}

/** Places 3 to 7 of the order of choice. */
export function costOf(wants: readonly Want[], chosen: readonly string[]): number[] {
  const ranks = wants.map(({ candidates }, i) => candidates.findIndex(({ id }) => id === chosen[i]))
  const changes = { staff: 0, instance: 0 }
  for (const [i, want] of wants.entries()) {
    const earlier = wants
      .map((other, j) => ({ other, holder: chosen[j] }))
      .slice(0, i)
      .filter(
        ({ other }) =>
          touches(other, want) && other.candidates.some(({ id }) => want.candidates.some((c) => c.id === id)),
      )
    if (earlier.length > 0 && !earlier.some(({ holder }) => holder === chosen[i])) changes[want.kind] += 1
  }
  return [
    wants.filter(({ present }, i) => present !== null && present !== chosen[i]).length,
    ...wants.map(({ candidates }, i) => candidates[ranks[i] ?? -1]?.place ?? -1),
    changes.instance,
    changes.staff,
    ...ranks,
  ]
}

/** In one visit, one after the other without a gap between what they hold. */
function touches(a: Want, b: Want): boolean {
  return (
    a.visitId === b.visitId &&
    !meet(a.core, b.core) &&
    a.hold.some((one) => b.hold.some((other) => one.startsAt <= other.endsAt && other.startsAt <= one.endsAt))
  )
}

/** Every combination of durations: the lines of all visits, with what they want. */
export function modelCombinations(edits: readonly Edit[], book: Book): ModelLine[][] {
  let sets: ModelLine[][] = [[]]
  for (const { visitId, request } of edits)
    for (const [position, line] of request.lines.entries())
      sets = sets.flatMap((before) => {
        const last = position === 0 ? undefined : before.at(-1)
        const startsAt =
          line.begins.kind === 'offset' ? request.startsAt + line.begins.minutes : (last?.endsAt ?? request.startsAt)
        return durations(line, book).flatMap(({ minutes, leads }) => {
          const wants = wantsOf(visitId, line, { startsAt, endsAt: startsAt + minutes }, leads, book)
          return wants ? [[...before, { startsAt, endsAt: startsAt + minutes, wants }]] : []
        })
      })
  return sets
}

export function durations(line: LineRequest, book: Book): { minutes: number; leads: readonly string[] | null }[] {
  if (line.durationMinutes !== null) return [{ minutes: line.durationMinutes, leads: null }]
  const service = serviceOf(line, book)
  const booked = line.asks.kind === 'kept' ? line.asks.line.endsAt - line.asks.line.startsAt : null
  const lead = seatsOf(line, book).find((seat) => seat.requirement?.kind === 'staff' && seat.seat === 0)
  if (!lead) return [{ minutes: booked ?? service.durationMinutes, leads: null }]
  const ids = pool(lead, line, book).map(({ id }) => id)
  if (lead.present !== null) ids.push(lead.present)
  const accepted = [...new Set(ids)].filter((id) => lead.wish.length === 0 || lead.wish.includes(id))
  const own = (id: string) =>
    id === lead.present && booked !== null
      ? booked
      : (service.performers.find(({ staffId }) => staffId === id)?.durationMinutes ?? service.durationMinutes)
  const all = [...new Set(accepted.map(own))]
  return all.map((minutes) => ({ minutes, leads: accepted.filter((id) => own(id) === minutes) }))
}

function serviceOf({ serviceId }: LineRequest, { catalogue }: Book): Service {
  const service = catalogue.services.find(({ id }) => id === serviceId)
  if (!service) throw new Error('no such service')
  return service
}

type Seat = Omit<BookedDemand, 'holder'> & { readonly present: string | null }

function seatsOf(line: LineRequest, book: Book): Seat[] {
  if (line.asks.kind === 'kept') return line.asks.line.demands.map((demand) => ({ ...demand, present: demand.holder }))
  const { staff, instances, added } = line.asks
  const seats: Seat[] = []
  let [people, things] = [0, 0]
  for (const requirement of serviceOf(line, book).requirements)
    for (let seat = 0; seat < requirement.quantity; seat += 1) {
      const wish = (requirement.kind === 'staff' ? staff[people++] : instances[things++]) ?? []
      const { bufferBeforeMinutes, bufferAfterMinutes } = requirement
      seats.push({ requirement, seat, wish, bufferBeforeMinutes, bufferAfterMinutes, present: null, marked: false })
    }
  for (const [seat, id] of added.entries())
    seats.push({
      ...{ requirement: null, seat, wish: [id], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
      ...{ present: null, marked: false },
    })
  return seats
}

/** What the line wants at this time; null: a part of it has no length or sticks out, which in a stored line is not judged. */
export function wantsOf(
  visitId: string,
  line: LineRequest,
  time: Interval,
  leads: readonly string[] | null,
  book: Book,
  isJudged = true,
): Want[] | null {
  const seats = seatsOf(line, book)
  const leadSeat = seats.find((seat) => seat.requirement?.kind === 'staff' && seat.seat === 0)
  const wants: Want[] = []
  for (const seat of seats) {
    const all = coreOf(time, seat.requirement)
    const core = all.filter(({ startsAt, endsAt }) => startsAt < endsAt)
    const isWithin = all.every(({ startsAt, endsAt }) => time.startsAt <= startsAt && endsAt <= time.endsAt)
    if (isJudged && (core.length < all.length || !isWithin)) return null
    const accepts = (id: string) => seat.wish.length === 0 || seat.wish.includes(id)
    const stayed =
      line.asks.kind === 'kept' &&
      line.asks.line.startsAt === time.startsAt &&
      line.asks.line.endsAt === time.endsAt &&
      seat.marked &&
      seat.present !== null &&
      accepts(seat.present)
    const members = orderedPool(seat, line, time.startsAt, book)
    const present = seat.present !== null && accepts(seat.present) ? seat.present : null
    const first = members.find(({ id }) => id === present)
    const last = seat.requirement?.kind === 'staff' ? 0 : members.length
    const candidates = [
      ...(present === null ? [] : [first ?? { id: present, place: last }]),
      ...(stayed ? [] : members.filter(({ id }) => id !== present && accepts(id))),
    ]
    const kind =
      seat.requirement === null
        ? (book.holders.find(({ id }) => id === seat.wish[0])?.kind ?? 'instance')
        : seat.requirement.kind === 'staff'
          ? 'staff'
          : 'instance'
    wants.push({
      visitId,
      kind,
      candidates,
      allowed: candidates
        .map(({ id }) => id)
        .filter((id) => seat !== leadSeat || stayed || !leads || leads.includes(id)),
      core,
      hold: withBuffers(core, seat.bufferBeforeMinutes, seat.bufferAfterMinutes),
      present: seat.present,
      fixed: false,
      unasked: stayed || (kind === 'staff' && seat.wish.length === 1 && line.anyway.some((id) => id === seat.wish[0])),
    })
  }
  return wants
}

function pool(seat: Seat, line: LineRequest, book: Book): { id: string; place: number }[] {
  const { requirement, wish } = seat
  const all = book.catalogue.resources.flatMap(({ instances }) => instances)
  const isForOthers = (id: string) =>
    all.some((one) => one.id === id && one.serviceIds.length > 0 && !one.serviceIds.includes(line.serviceId))
  if (!requirement) return wish.filter((id) => !isForOthers(id)).map((id) => ({ id, place: 0 }))
  if (requirement.kind === 'staff') {
    const service = book.catalogue.services.find(({ id }) => id === line.serviceId)
    const performing = service?.performers.map(({ staffId }) => staffId) ?? []
    const ids =
      requirement.staffIds.length > 0 ? requirement.staffIds.filter((id) => performing.includes(id)) : performing
    return [...new Set(ids)].map((id) => ({ id, place: 0 }))
  }
  const found: { id: string; place: number }[] = []
  for (const [place, resourceId] of requirement.resourceIds.entries())
    for (const instance of book.catalogue.resources.find(({ id }) => id === resourceId)?.instances ?? [])
      if (instance.serviceIds.length === 0 || instance.serviceIds.includes(line.serviceId))
        found.push({ id: instance.id, place })
  return found
}

function orderedPool(seat: Seat, line: LineRequest, at: number, book: Book) {
  const members = pool(seat, line, book)
  if (seat.requirement?.kind !== 'staff') return members
  const lane = (id: string) => book.holders.find((holder) => holder.id === id)?.position ?? 1e9
  return members.sort(
    (a, b) =>
      minutesThatDay(a.id, at, book) - minutesThatDay(b.id, at, book) ||
      lane(a.id) - lane(b.id) ||
      (a.id < b.id ? -1 : 1),
  )
}

function minutesThatDay(id: string, at: number, book: Book): number {
  const day = book.days.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  let minutes = 0
  for (const visit of day ? book.visits : []) {
    const held = visit.lines.flatMap((line) =>
      line.demands.filter(({ holder }) => holder === id).flatMap((demand) => heldBy(line, demand)),
    )
    const steps = new Set(held.flatMap(stepsOf))
    minutes += 5 * [...steps].filter((step) => day && day.startsAt <= step && step < day.endsAt).length
  }
  return minutes
}

/** What a stored demand holds. A part without a length holds nothing. */
export function heldBy(line: Interval, demand: BookedDemand): Interval[] {
  const core = coreOf(line, demand.requirement).filter(({ startsAt, endsAt }) => startsAt < endsAt)
  return withBuffers(core, demand.bufferBeforeMinutes, demand.bufferAfterMinutes)
}

export function coreOf(line: Interval, requirement: Requirement | null): Interval[] {
  if (!requirement || requirement.parts.length === 0) return [{ startsAt: line.startsAt, endsAt: line.endsAt }]
  return requirement.parts.map(({ begin, end }) => ({
    startsAt: begin.from === 'start' ? line.startsAt + begin.minutes : line.endsAt - begin.minutes,
    endsAt: end.from === 'start' ? line.startsAt + end.minutes : line.endsAt - end.minutes,
  }))
}

function withBuffers(core: readonly Interval[], before: number, after: number): Interval[] {
  const first = Math.min(...core.map(({ startsAt }) => startsAt))
  const last = Math.max(...core.map(({ endsAt }) => endsAt))
  return core.map(({ startsAt, endsAt }) => ({
    startsAt: startsAt === first ? startsAt - before : startsAt,
    endsAt: endsAt === last ? endsAt + after : endsAt,
  }))
}

/** Every five minutes of it lie in one or another of the intervals. */
export function isCovered(wanted: Interval, intervals: readonly Interval[]): boolean {
  return stepsOf(wanted).every((step) => intervals.some(({ startsAt, endsAt }) => startsAt <= step && step < endsAt))
}

export function stepsOf({ startsAt, endsAt }: Interval): number[] {
  const steps: number[] = []
  for (let step = startsAt; step < endsAt; step += 5) steps.push(step)
  return steps
}

function meet(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.some((one) => b.some((other) => overlap(one, other)))
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

export function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0)
  return 0
}
