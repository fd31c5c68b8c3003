import type { Lane } from './day/lanes.ts'
import { movedInstant } from './day/moved.ts'
import type { Drop } from './timeline/timeline-actions.ts'

/** A card where it is let go or carried, as main is asked about it; `visits.move` and `visits.previewMove` take the same. */
export function dropAsked(zone: string, { drawn, from, to, minutes, onlyThisLine }: Drop) {
  const target = holderOf(to)
  return {
    lineId: drawn.lineId,
    startsAt: movedInstant(zone, drawn.card.startsAt, minutes),
    moves: whatMoves(onlyThisLine),
    lane: from.id === to.id || target === null ? null : { from: holderOf(from), to: target },
  }
}

/** The holder whose lane it is; null for "To solve" and for headings. */
export function holderOf(lane: Lane) {
  return lane.kind === 'staff' || lane.kind === 'instance' ? lane.id : null
}

export function whatMoves(onlyThisLine: boolean) {
  return onlyThisLine ? ('this line only' as const) : ('whole visit' as const)
}
