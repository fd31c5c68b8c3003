import type { Book, Edit, LineRequest, Moves } from '../../../src-main/allocation/types.ts'
import {
  compare,
  coreOf,
  costOf,
  durations,
  heldBy,
  isCovered,
  mayBeAt,
  modelCombinations,
  overlap,
  wantsOf,
  type Interval,
  type ModelLine,
  type Want,
} from './model.ts'
import { modelStays, type Place } from './what-if.ts'

/* The fewest moves that make room, by trying every holder for every visit and every stay that may move. */

/** Whoever takes a holder's time: what is asked, or a stay. */
type Piece = {
  readonly visitId: string
  readonly core: readonly Interval[]
  readonly hold: readonly Interval[]
  readonly holder: string
  /** It is where it was. */
  readonly stands: boolean
  readonly unasked: boolean
}

type ModelStay = Omit<Piece, 'holder' | 'stands' | 'unasked'> & {
  readonly holder: string
  readonly kind: 'staff' | 'instance'
  readonly homes: readonly string[]
}

export type ModelFit = {
  readonly holders: readonly (readonly string[])[]
  /** Staff moves, instance moves, then places 3 to 7 of the order of choice. */
  readonly cost: readonly number[]
}

export function modelFit(edits: readonly Edit[], book: Book, moves: Moves): ModelFit | null {
  const inOrder = [...edits].sort((a, b) => a.request.startsAt - b.request.startsAt || (a.visitId < b.visitId ? -1 : 1))
  const others = { ...book, visits: book.visits.filter(({ id }) => !edits.some(({ visitId }) => visitId === id)) }
  const ways = modelCombinations(inOrder, others).filter((lines) => lines.every((line) => mayBeAt(line, book)))
  return modelMoves(ways, others, moves)
}

/** The best of these ways, beside the visits of the book, some of which may move. */
export function modelMoves(ways: readonly (readonly ModelLine[])[], others: Book, moves: Moves): ModelFit | null {
  const stays = others.visits.flatMap(modelStays)
  const movable = stays.filter((stay) => isMovable(stay, others, moves))
  const fixed = stays.filter((stay) => !movable.includes(stay)).flatMap((stay) => pieceOf(stay))
  const moving = movable.map((stay) => modelStay(stay, others))
  let best: ModelFit | null = null

  for (const lines of ways) {
    const wants = lines.flatMap((line) => line.wants)
    const seat = (chosen: readonly Piece[]): void => {
      const want = wants[chosen.length]
      if (!want) {
        const counts = lines.map((line) => line.wants.length)
        settle(wants, chosen, [], counts)
        return
      }
      for (const { id } of want.candidates) {
        if (!want.allowed.includes(id)) continue
        const { visitId, core, hold } = want
        const piece = { visitId, core, hold, holder: id, stands: want.fixed, unasked: want.unasked && !want.fixed }
        if (want.fixed ? clear(piece, chosen) : hasPlace(piece, [...fixed, ...chosen], others)) seat([...chosen, piece])
      }
    }
    seat([])
  }
  return best

  function settle(
    wants: readonly Want[],
    seated: readonly Piece[],
    settled: readonly Piece[],
    counts: readonly number[],
  ): void {
    const moved = settled.map((piece, i) => ({ piece, kind: moving[i]?.kind })).filter(({ piece }) => !piece.stands)
    const count = (kind: string) => moved.filter((each) => each.kind === kind).length
    const cost = [count('staff'), count('instance')]
    if (best && compare(cost, best.cost.slice(0, 2)) > 0) return
    const stay = moving[settled.length]
    if (!stay) {
      const chosen = seated.map(({ holder }) => holder)
      const whole = [...cost, ...costOf(wants, chosen)]
      if (best && compare(whole, best.cost) >= 0) return
      best = { holders: counts.map((n) => chosen.splice(0, n)), cost: whole }
      return
    }
    for (const holder of [stay.holder, ...stay.homes]) {
      const piece = { ...stay, holder, stands: holder === stay.holder, unasked: false }
      if (
        piece.stands
          ? clear(piece, [...seated, ...settled])
          : hasPlace(piece, [...fixed, ...seated, ...settled], others)
      )
        settle(wants, seated, [...settled, piece], counts)
    }
  }
}

