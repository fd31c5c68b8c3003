import type { AnsweredVisit } from '../../../src-main/allocation/answers.ts'
import type { BookedDemand, BookedLine, BookedVisit, Book, VisitRequest } from '../../../src-main/allocation/types.ts'

/** The book after the answer was stored. */
export function withAnswer(book: Book, answer: AnsweredVisit, request: VisitRequest): Book {
  return {
    ...book,
    visits: [...book.visits.filter(({ id }) => id !== answer.visitId), storedVisit(answer, request, book)],
  }
}

/** The visit as a store would keep it, and give it back with the next book. */
export function storedVisit(answer: AnsweredVisit, request: VisitRequest, book: Book): BookedVisit {
  const requirements = new Map(
    [
      ...book.catalogue.services.flatMap((service) => service.requirements),
      ...request.lines.flatMap(({ asks }) =>
        asks.kind === 'kept' ? asks.line.demands.flatMap(({ requirement }) => requirement ?? []) : [],
      ),
    ].map((requirement) => [requirement.id, requirement]),
  )
  return {
    id: answer.visitId,
    kind: 'appointment',
    status: 'confirmed',
    lines: answer.lines.map(({ serviceId, startsAt, endsAt, demands }, position): BookedLine => {
      const durationByHand = request.lines[position]?.durationMinutes !== null
      return {
        id: `${answer.visitId} ${position}`,
        ...{ serviceId, startsAt, endsAt, durationByHand },
        demands: demands.map(
          ({ requirementId, seat, bufferBeforeMinutes, bufferAfterMinutes, wish, holder, marked }): BookedDemand => ({
            requirement: requirementId === null ? null : (requirements.get(requirementId) ?? null),
            ...{ seat, bufferBeforeMinutes, bufferAfterMinutes, wish, holder, marked },
          }),
        ),
      }
    }),
  }
}
