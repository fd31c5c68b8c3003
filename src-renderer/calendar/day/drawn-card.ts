import type { Interval } from '../../../src-shared/domain/interval.ts'
import type { Day, DayCard, Reservation } from './day.ts'
import { cardNamesOf, type CardNames } from './card-names.ts'
import type { Lateness } from './lateness.ts'
import { toSolveLaneId } from './lanes.ts'
import { wallSpan } from './wall-time.ts'

/**
 * What stands in one or more lanes as one bar: a piece of a line. Reservations that look the same share a bar; the bars
 * of one line bear its id and move together.
 */
export type DrawnCard = {
  readonly id: string
  readonly lineId: string
  /** Wall clock of the salon. */
  readonly start: string
  readonly end: string
  readonly laneIds: readonly string[]
  /** Clean-up and preparation around the work, in minutes. */
  readonly before: number
  readonly after: number
  readonly pinned: boolean
  readonly marked: boolean
  readonly markReason: string | null
  readonly open: boolean
  /** Which piece of the line this is, and of how many: a colour is applied, then rinsed. */
  readonly piece: { readonly number: number; readonly of: number }
  /** Its edge is the line's: dragging it makes the line begin or end at another time. */
  readonly startsTheLine: boolean
  readonly endsTheLine: boolean
  readonly lateness: Lateness | null
  readonly names: CardNames
  readonly card: DayCard
}

/** All bars of a day; `late` names by their lines those that nobody has checked in for. */
export function drawnCards(zone: string, day: Day, late: ReadonlyMap<string, Lateness> = new Map()): DrawnCard[] {
  const namesOf = cardNamesOf(day)
  return day.cards.flatMap((card) => {
    const names = namesOf(card)
    const alike = Map.groupBy(card.reservations, looks)
    const about = { names, lateness: late.get(card.lineId) ?? null, card }
    return [...alike.values()].flatMap((reservations, shape) => piecesOf(zone, about, reservations, shape))
  })
}

/** Reservations with the same looks may share one bar. */
function looks({ holderId, work, hold, pinned, marked, markReason }: Reservation): string {
  return JSON.stringify([holderId === null, work, hold, pinned, marked, markReason])
}

function piecesOf(
  zone: string,
  about: Pick<DrawnCard, 'names' | 'lateness' | 'card'>,
  reservations: readonly Reservation[],
  shape: number,
): DrawnCard[] {
  const [first] = reservations
  if (!first) return []
  const { card } = about
  const { work, hold, pinned, marked, markReason } = first
  const laneIds = [...new Set(reservations.map(({ holderId }) => holderId ?? toSolveLaneId))]
  return work.map((piece, index) => ({
    id: `${card.lineId}/${shape}/${index}`,
    lineId: card.lineId,
    ...wallSpan(zone, piece),
    laneIds,
    ...buffersAround(piece, hold),
    pinned,
    marked,
    markReason,
    open: first.holderId === null,
    piece: { number: index + 1, of: work.length },
    startsTheLine: piece.startsAt === card.startsAt,
    endsTheLine: piece.endsAt === card.endsAt,
    ...about,
  }))
}

/** How much longer than its work a piece is held, before and after; the pieces between hold nothing. */
function buffersAround(piece: Interval, hold: readonly Interval[]): { before: number; after: number } {
  const held = hold.find(({ startsAt, endsAt }) => startsAt <= piece.startsAt && piece.endsAt <= endsAt)
  return held ? { before: piece.startsAt - held.startsAt, after: held.endsAt - piece.endsAt } : { before: 0, after: 0 }
}
