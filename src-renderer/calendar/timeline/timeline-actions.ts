import type { Interval } from '../../../src-shared/domain/interval.ts'
import type { DrawnCard } from '../day/drawn-card.ts'
import type { Lane } from '../day/lanes.ts'

/** A card let go somewhere else. */
export type Drop = {
  readonly drawn: DrawnCard
  readonly from: Lane
  readonly to: Lane
  /** Wall minutes later; earlier below zero. */
  readonly minutes: number
  /** Shift was held: the other lines of the visit stay where they are. */
  readonly onlyThisLine: boolean
}

/** A card whose edge was dragged: it begins or ends so many wall minutes later; earlier below zero. */
export type Stretch = { readonly drawn: DrawnCard; readonly startMinutes: number; readonly endMinutes: number }

export type Stretched = Stretch & {
  /** The earlier line of the visit that its start was drawn over; that is not allowed. */
  readonly over: DrawnCard['card'] | null
  /** Whether later lines of the visit go along with its end. */
  readonly pushes: boolean
}

/** For each lane that may ever take a card, the starts of its line at which it fits: half-open runs on the grid. */
export type Places = ReadonlyMap<string, readonly Interval[]>

/** Where the pointer is, in the window. */
type AtPointer = { readonly x: number; readonly y: number }

export type CarryNews = Drop &
  AtPointer & {
    readonly kind: 'carry'
    readonly by: 'hand' | 'keys'
    readonly verdict: 'unknown' | 'fits' | 'does not fit' | 'cannot' | 'not this lane'
    /** The next start in this lane at which it fits, UTC minutes. */
    readonly freeFrom: number | null
  }

export type StretchNews = Stretched & AtPointer & { readonly kind: 'stretch' }

/** What is known of a drag while it goes on. */
export type DragNews = CarryNews | StretchNews

/** What a person does on the timeline. */
export type TimelineActions = {
  readonly open: (drawn: DrawnCard) => void
  readonly menu: (drawn: DrawnCard, laneId: string | null, at: { readonly x: number; readonly y: number }) => void
  /** Free time was drawn over, or a free place was double-clicked (then without an end). Wall clock. */
  readonly draw: (lane: Lane, start: string, end: string | null) => void
  readonly fold: (rowId: string) => void
  /** Finer or coarser columns; false where there are none. */
  readonly zoom: (direction: 'in' | 'out') => boolean
  /** Nothing is stored yet; `putBack` shows the card where it was. */
  readonly drop: (drop: Drop, putBack: () => void) => void
  readonly stretch: (stretch: Stretch, putBack: () => void) => void
  /** Its start was let go over an earlier line of its own visit. */
  readonly notOver: (over: DrawnCard['card']) => void
  /** Escape: the card went back and nothing was asked. */
  readonly keep: (drawn: DrawnCard) => void
  /** A card was let go over a lane that can never take it. */
  readonly notThere: (drawn: DrawnCard) => void
  /** Asked when a drag begins, and when Shift is pressed or let go meanwhile. */
  readonly places: (drawn: DrawnCard, from: Lane, onlyThisLine: boolean) => Promise<Places | null>
  readonly dragging: (news: DragNews | null) => void
}
