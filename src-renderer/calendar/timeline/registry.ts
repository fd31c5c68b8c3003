import type { DrawnCard } from '../day/drawn-card.ts'
import type { Lane } from '../day/lanes.ts'
import type { Shade } from '../day/shading.ts'

/** What is on the timeline now, by the ids FullCalendar knows it under. */
export type Registry = {
  readonly lanes: Map<string, Lane>
  readonly cards: Map<string, DrawnCard>
  readonly shades: Map<string, Shade>
}

export function emptyRegistry(): Registry {
  return { lanes: new Map(), cards: new Map(), shades: new Map() }
}
