import type { VisitCure } from '../../src-shared/contract/visit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import type { BookedDemand, LineRequest } from '../allocation/types.ts'
import type { AskedLine, AskedVisit } from './asked-visit.ts'

/**
 * A stored visit as it is asked for, with what the cure changes in it; lines and demands by their index.
 *
 * @throws Fault `invalid-input` for a cure of another visit
 */
export function curedVisit({ request, lines }: AskedVisit, cure: VisitCure): AskedVisit {
  if (cure.kind === 'other order') return inOrder({ request, lines }, cure.order)
  const asked = request.lines[cure.line]
  const line = lines[cure.line]
  if (!asked || !line) throw new Fault('invalid-input')
  const [curedAsk, curedLine] = cure.kind === 'shorter' ? shorter(asked, line, cure.minutes) : other(asked, line, cure)
  return {
    request: { ...request, lines: request.lines.with(cure.line, curedAsk) },
    lines: lines.with(cure.line, curedLine),
  }
}

function shorter(asked: LineRequest, line: AskedLine, durationMinutes: number) {
  return [
    { ...asked, durationMinutes },
    { ...line, durationByHand: true },
  ] as const
}

function other(asked: LineRequest, line: AskedLine, cure: Extract<VisitCure, { seat: number }>) {
  const { asks } = asked
  if (asks.kind !== 'kept' || !asks.line.demands[cure.seat]) throw new Fault('invalid-input')
  const holder = cure.kind === 'other person' ? cure.staffId : cure.instanceId
  const demands = asks.line.demands.map((demand, at): BookedDemand =>
    at === cure.seat ? { ...demand, wish: [holder] } : demand,
  )
  const keptWishes = new Map([...line.keptWishes].filter(([demand]) => demand !== cure.seat))
  return [
    { ...asked, asks: { kind: 'kept', line: { ...asks.line, demands } } },
    { ...line, keptWishes },
  ] as const
}

/** What followed without a gap follows so again; what had a time of its own leaves it to what comes in its place. */
function inOrder({ request, lines }: AskedVisit, order: readonly number[]): AskedVisit {
  if (new Set(order).size !== lines.length || !order.every((from) => from in lines)) throw new Fault('invalid-input')
  const ends = request.lines.map(({ begins, durationMinutes }) =>
    begins.kind === 'offset' ? begins.minutes + (durationMinutes ?? 0) : null,
  )
  const follows = (at: number) => {
    const begins = request.lines[at]?.begins
    return at > 0 && (begins?.kind === 'after' || begins?.minutes === ends[at - 1])
  }
  return {
    request: {
      ...request,
      lines: order.flatMap((from, at) => {
        const line = request.lines[from]
        const begins = request.lines[at]?.begins
        return line && begins ? [{ ...line, begins: follows(at) ? ({ kind: 'after' } as const) : begins }] : []
      }),
    },
    lines: order.flatMap((from) => lines[from] ?? []),
  }
}
