import type { ChangedVisit, Row } from './answers.ts'
import { rowsOf } from './rows.ts'
import type { Reservation } from './holder-time.ts'
import { demandsIn, keyOf, refOf } from './stays.ts'
import type { BookedVisit } from './types.ts'

/** The stored visit with other holders, by the keys of their demands, and all its rows; null: open. */
export function changedVisit(visit: BookedVisit, holders: ReadonlyMap<string, string | null>): ChangedVisit {
  const demands = demandsIn(visit).map((reservation) => {
    const ref = refOf(reservation)
    const changed = holders.get(keyOf(ref))
    return { ...reservation, ref, holder: changed === undefined ? reservation.demand.holder : changed }
  })
  const rowsOfDemand = new Map(
    [...Map.groupBy(demands, ({ holder }) => holder)].flatMap(([holder, onOne]) => {
      const rows = holder === null ? onOne.map(openRows) : rowsOf(onOne.map(held))
      return onOne.map(({ ref }, position) => [keyOf(ref), rows[position] ?? []] as const)
    }),
  )
  return {
    visitId: visit.id,
    demands: demands.map(({ ref, holder, demand }) => ({
      ...ref,
      holder,
      marked: demand.marked && holder === demand.holder,
      rows: rowsOfDemand.get(keyOf(ref)) ?? [],
    })),
  }
}

/** What is open is on nobody's lane, so nothing merges. */
function openRows({ core, hold }: Reservation): readonly Row[] {
  return hold.map((piece, position) => ({ ...piece, work: core[position] ?? piece }))
}

function held({ core, hold, demand }: Reservation) {
  return { core, hold, marked: demand.marked }
}
