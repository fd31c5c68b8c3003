import type { DrawnCard } from '../day/drawn-card.ts'
import type { Lane } from '../day/lanes.ts'
import type { Shade } from '../day/shading.ts'
import type { ShownHours } from '../day/shown-hours.ts'
import type { Zoom } from './zoom.ts'

/** How high the lanes are drawn. */
export const rowHeights = ['compact', 'normal', 'large'] as const
export type RowHeight = (typeof rowHeights)[number]

/** What the timeline shows. */
export type Picture = {
  readonly date: string
  readonly hours: ShownHours
  readonly zoom: Zoom
  readonly rows: RowHeight
  readonly lanes: readonly Lane[]
  readonly cards: readonly DrawnCard[]
  readonly shades: readonly Shade[]
}
