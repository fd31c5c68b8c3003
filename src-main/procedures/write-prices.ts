import type { VisitRequest } from '../../src-shared/contract/visit.ts'
import type { StoredVisit } from '../database/stored-visit.ts'
import type { Unit } from '../database/unit.ts'
import { writeVisits } from '../database/write-visits.ts'
import { draftOf } from './draft-lines.ts'
import type { Means } from './means.ts'

/** Stores the prices of a request that asks for nothing else than what stands there: nothing is re-planned. */
export function writePrices(means: Means, unit: Unit, visit: StoredVisit, request: VisitRequest, zone: string): void {
  const after = visit.lines.map((line, index) => {
    const price = request.lines[index]?.price
    return { ...draftOf(line, zone), price: price === undefined ? line.price : price }
  })
  writeVisits(unit, means.newId, [{ visit, before: visit.lines, after, holding: visit.holding }])
}
