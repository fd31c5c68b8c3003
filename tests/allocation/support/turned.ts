import type { BookedVisit, Book } from '../../../src-main/allocation/types.ts'

/** The same book with every list turned round whose order means nothing. */
export function turned(book: Book): Book {
  return {
    ...book,
    openingHours: book.openingHours.toReversed(),
    holders: book.holders
      .toReversed()
      .map((holder) => ({ ...holder, open: holder.open.toReversed(), closed: holder.closed.toReversed() })),
    visits: book.visits.toReversed().map(turnedVisit),
    catalogue: {
      resources: book.catalogue.resources.toReversed().map(({ id, instances }) => ({
        id,
        instances: instances.map((each) => ({ ...each, serviceIds: each.serviceIds.toReversed() })),
      })),
      services: book.catalogue.services.toReversed().map((service) => ({
        ...service,
        performers: service.performers.toReversed(),
        requirements: service.requirements.map((requirement) =>
          requirement.kind === 'staff' ? { ...requirement, staffIds: requirement.staffIds.toReversed() } : requirement,
        ),
      })),
    },
  }
}

function turnedVisit(visit: BookedVisit): BookedVisit {
  const lines = visit.lines.map((line) => ({
    ...line,
    demands: line.demands.map((demand) => ({ ...demand, wish: demand.wish.toReversed() })),
  }))
  return { ...visit, lines }
}
