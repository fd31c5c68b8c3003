import type { Taker } from './derive.ts'
import { startOf, type Stay } from './stays.ts'
import type { Book, HolderKind, Moves } from './types.ts'

/** A stay that may go to another holder to make room. */
export interface MovableStay extends Stay, Taker {
  readonly kind: HolderKind
}

/**
 * Whether the stay may go to another holder: it is of a kind that moves; nobody has pinned or marked any of it; its visit
 * has not begun and does not begin within the salon's notice; all of it was loaded. An event keeps its people.
 */
export function isMovable({ visit, reservations, startsAt, endsAt }: Stay, kind: HolderKind, moves: Moves, book: Book) {
  return (
    (kind === 'instance' ? moves !== 'none' : moves === 'staff and instances' && visit.kind !== 'event') &&
    reservations.every(({ demand }) => demand.wish.length !== 1 && !demand.marked) &&
    ['pending', 'confirmed', 'planned'].includes(visit.status) &&
    startOf(visit) >= book.frozenUntil &&
    book.window.startsAt <= startsAt &&
    endsAt <= book.window.endsAt
  )
}

export function movableStay(stay: Stay, kind: HolderKind): MovableStay {
  return {
    ...stay,
    kind,
    visitId: stay.visit.id,
    core: stay.reservations.flatMap(({ core }) => core),
    hold: stay.reservations.flatMap(({ hold }) => hold),
    unasked: false,
    fixed: false,
  }
}

/** By start, then id. */
export function compareStays(a: Stay, b: Stay): number {
  return (
    a.startsAt - b.startsAt ||
    (a.visit.id < b.visit.id
      ? -1
      : a.visit.id > b.visit.id
        ? 1
        : a.holder < b.holder
          ? -1
          : a.holder > b.holder
            ? 1
            : 0)
  )
}
