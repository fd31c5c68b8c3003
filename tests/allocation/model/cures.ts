import type {
  BookedDemand,
  Book,
  Holder,
  LineRequest,
  Requirement,
  VisitRequest,
} from '../../../src-main/allocation/types.ts'
import { modelAllocate, type Interval } from './model.ts'

/* What would help, by trying every change of one thing. Times are those the request is explained at. */

export type ModelSeat = {
  readonly line: number
  readonly demand: number
  readonly kind: 'staff' | 'instance'
  readonly wish: readonly string[]
  readonly others: readonly string[]
  readonly wishing: (holder: string) => VisitRequest
}

const fits = (request: VisitRequest, book: Book) => modelAllocate(request, book) !== null

/** Resources, and services' staff, of which one more would help: `resource room`, `staff cut`. */
export function modelOneMore(request: VisitRequest, book: Book): string[] {
  if (fits(request, book)) return []
  const holder = (kind: Holder['kind']): Holder => ({
    id: 'newcomer',
    kind,
    position: 99,
    open: [book.window],
    closed: [],
  })
  const { services, resources } = book.catalogue
  const resource = resources.filter(({ id }) => {
    const grown = resources.map((each) =>
      each.id === id ? { ...each, instances: [...each.instances, { id: 'newcomer', serviceIds: [] }] } : each,
    )
    const bigger = {
      ...book,
      holders: [...book.holders, holder('instance')],
      catalogue: { services, resources: grown },
    }
    return fits(request, bigger)
  })
  const staff = services.filter(({ id }) => {
    const accepting = (needed: Requirement): Requirement =>
      needed.kind === 'staff' && needed.staffIds.length > 0
        ? { ...needed, staffIds: [...needed.staffIds, 'newcomer'] }
        : needed
    const grown = services.map((each) =>
      each.id === id
        ? {
            ...each,
            performers: [...each.performers, { staffId: 'newcomer', durationMinutes: null }],
            requirements: each.requirements.map(accepting),
          }
        : each,
    )
    const lines = request.lines.map((line): LineRequest => {
      if (line.asks.kind === 'new' || line.serviceId !== id) return line
      const demands = line.asks.line.demands.map((demand): BookedDemand => ({
        ...demand,
        requirement: demand.requirement && accepting(demand.requirement),
      }))
      return { ...line, asks: { kind: 'kept', line: { ...line.asks.line, demands } } }
    })
    const bigger = { ...book, holders: [...book.holders, holder('staff')], catalogue: { services: grown, resources } }
    return fits({ ...request, lines }, bigger)
  })
  return [...resource.map(({ id }) => `resource ${id}`), ...staff.map(({ id }) => `staff ${id}`)].sort()
}

/** Every seat of the request, with all who could have it but are not wished. */
export function modelSeats(request: VisitRequest, book: Book): ModelSeat[] {
  const { services, resources } = book.catalogue
  return request.lines.flatMap((asked, line) => {
    const { asks } = asked
    const service = services.find(({ id }) => id === asked.serviceId)
    const withLine = (changed: LineRequest) => ({ ...request, lines: request.lines.with(line, changed) })
    const pool = (needed: Requirement | null, wish: readonly string[]) => {
      if (!needed)
        return resources
          .filter(({ instances }) => instances.some(({ id }) => wish.includes(id)))
          .flatMap(({ instances }) => instances.map(({ id }) => id))
      if (needed.kind === 'staff') {
        const performing = service?.performers.map(({ staffId }) => staffId) ?? []
        return performing.filter((id) => needed.staffIds.length === 0 || needed.staffIds.includes(id))
      }
      return resources
        .filter(({ id }) => needed.resourceIds.includes(id))
        .flatMap(({ instances }) => instances)
        .filter(({ serviceIds }) => serviceIds.length === 0 || serviceIds.includes(asked.serviceId))
        .map(({ id }) => id)
    }
    const kindOf = (needed: Requirement | null, wish: readonly string[]) =>
      needed
        ? needed.kind === 'staff'
          ? ('staff' as const)
          : ('instance' as const)
        : (book.holders.find(({ id }) => id === wish[0])?.kind ?? 'instance')
    const seat = (
      demand: number,
      needed: Requirement | null,
      wish: readonly string[],
      changed: (holder: string) => LineRequest,
    ): ModelSeat => ({
      ...{ line, demand, wish, kind: kindOf(needed, wish) },
      others: [...new Set(pool(needed, wish))].filter((id) => !wish.includes(id)),
      wishing: (holder) => withLine(changed(holder)),
    })
    if (asks.kind === 'kept')
      return asks.line.demands.map((each, demand) =>
        seat(demand, each.requirement, each.wish, (holder) => {
          const demands = asks.line.demands.with(demand, { ...each, wish: [holder] })
          return { ...asked, asks: { kind: 'kept', line: { ...asks.line, demands } } }
        }),
      )
    const seats: ModelSeat[] = []
    let [people, things] = [0, 0]
    for (const needed of service?.requirements ?? [])
      for (let n = 0; n < needed.quantity; n += 1) {
        const list = needed.kind === 'staff' ? 'staff' : 'instances'
        const place = needed.kind === 'staff' ? people++ : things++
        seats.push(
          seat(seats.length, needed, asks[list][place] ?? [], (holder) => ({
            ...asked,
            asks: { ...asks, [list]: asks[list].with(place, [holder]) },
          })),
        )
      }
    const added = asks.added.map((id, n) =>
      seat(seats.length + n, null, [id], (holder) => ({
        ...asked,
        asks: { ...asks, added: asks.added.with(n, holder) },
      })),
    )
    return [...seats, ...added]
  })
}

/** The longest of the shorter durations that will do, by line; null: none within a quarter. */
export function modelShorter(request: VisitRequest, times: readonly Interval[], book: Book): (number | null)[] {
  return times.map(({ startsAt, endsAt }, i) => {
    const whole = endsAt - startsAt
    const shorter: number[] = []
    for (let minutes = 5; minutes < whole; minutes += 5) if (minutes >= whole - whole / 4) shorter.push(minutes)
    const good = shorter.filter((durationMinutes) => {
      const lines = request.lines.map((line, n) => (n === i ? { ...line, durationMinutes } : line))
      return fits({ ...request, lines }, book)
    })
    return good.at(-1) ?? null
  })
}

/** The first other order that will do, by the alphabet of positions. */
export function modelOrder(request: VisitRequest, times: readonly Interval[], book: Book): number[] | null {
  let orders: number[][] = [[]]
  for (const _ of request.lines)
    orders = orders.flatMap((order) => request.lines.flatMap((__, n) => (order.includes(n) ? [] : [[...order, n]])))
  const found = orders.slice(1).find((order) => {
    const lines = order.flatMap((n, i): LineRequest[] => {
      const [line, slot] = [request.lines[n], request.lines[i]]
      const follows = i > 0 && times[i - 1]?.endsAt === times[i]?.startsAt
      return line && slot ? [{ ...line, begins: follows ? { kind: 'after' } : slot.begins }] : []
    })
    return fits({ ...request, lines }, book)
  })
  return found ?? null
}
