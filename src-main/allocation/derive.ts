import type { Interval } from '../../src-shared/domain/interval.ts'
import type { Piece } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import { accepts, type DurationChoice, type LineShape, type SeatShape } from './line-shape.ts'
import type { Member } from './members.ts'
import { holdOf, possibleCoreOf } from './pieces.ts'

/** What takes a holder's time: a demand, or a stay that may move. */
export interface Taker {
  readonly visitId: string
  readonly core: readonly Piece[]
  readonly hold: readonly Piece[]
  /** Taken without asking anything but what else its visit takes. */
  readonly unasked: boolean
  /** Stands as it is and is not judged. */
  readonly fixed: boolean
}

/** One holder wanted by one line, at a time. All that follows speaks only of demands. */
export interface Demand extends Taker {
  readonly seat: SeatShape
  /** Whom it accepts, in the order of choice. */
  readonly candidates: readonly Member[]
  /** Those for whom the line lasts as long as it does here; null: all. */
  readonly leads: ReadonlySet<string> | null
  readonly marked: boolean
}

/** A line with its time and what it wants then. */
export interface DerivedLine extends Interval {
  readonly shape: LineShape
  readonly demands: readonly Demand[]
}

/** The line as it would be at this start with this duration. */
export function deriveLine(
  visitId: string,
  shape: LineShape,
  startsAt: number,
  { minutes, leads }: DurationChoice,
  index: BookIndex,
): DerivedLine {
  const line = { startsAt, endsAt: startsAt + minutes }
  const demands = shape.seats.map((seat, position): Demand => {
    const core = possibleCoreOf(line, seat.requirement?.parts ?? [])
    const keepsMark =
      seat.keepsMark && isWhereItWas(shape, line) && seat.present !== null && accepts(seat.wish, seat.present)
    const isHeld = seat.fixed || keepsMark
    return {
      visitId,
      seat,
      candidates: isHeld ? heldBy(seat) : candidatesOf(seat, startsAt, index),
      leads: position === shape.lead && !isHeld ? leads : null,
      core,
      hold: holdOf(core, seat.bufferBeforeMinutes, seat.bufferAfterMinutes),
      unasked: isHeld || seat.anyway,
      fixed: seat.fixed,
      marked: seat.fixed ? seat.keepsMark : keepsMark || seat.anyway,
    }
  })
  return { ...line, shape, demands }
}

/**
 * Whom a seat accepts, in the order of choice: its present holder, then instances as the requirement and the manager
 * order them, staff by the fewest minutes reserved that day.
 */
export function candidatesOf(seat: SeatShape, at: number, index: BookIndex): readonly Member[] {
  const accepted = inOrder(seat, at, index).filter(({ holder }) => accepts(seat.wish, holder))
  if (seat.present === null || !accepts(seat.wish, seat.present)) return accepted
  return [...heldBy(seat), ...accepted.filter(({ holder }) => holder !== seat.present)]
}

/** Everyone who could ever serve the seat, in the order of choice. */
export function inOrder(seat: SeatShape, at: number, index: BookIndex): readonly Member[] {
  if (seat.requirement?.kind !== 'staff' || seat.members.length < 2) return seat.members
  const minutes = new Map(seat.members.map(({ holder }) => [holder, index.minutesReserved(holder, at)]))
  return seat.members.toSorted((a, b) => (minutes.get(a.holder) ?? 0) - (minutes.get(b.holder) ?? 0))
}

/** The present holder alone. One that has left its resource comes after every alternative. */
function heldBy(seat: SeatShape): readonly Member[] {
  const holder = seat.present
  if (holder === null) return []
  const member = seat.members.find((each) => each.holder === holder)
  return [member ?? { holder, place: seat.kind === 'staff' ? 0 : seat.members.length, resourceId: null }]
}

function isWhereItWas({ request: { asks } }: LineShape, line: Interval): boolean {
  return asks.kind === 'kept' && asks.line.startsAt === line.startsAt && asks.line.endsAt === line.endsAt
}
