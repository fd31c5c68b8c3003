import type { Interval } from '../../src-shared/domain/interval.ts'
import type { Closed, HolderKind, Starts, VisitRequest } from './types.ts'

/*
 * What comes out of the engine.
 */

/** The work of one part of a demand, without buffers. */
export interface Piece extends Interval {
  /** Index of the part in its requirement; 0 for the whole line. */
  readonly part: number
}

/** One reservation to store. Rows of a visit on one holder never overlap and cover exactly its holds. */
export interface Row extends Piece {
  /** The work in it. */
  readonly work: Interval
}

interface DemandFacts {
  /** Null: added by hand. */
  readonly requirementId: string | null
  readonly seat: number
  readonly kind: HolderKind
  /** The work, one interval a part. */
  readonly core: readonly Piece[]
  /** The work with its buffers, one interval a part. */
  readonly hold: readonly Piece[]
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly wish: readonly string[]
}

export interface AnsweredDemand extends DemandFacts {
  readonly holder: string
  /** Taken without being asked: Book anyway, now or when it was booked. */
  readonly marked: boolean
  readonly rows: readonly Row[]
}

export interface AnsweredLine {
  readonly serviceId: string
  readonly startsAt: number
  readonly endsAt: number
  /** In the order of their requirements and seats, those added by hand last. */
  readonly demands: readonly AnsweredDemand[]
}

/** A holder for every demand. */
export interface Answer {
  readonly startsAt: number
  readonly endsAt: number
  readonly lines: readonly AnsweredLine[]
}

export interface AnsweredVisit extends Answer {
  readonly visitId: string
}

/** One stay that changes its holder, never its time. */
export interface Move {
  readonly visitId: string
  readonly from: string
  readonly to: string
  /** The demands of the stay. */
  readonly demands: readonly DemandRef[]
}

/** Holders for all that was asked, and who had to move for it. */
export interface Placement {
  readonly visits: readonly AnsweredVisit[]
  readonly moves: readonly Move[]
  /** The rows of every visit that moves, as they are to be stored. */
  readonly moved: readonly ChangedVisit[]
  /** False: fewer moves might do; the search for them was cut short. */
  readonly minimal: boolean
}

/** A line with a part that is empty, reversed or sticks out of it. */
export interface ShortLine {
  readonly visitId: string
  /** Its index in the visit. */
  readonly line: number
  /** Null: no duration would do. */
  readonly leastMinutes: number | null
}

/** Why nothing was placed; `explain` says more. */
export type Refusal =
  | {
      readonly reason: 'too-short'
      readonly lines: readonly ShortLine[]
    }
  | {
      readonly reason: 'does-not-fit'
      /** False: with moves it might; the search was cut short. */
      readonly proved: boolean
    }

/** What stands against one holder at the asked time. */
export type Obstacle =
  /** Does not perform the service, or is not for it. */
  | { readonly kind: 'cannot' }
  /** Outside shift or hours; the open interval nearest to the work, if any is loaded. */
  | { readonly kind: 'not open'; readonly nearest: Interval | null }
  | { readonly kind: 'closed'; readonly closed: Closed }
  /** One reservation of another visit. */
  | { readonly kind: 'taken'; readonly visitId: string; readonly lineId: string; readonly until: number }

export interface ExplainedCandidate {
  readonly holder: string
  /** Of an instance asked for by requirement: the resource it comes from. */
  readonly resourceId: string | null
  /** Accepted by the wish. */
  readonly wished: boolean
  /** Free when empty. */
  readonly obstacles: readonly Obstacle[]
}

export interface ExplainedDemand extends DemandFacts {
  /** Whom the answer gives; null without an answer. */
  readonly holder: string | null
  readonly marked: boolean
  /** In order of choice; the wished that cannot come last. */
  readonly candidates: readonly ExplainedCandidate[]
}

