import { Fault } from '../../src-shared/domain/fault.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import type { VisitRequest } from '../allocation/types.ts'
import type { Rules } from './gather-rules.ts'

/** From the start to where the visit ends at the longest. */
export function longestSpan(request: VisitRequest, rules: Pick<Rules, 'catalogue'>): Interval {
  const { startsAt } = request
  const ends = linesAtLongest(request, rules).map(({ endsAt }) => endsAt)
  return { startsAt, endsAt: Math.max(startsAt, ...ends) }
}

/** When each line begins at the latest. */
export function startsAtLongest(request: VisitRequest, rules: Pick<Rules, 'catalogue'>): number[] {
  return linesAtLongest(request, rules).map(({ startsAt }) => startsAt)
}

/** Each line with the longest length that it could get. */
function linesAtLongest({ startsAt, lines }: VisitRequest, { catalogue }: Pick<Rules, 'catalogue'>): Interval[] {
  let endsAt = startsAt
  return lines.map(({ serviceId, begins, durationMinutes }) => {
    const service = catalogue.services.find(({ id }) => id === serviceId)
    if (!service) throw new Fault('invalid-input')
    const own = service.performers.map((performer) => performer.durationMinutes ?? 0)
    const minutes = durationMinutes ?? Math.max(service.durationMinutes, ...own)
    const begin = begins.kind === 'after' ? endsAt : startsAt + begins.minutes
    endsAt = begin + minutes
    return { startsAt: begin, endsAt }
  })
}