function isMovable(stay: readonly Place[], book: Book, moves: Moves): boolean {
  const [first] = stay
  const holder = book.holders.find(({ id }) => id === first?.demand.holder)
  if (!first || !holder) return false
  const { visit } = first
  return (
    (holder.kind === 'instance' ? moves !== 'none' : moves === 'staff and instances' && visit.kind !== 'event') &&
    stay.every(({ demand }) => demand.wish.length !== 1 && !demand.marked) &&
    (visit.status === 'pending' || visit.status === 'confirmed' || visit.status === 'planned') &&
    visit.lines.every(({ startsAt }) => startsAt >= book.frozenUntil) &&
    stay.every(({ line, demand }) =>
      heldBy(line, demand).every(
        ({ startsAt, endsAt }) => book.window.startsAt <= startsAt && endsAt <= book.window.endsAt,
      ),
    )
  )
}

function pieceOf(stay: readonly Place[]): Piece[] {
  const [first] = stay
  if (!first) return []
  return [
    { ...timesOf(stay), visitId: first.visit.id, holder: first.demand.holder ?? '', stands: true, unasked: false },
  ]
}

function modelStay(stay: readonly Place[], book: Book): ModelStay {
  const holder = stay[0]?.demand.holder ?? ''
  const accepted = stay.map(({ line, demand }) => {
    const empty = { ...line, demands: line.demands.map((each) => ({ ...each, holder: null })) }
    const request: LineRequest = {
      serviceId: line.serviceId,
      begins: { kind: 'after' },
      durationMinutes: null,
      anyway: [],
      asks: { kind: 'kept', line: empty },
    }
    const length = line.endsAt - line.startsAt
    const leads = durations(request, book).find(({ minutes }) => minutes === length)?.leads ?? []
    const wants = wantsOf('', request, line, line.durationByHand ? null : leads, book, false) ?? []
    return wants[line.demands.indexOf(demand)]?.allowed ?? []
  })
  return {
    ...timesOf(stay),
    visitId: stay[0]?.visit.id ?? '',
    holder,
    kind: book.holders.find(({ id }) => id === holder)?.kind ?? 'instance',
    homes: (accepted[0] ?? []).filter((id) => id !== holder && accepted.every((ids) => ids.includes(id))),
  }
}

function timesOf(stay: readonly Place[]) {
  return {
    core: stay.flatMap(({ line, demand }) =>
      coreOf(line, demand.requirement).filter((piece) => piece.startsAt < piece.endsAt),
    ),
    hold: stay.flatMap(({ line, demand }) => heldBy(line, demand)),
  }
}

function hasPlace(piece: Piece, among: readonly Piece[], book: Book): boolean {
  const holder = book.holders.find(({ id }) => id === piece.holder)
  if (!holder) return false
  if (piece.unasked)
    return clear(
      piece,
      among.filter(({ visitId }) => visitId === piece.visitId),
    )
  return (
    piece.core.every((part) => isCovered(part, holder.open)) &&
    !piece.hold.some((part) => holder.closed.some((closed) => overlap(part, closed))) &&
    clear(piece, among)
  )
}

/** In nobody's way; two that stand where they stood are not judged, nor is one by who is not asked. */
function clear(piece: Piece, among: readonly Piece[]): boolean {
  return !among.some((other) => {
    if (other.holder !== piece.holder || (piece.stands && other.stands)) return false
    if ((piece.stands && other.unasked) || (other.stands && piece.unasked)) return false
    if (piece.visitId === other.visitId) return piece.core.some((a) => other.core.some((b) => overlap(a, b)))
    if (piece.unasked && other.unasked) return false
    return piece.hold.some((a) => other.hold.some((b) => overlap(a, b)))
  })
}
