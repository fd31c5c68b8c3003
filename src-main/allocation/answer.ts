import type { Answer, AnsweredLine } from './answers.ts'
import type { Demand, DerivedLine } from './derive.ts'
import { rowsOf } from './rows.ts'

/** The lines of one visit with a holder for each demand, as an answer with its rows. */
export function answerOf(lines: readonly DerivedLine[], holderOf: ReadonlyMap<Demand, string>): Answer {
  const demands = lines.flatMap((line) => line.demands)
  const rowsOfDemand = new Map(
    [...Map.groupBy(demands, (demand) => holderOf.get(demand)).values()].flatMap((onOne) => {
      const rows = rowsOf(onOne)
      return onOne.map((demand, i) => [demand, rows[i] ?? []] as const)
    }),
  )
  return {
    startsAt: Math.min(...lines.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...lines.map(({ endsAt }) => endsAt)),
    lines: lines.map(({ shape, startsAt, endsAt, demands: ofLine }): AnsweredLine => ({
      serviceId: shape.request.serviceId,
      startsAt,
      endsAt,
      demands: ofLine.map((demand) => ({
        ...factsOf(demand),
        holder: holderOf.get(demand) ?? '',
        marked: demand.marked,
        rows: rowsOfDemand.get(demand) ?? [],
      })),
    })),
  }
}

/** What is known of a demand before it has a holder. */
export function factsOf({ seat, core, hold }: Demand) {
  const { requirement, kind, bufferBeforeMinutes, bufferAfterMinutes, wish } = seat
  return {
    requirementId: requirement?.id ?? null,
    seat: seat.seat,
    kind,
    core,
    hold,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    wish,
  }
}
