import { allocate } from '../allocation/allocate.ts'
import type { Cure } from '../allocation/answers.ts'
import { cures } from '../allocation/cures.ts'
import { liftOut } from '../allocation/lift-out.ts'
import type { Book, Edit } from '../allocation/types.ts'

/**
 * The cures of a refused visit that are true when a page takes them. A stored line whose lead is exchanged lasts as that person
 * takes (see `askedVisit`), so that must fit, too.
 */
export function trueCures({ book }: { readonly book: Book }, { visitId, request }: Edit): readonly Cure[] {
  const others = liftOut(book, [visitId])
  return cures(request, others).filter((cure) => {
    if (cure.kind !== 'other person') return true
    const line = cure.request.lines[cure.line]
    if (line?.asks.kind !== 'kept' || line.asks.line.durationByHand || !isLead(line.asks.line.demands, cure.demand))
      return true
    const lines = cure.request.lines.with(cure.line, { ...line, durationMinutes: null })
    return allocate({ ...cure.request, lines }, others).ok
  })
}

function isLead(demands: readonly { readonly requirement: { readonly kind: string } | null }[], index: number) {
  return demands.findIndex(({ requirement }) => requirement?.kind === 'staff') === index
}
