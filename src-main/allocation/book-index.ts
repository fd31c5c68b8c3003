import { merged, type Interval } from '../../src-shared/domain/interval.ts'
import { bitsOf, holderTime, type Booked, type HolderTime, type Reservation } from './holder-time.ts'
import type { Book, Resource, Service } from './types.ts'

/** A book made ready for questions: by holder, as bit strings. */
export interface BookIndex {
  readonly book: Book
  /** Every grid step of the window. */
  readonly always: Uint32Array
  readonly openingHours: Uint32Array
  /** Undefined: not a holder of this book, and so never free. */
  readonly timeOf: (holder: string) => HolderTime | undefined
  /** Minutes the holder is reserved for on the salon's day that holds this instant. */
  readonly minutesReserved: (holder: string, at: number) => number
  readonly services: ReadonlyMap<string, Service>
  readonly resources: ReadonlyMap<string, Resource>
}

const known = new WeakMap<Book, BookIndex>()

/**
 * The index of a book, made once: a book is never changed, so its index never grows stale. A holder's strings are made
 * when first asked for.
 */
export function indexOf(book: Book): BookIndex {
  const index = known.get(book) ?? makeIndex(book)
  known.set(book, index)
  return index
}

function makeIndex(book: Book): BookIndex {
  const holders = new Map(book.holders.map((holder) => [holder.id, holder]))
  const booked = bookedByHolder(book)
  const always = bitsOf(book.window, [book.window])
  const times = new Map<string, HolderTime>()
  const minutes = new Map<string, number>()

  function timeOf(id: string): HolderTime | undefined {
    const holder = holders.get(id)
    const found = times.get(id) ?? (holder && holderTime(book, holder, booked.get(id) ?? [], always))
    if (found) times.set(id, found)
    return found
  }

  function minutesReserved(id: string, at: number): number {
    const day = book.days.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
    if (!day) return 0
    const key = `${day.startsAt} ${id}`
    const found = minutes.get(key) ?? minutesWithin(day, timeOf(id)?.reservations ?? [])
    minutes.set(key, found)
    return found
  }

  return {
    book,
    always,
    openingHours: bitsOf(book.window, merged(book.openingHours)),
    timeOf,
    minutesReserved,
    services: new Map(book.catalogue.services.map((service) => [service.id, service])),
    resources: new Map(book.catalogue.resources.map((resource) => [resource.id, resource])),
  }
}

function bookedByHolder(book: Book): ReadonlyMap<string, readonly Booked[]> {
  const byHolder = new Map<string, Booked[]>()
  for (const visit of book.visits)
    for (const line of visit.lines)
      for (const [position, demand] of line.demands.entries()) {
        if (demand.holder === null) continue
        const list = byHolder.get(demand.holder)
        if (list) list.push({ visit, line, demand, position })
        else byHolder.set(demand.holder, [{ visit, line, demand, position }])
      }
  return byHolder
}

/** A visit's reservations that overlap count once, for its buffers merge. */
function minutesWithin(day: Interval, reservations: readonly Reservation[]): number {
  const byVisit = Map.groupBy(reservations, ({ visit }) => visit.id)
  let minutes = 0
  for (const ofVisit of byVisit.values())
    for (const { startsAt, endsAt } of merged(ofVisit.flatMap(({ hold }) => hold)))
      minutes += Math.max(0, Math.min(endsAt, day.endsAt) - Math.max(startsAt, day.startsAt))
  return minutes
}
