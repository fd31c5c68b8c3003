import { gridMinutes, longestReservationMinutes } from '../../src-shared/domain/interval.ts'
import { allocate } from '../allocation/allocate.ts'
import { clearAll } from '../allocation/bits.ts'
import { isAnswerTooLong } from '../allocation/held-too-long.ts'
import { instantsOf } from '../allocation/starts.ts'
import type { Book, LineRequest, Starts, VisitRequest } from '../allocation/types.ts'
import type { Rules } from './gather-rules.ts'
import { longestSpan } from './longest-span.ts'

/**
 * Free starts without those at which somebody or something would be held for longer than the book takes: saving refuses
 * them. Only a visit that reaches over more than that is looked at start by start.
 */
export function storableStarts(
  free: Starts,
  request: VisitRequest,
  rules: Pick<Rules, 'catalogue'>,
  book: () => Book,
): Starts {
  const { startsAt, endsAt } = longestSpan(request, rules)
  const buffers = Math.max(...request.lines.map((line) => buffersOf(line, rules)))
  if (endsAt - startsAt + buffers <= longestReservationMinutes) return free
  const bits = free.bits.slice()
  for (const start of instantsOf(free)) {
    const answer = allocate({ ...request, startsAt: start }, book())
    if (!answer.ok || !isAnswerTooLong(answer.value)) continue
    const tick = (start - free.from) / gridMinutes
    clearAll(bits, tick, tick + 1)
  }
  return { ...free, bits }
}

/** At most so many minutes before and after the work of a line, in all. */
function buffersOf({ asks, serviceId }: LineRequest, { catalogue }: Pick<Rules, 'catalogue'>): number {
  const wanted =
    asks.kind === 'kept'
      ? asks.line.demands
      : (catalogue.services.find(({ id }) => id === serviceId)?.requirements ?? [])
  const before = wanted.map(({ bufferBeforeMinutes }) => bufferBeforeMinutes)
  const after = wanted.map(({ bufferAfterMinutes }) => bufferAfterMinutes)
  return Math.max(0, ...before) + Math.max(0, ...after)
}