export interface ExplainedLine {
  readonly serviceId: string
  readonly startsAt: number
  readonly endsAt: number
  readonly withinOpeningHours: boolean
  /** A part is empty, reversed or sticks out: the least duration that would do, if any does. */
  readonly tooShort: { readonly leastMinutes: number | null } | null
  readonly demands: readonly ExplainedDemand[]
}

/** The request with others making room: who would serve it then, and who moves. */
export interface ExplainedPlacement extends Placement {
  readonly lines: readonly ExplainedLine[]
}

export interface Explanation {
  readonly startsAt: number
  readonly endsAt: number
  readonly lines: readonly ExplainedLine[]
  /** Null: it is refused. */
  readonly answer: Answer | null
  /** Each has somebody free, but not all of these together, and none can be left out. */
  readonly notTogether: readonly { readonly line: number; readonly demand: number }[]
  /** Up to three before and three after, each answered yes: that day's first, then 14 days to each side, nearest first. */
  readonly nearestStarts: readonly number[]
  /** With the fewest moves of others; null: it fits without, or none would help. */
  readonly withMoves: ExplainedPlacement | null
  /** The request with the people marked who must be taken without being asked; null: that would not do, or needs not. */
  readonly anyway: VisitRequest | null
}

/** A resource, or the staff of a service. */
export interface OneMore {
  readonly kind: 'resource' | 'staff'
  readonly id: string
}

/** One thing changed, and the request is answered yes. Lines and demands by their index. */
export type Cure = CureOf &
  (
    | { readonly kind: 'other person'; readonly line: number; readonly demand: number; readonly holder: string }
    | { readonly kind: 'other instance'; readonly line: number; readonly demand: number; readonly holder: string }
    | { readonly kind: 'shorter'; readonly line: number; readonly minutes: number }
    /** The lines in another order: which comes first, second and so on. */
    | { readonly kind: 'other order'; readonly order: readonly number[] }
    /** What is closed, or not open, is opened for this time. */
    | { readonly kind: 'opening'; readonly holder: string; readonly interval: Interval }
    | { readonly kind: 'opening hours'; readonly interval: Interval }
  )

interface CureOf {
  /** As it was, but for what is changed. */
  readonly request: VisitRequest
  readonly answer: Answer
}

export interface FoundStarts {
  /** Where `allocate` succeeds. */
  readonly free: Starts
  /** Where nothing is free, but moves would make room. */
  readonly withMoves: Starts
  /** How many starts are in neither because the search was cut short. */
  readonly unproved: number
}

/** A demand of a stored line, by its index there. */
export interface DemandRef {
  readonly visitId: string
  readonly lineId: string
  readonly demand: number
}

/** What a change of holders' time would do to the visits that stand in the book, by start, then id. */
export interface WhatIf {
  /** Find another holder by themselves; `from` null: wanted since the change. */
  readonly rehomed: readonly (DemandRef & { readonly from: string | null; readonly to: string })[]
  /** Would be left open. */
  readonly left: readonly (DemandRef & { readonly from: string | null })[]
  /** Stays of other visits that make room for them. */
  readonly moves: readonly Move[]
  /** Every visit that differs then, as it is to be stored. */
  readonly visits: readonly ChangedVisit[]
}

/** Why a demand is left open, and not given another holder. */
export type WhyLeft =
  /** It has begun. */
  | { readonly kind: 'in service' }
  /** It, or what it stays together with, was booked with this holder and no other. */
  | { readonly kind: 'wished' }
  /** Laid there without being asked. */
  | { readonly kind: 'booked anyway' }
  /** The others it could have, and what stands against each. */
  | { readonly kind: 'nobody free'; readonly of: HolderKind; readonly candidates: readonly ExplainedCandidate[] }

/** All demands of a stored visit, with the rows that take the place of those stored. */
export interface ChangedVisit {
  readonly visitId: string
  readonly demands: readonly (DemandRef & {
    /** Null: open. */
    readonly holder: string | null
    readonly marked: boolean
    readonly rows: readonly Row[]
  })[]
}
