import type { BookIndex } from './book-index.ts'
import { candidatesOf } from './derive.ts'
import type { Reservation } from './holder-time.ts'
import { lineShape } from './line-shape.ts'
import type { MovableStay } from './movable.ts'

/**
 * The other holders that all demands of the stay accept and for whom its lines last as long, in the order of choice of its
 * first demand; whether they have the time is not asked.
 */
export function otherCandidates({ holder, reservations }: MovableStay, index: BookIndex): readonly string[] {
  const [first = [], ...others] = reservations.map((reservation) => candidatesFor(reservation, index))
  return first.filter((id) => id !== holder && others.every((candidates) => candidates.includes(id)))
}

function candidatesFor({ line, position }: Reservation, index: BookIndex): readonly string[] {
  const { serviceId, startsAt, endsAt, durationByHand } = line
  const shape = lineShape(
    { serviceId, begins: { kind: 'after' }, durationMinutes: null, asks: { kind: 'kept', line }, anyway: [] },
    index,
  )
  const seat = shape.seats[position]
  if (!seat) return []
  const lasts = (id: string) =>
    durationByHand || position !== shape.lead || shape.minutesOfLead.get(id) === endsAt - startsAt
  return candidatesOf({ ...seat, present: null }, startsAt, index)
    .map(({ holder }) => holder)
    .filter(lasts)
}
