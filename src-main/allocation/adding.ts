import type { Interval } from '../../src-shared/domain/interval.ts'
import type { Obstacle } from './answers.ts'
import { indexOf } from './book-index.ts'
import { deriveLine } from './derive.ts'
import { lineShape } from './line-shape.ts'
import { obstaclesOf } from './obstacles.ts'
import type { Book } from './types.ts'

/**
 * What stands against each holder, if it were added by hand to a line of the service at this time; none: it is free. It
 * would be held for the whole line, without buffers.
 *
 * @throws Error if the catalogue does not have the service
 */
export function obstaclesToAdding(
  holders: readonly string[],
  serviceId: string,
  { startsAt, endsAt }: Interval,
  book: Book,
): ReadonlyMap<string, readonly Obstacle[]> {
  const index = indexOf(book)
  const minutes = endsAt - startsAt
  const asks = { kind: 'new', staff: [], instances: [], added: holders } as const
  const shape = lineShape({ serviceId, begins: { kind: 'after' }, durationMinutes: minutes, asks, anyway: [] }, index)
  const { demands } = deriveLine('', shape, startsAt, { minutes, leads: null }, index)
  const added = demands.filter(({ seat }) => seat.requirement === null)
  return new Map(
    added.flatMap((demand) => demand.seat.wish.map((holder) => [holder, obstaclesOf(demand, holder, index)] as const)),
  )
}
