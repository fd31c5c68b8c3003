import type { DrawnCard } from '../day/drawn-card.ts'
import type { Lane } from '../day/lanes.ts'
import type { Shade } from '../day/shading.ts'

/** What the timeline says; it knows no language itself. */
export type TimelineWords = {
  /** Who comes: the client, the event's title, or a walk-in. */
  readonly who: (drawn: DrawnCard) => string
  /** When a bar begins, as clocks are read here. */
  readonly time: (drawn: DrawnCard) => string
  /** The hour at the top of a column; wall time, `09:00`. */
  readonly hour: (wallTime: string) => string
  /** "4 of 8"; empty for an appointment. */
  readonly places: (drawn: DrawnCard) => string
  /** All of a card in one sentence, for those who hear it. */
  readonly card: (drawn: DrawnCard) => string
  /** Why nothing can be booked here. */
  readonly shade: (shade: Shade) => string
  /** What the column of rows' beginnings is called, for those who hear it. */
  readonly lanes: string
  /** What stands at the beginning of a row. */
  readonly lane: (lane: Lane) => string
  /** What the button does that folds a group of rows away, or unfolds it. */
  readonly fold: (lane: Lane) => string
}
